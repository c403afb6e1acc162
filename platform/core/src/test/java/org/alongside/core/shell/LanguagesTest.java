package org.alongside.core.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.UUID;
import org.alongside.core.account.MyAccount;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.Profile;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.text.Languages;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.Test;

/** Everybody reads the language they chose, and else that of their programme. */
@ModuleTest
class LanguagesTest {
    @Inject
    private MyAccount mine;

    @Inject
    private Accounts accounts;

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private Speaking speaking;

    private SignedIn somebodyIn(String language) {
        ProgrammeId programme = programmes.begin(new Profile("Nursing", "", "", "", "Europe/London", language));
        AccountId account = accounts.createWithoutPassword("rosa-" + UUID.randomUUID(), "Rosa");
        accounts.join(account, programme, Role.MENTOR);
        return accounts.in(account, programme).orElseThrow();
    }

    private Locale pagesOf(SignedIn who) {
        return acting.as(who, () -> speaking.with(browser(Locale.US)));
    }

    private static VaadinRequest browser(Locale wished) {
        return (VaadinRequest) Proxy.newProxyInstance(
                VaadinRequest.class.getClassLoader(),
                new Class<?>[] {VaadinRequest.class},
                (proxy, method, arguments) -> wished);
    }

    @Test
    void thePagesSpeakWhatSomebodyChose() {
        SignedIn rosa = somebodyIn("en");
        assertThat(pagesOf(rosa)).isEqualTo(Locale.US);

        acting.as(rosa, () -> mine.speak("cy"));

        assertThat(pagesOf(rosa)).isEqualTo(Languages.WELSH);
        assertThat(acting.as(rosa, () -> mine.facts().language())).isEqualTo("cy");
    }

    @Test
    void whoChoseNothingReadsTheLanguageOfTheProgramme() {
        SignedIn rosa = somebodyIn("cy");
        assertThat(pagesOf(rosa)).isEqualTo(Languages.WELSH);

        acting.as(rosa, () -> mine.speak("en"));
        assertThat(pagesOf(rosa)).isEqualTo(Locale.US);

        acting.as(rosa, () -> mine.speak(""));
        assertThat(pagesOf(rosa)).isEqualTo(Languages.WELSH);
    }

    @Test
    void theChoiceOfOneIsNotTheChoiceOfAnother() {
        SignedIn rosa = somebodyIn("en");
        SignedIn sam = somebodyIn("en");
        acting.as(rosa, () -> mine.speak("cy"));
        assertThat(pagesOf(sam)).isEqualTo(Locale.US);
    }

    @Test
    void strangersReadWhatTheirBrowserAsksFor() {
        assertThat(speaking.with(browser(Languages.WELSH))).isEqualTo(Languages.WELSH);
        assertThat(speaking.with(browser(Locale.GERMANY))).isEqualTo(Locale.UK);
    }

    @Test
    void thereIsNoThirdLanguage() {
        SignedIn rosa = somebodyIn("en");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> acting.as(rosa, () -> mine.speak("de")));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> acting.as(rosa, () -> mine.speak("CY")));
    }
}

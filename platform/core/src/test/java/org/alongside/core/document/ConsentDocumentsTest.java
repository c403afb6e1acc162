package org.alongside.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.problem.Refusal;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class ConsentDocumentsTest {
    private static final Purpose CONTACT = new Purpose("core.contact");
    private static final byte[] SOUND = {'I', 'D', '3', 3, 0};

    @Inject
    private ConsentDocuments documents;

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private Sql sql;

    private SignedIn olwen;

    @BeforeEach
    void olwenInACourse() {
        olwen = new SignedIn(
                new AccountId(UUID.randomUUID()),
                "Olwen",
                programmes.create("Course", ZoneId.of("Europe/London")),
                Set.of(Role.COORDINATOR));
    }

    private <T> T olwen(Supplier<T> work) {
        return acting.as(olwen, work);
    }

    private void olwenDoes(Runnable work) {
        acting.as(olwen, work);
    }

    private static NewDocument about(Purpose purpose, String involvement) {
        return new NewDocument(
                "Keeping in touch", List.of(purpose), Optional.empty(), "REC 26/WA/0001", involvement, false);
    }

    private static NewText text(Format format) {
        return NewText.of("en", format, "Keeping in touch", "We would like to keep in touch.");
    }

    private DocumentId inForce() {
        DocumentId id =
                olwen(() -> documents.draft(about(CONTACT, "Written with the service user group, minutes of 3 May")));
        olwenDoes(() -> documents.write(id, text(Format.STANDARD)));
        olwenDoes(() -> documents.putInForce(id));
        return id;
    }

    private static void refused(Class<? extends Refusal> how, Runnable deed) {
        assertThatExceptionOfType(how).isThrownBy(deed::run);
    }

    @Test
    void comesIntoForceOnlyWithWordsAndWithEvidenceThatPeopleHadAHandInIt() {
        DocumentId id = olwen(() -> documents.draft(about(CONTACT, " ")));
        refused(NotReady.class, () -> olwenDoes(() -> documents.putInForce(id)));
        olwenDoes(() -> documents.write(id, text(Format.STANDARD)));
        refused(NotReady.class, () -> olwenDoes(() -> documents.putInForce(id)));
        assertThat(olwen(() -> documents.about(CONTACT))).isEmpty();

        olwenDoes(() -> documents.edit(id, about(CONTACT, "Read aloud and mended with four mentors")));
        olwenDoes(() -> documents.putInForce(id));
        assertThat(olwen(() -> documents.about(CONTACT)))
                .map(ConsentDocuments.InForce::id)
                .contains(id);
    }

    @Test
    void staysAsItIsOnceItIsInForce() {
        DocumentId id = inForce();
        String hash = olwen(() -> documents.read(id)).hash().orElseThrow();
        assertThat(hash).matches("[0-9a-f]{64}");
        refused(NoDraft.class, () -> olwenDoes(() -> documents.edit(id, about(CONTACT, "Other"))));
        refused(NoDraft.class, () -> olwenDoes(() -> documents.write(id, text(Format.EASY_READ))));
        refused(NoDraft.class, () -> olwenDoes(() -> documents.putInForce(id)));
        assertThat(olwen(() -> documents.read(id)).hash()).contains(hash);
    }

    @Test
    void isShownToNobodyWhenItWasChangedPastAllThis() {
        DocumentId id = inForce();
        assertThat(olwen(() -> documents.words(id))).hasSize(1);
        sql.run(
                "update core.consent_document_text set body = 'Sign away everything' where document_id = ?",
                id.value());
        assertThatIllegalStateException().isThrownBy(() -> olwen(() -> documents.words(id)));
    }

    @Test
    void theNextVersionTakesThePlaceOfTheOneBefore() {
        DocumentId first = inForce();
        DocumentId second = inForce();
        assertThat(olwen(() -> documents.read(second)).number()).isEqualTo(2);
        assertThat(olwen(() -> documents.read(first)).state()).isEqualTo(DocumentState.PAST);
        assertThat(olwen(() -> documents.about(CONTACT)))
                .map(ConsentDocuments.InForce::id)
                .contains(second);
        assertThat(olwen(() -> documents.words(first)))
                .as("for those who said yes to it")
                .hasSize(1);
        olwenDoes(() -> documents.retire(second));
        assertThat(olwen(() -> documents.about(CONTACT))).isEmpty();
    }

    @Test
    void everyLanguageAndFormatIsAnEqual() {
        DocumentId id = olwen(() -> documents.draft(about(CONTACT, "Made together")));
        for (Format format : List.of(Format.EASY_READ, Format.LARGE_PRINT, Format.EASY_READ)) {
            olwenDoes(() -> documents.write(id, text(format)));
        }
        olwenDoes(() -> documents.write(
                id,
                new NewText(
                        "cy",
                        Format.AUDIO,
                        "Cadw mewn cysylltiad",
                        "Hoffem gadw.",
                        List.of("Pwy?"),
                        Optional.of(SOUND))));
        olwenDoes(() -> documents.putInForce(id));
        assertThat(olwen(() -> documents.words(id)))
                .extracting(ConsentDocuments.Text::language, ConsentDocuments.Text::format)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("cy", Format.AUDIO),
                        org.assertj.core.api.Assertions.tuple("en", Format.EASY_READ),
                        org.assertj.core.api.Assertions.tuple("en", Format.LARGE_PRINT));
        assertThat(olwen(() -> documents.sound(id, "cy"))).isEqualTo(SOUND);
    }

    @Test
    void whatIsNotCompleteIsRefused() {
        refused(Invalid.class, () -> olwen(() -> documents.draft(about(new Purpose("core.nothing"), "x"))));
        DocumentId id = olwen(() -> documents.draft(about(CONTACT, "Made together")));
        refused(
                Invalid.class,
                () -> olwenDoes(() -> documents.write(id, NewText.of("english", Format.STANDARD, "A", "B"))));
        refused(Invalid.class, () -> olwenDoes(() -> documents.write(id, NewText.of("en", Format.AUDIO, "A", "B"))));
        refused(
                Invalid.class,
                () -> olwenDoes(() -> documents.write(
                        id, new NewText("en", Format.AUDIO, "A", "B", List.of(), Optional.of(new byte[] {60, 104})))));
    }

    @Test
    void aDraftIsNotForPeopleToRead() {
        DocumentId id = olwen(() -> documents.draft(about(CONTACT, "Made together")));
        olwenDoes(() -> documents.write(id, text(Format.STANDARD)));
        refused(NotFound.class, () -> olwen(() -> documents.words(id)));
        assertThat(olwen(() -> documents.was(id))).isEmpty();
    }
}

package org.alongside.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.study.Studies;
import org.alongside.core.identity.NotAllowed;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A project with a text, looked at and brought in on the page and over the API. */
@ModuleTest
class ExchangePageTest {
    private static final String TEXT = Guid.named("test", "text").value();

    @Inject
    private Schemes schemes;

    @Inject
    private Studies studies;

    @Inject
    private ProjectImports projectImports;

    @Inject
    private FilesLookedAt files;

    @Inject
    private Codings codings;

    private final byte[] file = file();
    private Scheme scheme;
    private InterviewId interview;
    private ExchangeView view;

    /** Vaadin itself holds it weakly only. */
    private UI ui;

    @BeforeEach
    void ivyWaitsForATranscript() {
        ui = new UI();
        ui.setLocale(Locale.UK);
        UI.setCurrent(ui);
        scheme = schemes.begin();
        scheme.singer("Ivy");
        interview = scheme.interview("Ivy");
    }

    @AfterEach
    void leaveThePage() {
        UI.setCurrent(null);
    }

    private static byte[] file() {
        Guid code = Guid.named("test", "code");
        Project.Coding coding =
                new Project.Coding(Guid.named("test", "coding"), code, Optional.empty(), Optional.empty(), List.of());
        Project.Selection passage = new Project.Selection(
                Guid.named("test", "passage"),
                "",
                31,
                47,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(coding),
                List.of());
        return ProjectWriter.packed(new Project(
                "Singing elsewhere",
                "Another program",
                "",
                List.of(),
                List.of(new Project.Code(
                        code, Optional.empty(), "Weather", "", true, Optional.of("#abcdef"), List.of())),
                List.of(),
                List.of(new Project.Source(
                        Guid.named("test", "text"),
                        "One",
                        "",
                        "Interviewer: How was it?\n\nIvy: The sun came out.",
                        List.of(passage),
                        List.of(),
                        List.of())),
                List.of(),
                List.of(),
                List.of()));
    }

    private List<String> quotes() {
        return scheme.as("Rhiannon", () -> codings.ofStudy(scheme.study())).stream()
                .map(Passage::quote)
                .toList();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(ExchangePageTest::all));
    }

    private void lookAtIt() {
        view = new ExchangeView(studies, projectImports, files);
        scheme.as("Rhiannon", () -> {
            view.show(scheme.study().value());
            view.look(scheme.study(), file);
        });
    }

    private void press(String caption) {
        Button button = all(view)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(one -> one.getText().equals(caption))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + caption));
        scheme.as("Rhiannon", () -> button.click());
    }

    @SuppressWarnings("unchecked")
    private void choose() {
        List<Interviews.Row> waiting = scheme.as("Rhiannon", () -> projectImports.waiting(scheme.study()));
        Select<Interviews.Row> whose = (Select<Interviews.Row>)
                all(view).filter(Select.class::isInstance).findFirst().orElseThrow();
        scheme.as("Rhiannon", () -> whose.setValue(waiting.get(0)));
    }

    private String shown() {
        return all(view).map(one -> one.getElement().getText()).collect(Collectors.joining("\n"));
    }

    @Test
    void thePageShowsWhatWouldBeLostBeforeAnythingIsSaved() {
        lookAtIt();
        assertThat(shown())
                .contains("Singing elsewhere", "Another program", "Nothing is saved yet.")
                .contains("What would be left out", "Colours of codes: 1")
                .contains("New: 1. There already, and staying as they are: 0.");
        assertThat(quotes()).isEmpty();
    }

    @Test
    void thePageBringsInWhatItShowed() {
        lookAtIt();
        choose();
        press("Bring this in");
        assertThat(quotes()).containsExactly("The sun came out");
        assertThat(shown()).contains("What was brought in").doesNotContain("Nothing is saved yet.");
    }

    @Test
    void onceTheFileIsForgottenThePageAsksForItAnew() {
        lookAtIt();
        view.leaveFile();
        choose();
        press("Bring this in");
        assertThat(quotes()).isEmpty();
        assertThat(shown()).contains("Bring in a project or a codebook").doesNotContain("What was brought in");
    }

    @Test
    void onlyAFewFilesAreKeptAndTheOldestGoFirst() {
        int large = (int) (FilesLookedAt.MOST_BYTES / 5 * 2);
        UUID first = files.keep(new byte[large]);
        UUID second = files.keep(new byte[large]);
        UUID third = files.keep(new byte[large]);
        assertThat(files.find(first)).isEmpty();
        assertThat(files.find(second)).isPresent();
        files.forget(second);
        files.forget(third);
        assertThat(files.find(third)).isEmpty();
    }

    private ExchangeResource resource() {
        ExchangeResource resource = new Unmanaged<>(ExchangeResource.class)
                .newInstance()
                .produce()
                .inject()
                .get();
        resource.headers = (HttpHeaders) Proxy.newProxyInstance(
                HttpHeaders.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (proxy, method, arguments) -> List.of(Locale.UK));
        return resource;
    }

    @Test
    void theApiLooksAndBringsInATextWithItsPassages() {
        UUID study = scheme.study().value();
        ExchangeResource.PreviewJson preview =
                scheme.as("Rhiannon", () -> resource().look(study, new ByteArrayInputStream(file)));
        assertThat(preview.held()).isEqualTo(preview.read());
        assertThat(preview.findings())
                .extracting(ExchangeResource.FindingJson::words)
                .containsExactly("Colours of codes: 1");
        assertThat(preview.codes()).containsExactly(new ExchangeResource.PlannedCodeJson("Weather", "NEW"));
        assertThat(preview.sources())
                .singleElement()
                .satisfies(source -> assertThat(source.id()).isEqualTo(TEXT));
        assertThat(quotes()).isEmpty();

        ExchangeResource.TakenJson taken = scheme.as(
                "Rhiannon",
                () -> resource().bringIn(study, List.of(TEXT + ":" + interview), new ByteArrayInputStream(file)));
        assertThat(taken).isEqualTo(new ExchangeResource.TakenJson(1, List.of(), 1, 1, List.of()));
        assertThat(quotes()).containsExactly("The sun came out");
    }

    @Test
    void nothingIsReadOfAFileOfSomebodyWhoMayNotBringItIn() {
        InputStream unread = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("It was read");
            }

            @Override
            public int read(byte[] into, int from, int most) {
                throw new AssertionError("It was read");
            }
        };
        UUID study = scheme.study().value();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> scheme.as("Catrin", () -> resource().look(study, unread)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> scheme.as("Catrin", () -> resource().bringIn(study, List.of(), unread)));
    }
}

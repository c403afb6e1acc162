package org.alongside.core.me;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.audio;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.iffElse;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.core.document.ConsentDocuments;
import org.alongside.core.document.DocumentId;
import org.alongside.core.document.Format;
import org.alongside.core.problem.NotFound;

/** A consent document, in the language and form that somebody chooses. */
@ApplicationScoped
class DocumentPage implements MyPage {
    @Inject
    private ConsentDocuments documents;

    @Override
    public String path() {
        return "/document";
    }

    @Override
    public String title() {
        return "core.me.document";
    }

    @Override
    public DomContent show(Visit visit) {
        DocumentId id = id(visit);
        ConsentDocuments.InForce version = documents.was(id).orElseThrow(NotFound::new);
        List<ConsentDocuments.Text> texts = documents.words(id);
        ConsentDocuments.Text shown = chosen(visit, texts);
        return div(
                p(visit.t("core.me.document.version", version.name(), version.number())),
                iff(
                        texts.size() > 1,
                        ul(each(texts, text -> li(way(visit, id, text, text.equals(shown)))))
                                .attr("aria-label", visit.t("core.me.document.ways"))
                                .withClass("ways")),
                article(
                                h2(shown.title()),
                                iff(
                                        shown.sound(),
                                        audio().attr("controls")
                                                .withSrc("/me/sound?id=" + id + "&in=" + shown.language())),
                                each(Arrays.asList(shown.body().split("\n\\s*\n")), paragraph -> p(paragraph.strip())),
                                iff(!shown.questions().isEmpty(), questions(visit, shown)))
                        .withLang(shown.language())
                        .withClass("card " + shown.format().name().toLowerCase(Locale.ROOT)),
                p(visit.t("core.me.document.hash", version.hash())).withClass("small"));
    }

    private static DomContent questions(Visit visit, ConsentDocuments.Text shown) {
        return div(
                h2(visit.t("core.me.document.questions")),
                p(visit.t("core.me.document.questions.about")),
                ul(each(shown.questions(), question -> li(question))));
    }

    private static DomContent way(Visit visit, DocumentId id, ConsentDocuments.Text text, boolean here) {
        Locale spoken = Locale.forLanguageTag(text.language());
        String words = spoken.getDisplayLanguage(spoken) + ", " + visit.t("core.format", text.format());
        return iffElse(
                here,
                strong(words).attr("aria-current", "true"),
                a(words).withHref("/me/document?id=" + id + "&in=" + text.language() + "&as="
                        + text.format().name()));
    }

    /** What they asked for; else their language in the plainest form that there is. */
    private static ConsentDocuments.Text chosen(Visit visit, List<ConsentDocuments.Text> texts) {
        String language = visit.given("in").orElse(visit.locale().getLanguage());
        String format = visit.given("as").orElse(Format.STANDARD.name());
        return texts.stream()
                .filter(text ->
                        text.language().equals(language) && text.format().name().equals(format))
                .findFirst()
                .or(() -> texts.stream()
                        .filter(text -> text.language().equals(language))
                        .findFirst())
                .or(() -> texts.stream().findFirst())
                .orElseThrow(NotFound::new);
    }

    /** The sound of a document. */
    byte[] sound(Visit visit) {
        return documents.sound(id(visit), visit.given("in").orElse(""));
    }

    private static DocumentId id(Visit visit) {
        try {
            return new DocumentId(UUID.fromString(visit.given("id").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}

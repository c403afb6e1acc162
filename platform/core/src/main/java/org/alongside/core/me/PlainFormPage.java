package org.alongside.core.me;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.select;
import static j2html.TagCreator.textarea;

import j2html.tags.DomContent;
import java.util.Optional;
import org.alongside.core.ui.PlainForm;

/**
 * Shows the form of a module as one of these pages.
 *
 * @param filled whether what was just given stands in it: after something was not right, nobody has to write it again
 */
record PlainFormPage(PlainForm plain, boolean filled) implements MyPage {
    @Override
    public String path() {
        return plain.path();
    }

    @Override
    public String title() {
        return plain.title();
    }

    @Override
    public DomContent show(Visit visit) {
        PlainForm.Shown shown = plain.show(visit.locale());
        return div(
                each(shown.before(), PlainFormPage::part),
                iff(
                        !shown.fields().isEmpty(),
                        form(
                                        each(
                                                shown.fields(),
                                                field -> field(
                                                        field, filled ? visit.given(field.name()) : Optional.empty())),
                                        button(shown.send()).withType("submit").withClass("primary"))
                                .withMethod("post")
                                .withAction("/me" + path())
                                .withClass("card")),
                each(shown.after(), PlainFormPage::part));
    }

    private static DomContent part(PlainForm.Part part) {
        return section(h2(part.heading()), each(part.lines(), line -> p(line).withClass("as-written")))
                .withClass("card");
    }

    private static DomContent field(PlainForm.Field field, Optional<String> given) {
        return field.whoReads()
                .map(whoReads -> box(field, whoReads, given.orElse("")))
                .orElseGet(() -> div(
                        label(field.label()).withFor(field.name()),
                        select(each(
                                        field.choices(),
                                        one -> option(one.label())
                                                .withValue(one.value())
                                                .withCondSelected(given.filter(one.value()::equals)
                                                        .isPresent())))
                                .withId(field.name())
                                .withName(field.name())));
    }

    private static DomContent box(PlainForm.Field field, String whoReads, String given) {
        String readers = "who-reads-" + field.name();
        return div(
                label(field.label()).withFor(field.name()),
                p(whoReads).withClass("who-reads").withId(readers),
                textarea(given)
                        .withId(field.name())
                        .withName(field.name())
                        .withRows(Integer.toString(field.rows()))
                        .withMaxlength(Integer.toString(field.longest()))
                        .attr("aria-describedby", readers));
    }

    @Override
    public Next send(Visit visit) {
        plain.send(visit::given);
        return Next.to(path() + "?done=sent");
    }
}

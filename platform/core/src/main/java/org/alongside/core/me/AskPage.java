package org.alongside.core.me;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.label;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.textarea;

import j2html.tags.DomContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.question.Questions;

/** Asking those who run the programme, and what they answered. */
@ApplicationScoped
class AskPage implements MyPage {
    @Inject
    private Questions questions;

    @Override
    public String path() {
        return "/ask";
    }

    @Override
    public String title() {
        return "core.me.ask";
    }

    @Override
    public DomContent show(Visit visit) {
        List<Questions.Row> mine = questions.mine();
        return div(
                p(visit.t("core.me.ask.lead")),
                form(
                                label(visit.t("core.me.ask.words")).withFor("words"),
                                p(visit.t("core.me.ask.who-reads"))
                                        .withClass("who-reads")
                                        .withId("who-reads"),
                                textarea()
                                        .withId("words")
                                        .withName("words")
                                        .withRows("5")
                                        .attr("aria-describedby", "who-reads")
                                        .attr("required"),
                                button(visit.t("core.me.ask.send"))
                                        .withType("submit")
                                        .withClass("primary"))
                        .withMethod("post")
                        .withAction("/me/ask")
                        .withClass("card"),
                each(mine, question -> asked(visit, question)));
    }

    private static DomContent asked(Visit visit, Questions.Row question) {
        return section(
                        h2(visit.t("core.me.ask.asked", visit.moment(question.askedAt()))),
                        p(question.words()).withClass("as-written"),
                        answer(visit, question))
                .withClass("card");
    }

    private static DomContent answer(Visit visit, Questions.Row question) {
        return question.answer()
                .<DomContent>map(words -> div(
                        p(strong(visit.t(
                                "core.me.ask.answer", question.answeredBy().orElse("Alongside")))),
                        p(words).withClass("as-written")))
                .orElseGet(() -> p(visit.t("core.me.ask.waits")));
    }

    @Override
    public Next send(Visit visit) {
        questions.ask(visit.given("words").orElse(""));
        return Next.to("/ask?done=asked");
    }
}

package org.alongside.core.me;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.strong;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.FormTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.consent.Asking;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.PurposeWords;
import org.alongside.core.consent.Stand;
import org.alongside.core.document.ConsentDocuments;
import org.alongside.core.module.PurposeCard;
import org.alongside.core.module.Purposes;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;

/** What I decided, purpose by purpose. Saying yes and taking it back cost one press each. */
@ApplicationScoped
class ChoicesPage implements MyPage {
    @Inject
    private Consents consents;

    @Inject
    private ConsentDocuments documents;

    @Inject
    private Asking asking;

    @Inject
    private Purposes purposes;

    @Inject
    private Participants participants;

    @Override
    public String path() {
        return "/choices";
    }

    @Override
    public String title() {
        return "core.my-choices";
    }

    @Override
    public DomContent show(Visit visit) {
        return div(
                p(visit.t("core.my-choices.lead")),
                each(consents.myChoices(), choice -> card(visit, choice)),
                taking(visit),
                word(visit),
                h2(visit.t("core.me.choices.told")),
                each(
                        purposes.all().stream().filter(card -> !card.asked()).toList(),
                        card -> section(
                                        h3(PurposeWords.question(visit.locale(), card.purpose())),
                                        p(PurposeWords.about(visit.locale(), card.purpose())))
                                .withClass("card")));
    }

    private DomContent taking(Visit visit) {
        boolean decided = consents.myChoices().stream().anyMatch(choice -> choice.stand() != Stand.NOT_ASKED);
        return iff(
                decided,
                section(
                                h2(visit.t("core.copy.take")),
                                p(visit.t("core.copy.take.about")),
                                CopyLinks.of(visit, Optional.empty()))
                        .withClass("card"));
    }

    private DomContent card(Visit visit, Consents.Choice choice) {
        String question = PurposeWords.question(visit.locale(), choice.purpose());
        return section(
                        h2(question),
                        p(PurposeWords.about(visit.locale(), choice.purpose())),
                        document(visit, choice),
                        p(visit.t("core.my-choices.now") + " ").with(strong(answer(visit, choice))),
                        div(each(buttons(visit, choice), button -> button)).withClass("buttons"))
                .withClass("card")
                .withId(choice.purpose().key());
    }

    private static String answer(Visit visit, Consents.Choice choice) {
        Optional<String> way = choice.yes() ? choice.standing().answer() : Optional.empty();
        String now = way.map(one -> PurposeWords.answer(visit.locale(), choice.purpose(), one))
                .orElseGet(() -> visit.t("core.stand", choice.stand()));
        return choice.standing()
                .until()
                .filter(end -> choice.yes())
                .map(end -> now + " (" + visit.t("core.me.choices.until", visit.moment(end)) + ")")
                .orElse(now);
    }

    private DomContent document(Visit visit, Consents.Choice choice) {
        Optional<ConsentDocuments.InForce> inForce = documents.about(choice.purpose());
        DivTag found = div();
        inForce.ifPresent(document -> found.with(
                p(a(visit.t("core.me.choices.read", document.name())).withHref("/me/document?id=" + document.id()))));
        if (asking.again(choice)) {
            found.with(p(visit.t("core.me.choices.new")).withClass("message"));
        }
        return found;
    }

    private List<FormTag> buttons(Visit visit, Consents.Choice choice) {
        PurposeCard card = purposes.of(choice.purpose().key());
        List<FormTag> buttons = new ArrayList<>();
        switch (choice.stand()) {
            case YES -> {
                if (asking.again(choice)) {
                    buttons.add(pressing(
                            visit,
                            choice,
                            Decision.RECONSENTED,
                            choice.standing().answer(),
                            "core.me.choices.again"));
                }
                card.answers().stream()
                        .filter(way -> !choice.standing().answer().equals(Optional.of(way)))
                        .forEach(way -> buttons.add(yes(visit, choice, Decision.CHANGED, way)));
                buttons.add(pressing(visit, choice, Decision.WITHDRAWN, Optional.empty(), "core.my-choices.withdraw"));
                buttons.add(pressing(visit, choice, Decision.PAUSED, Optional.empty(), "core.me.choices.pause"));
            }
            case PAUSED -> {
                buttons.add(pressing(visit, choice, Decision.RESUMED, Optional.empty(), "core.me.choices.resume"));
                buttons.add(pressing(visit, choice, Decision.WITHDRAWN, Optional.empty(), "core.my-choices.withdraw"));
            }
            case RESTING ->
                buttons.add(pressing(visit, choice, Decision.WITHDRAWN, Optional.empty(), "core.my-choices.refuse"));
            case NOT_ASKED, NO, LAPSED -> {
                if (card.answers().isEmpty()) {
                    buttons.add(pressing(visit, choice, Decision.GIVEN, Optional.empty(), "core.my-choices.give"));
                }
                card.answers().forEach(way -> buttons.add(yes(visit, choice, Decision.GIVEN, way)));
                if (choice.stand() == Stand.NOT_ASKED) {
                    buttons.add(pressing(visit, choice, Decision.REFUSED, Optional.empty(), "core.my-choices.refuse"));
                }
            }
        }
        return buttons;
    }

    private FormTag yes(Visit visit, Consents.Choice choice, Decision decision, String way) {
        return pressing(
                visit,
                choice,
                decision,
                Optional.of(way),
                PurposeWords.answer(visit.locale(), choice.purpose(), way),
                true);
    }

    private FormTag pressing(Visit visit, Consents.Choice choice, Decision decision, Optional<String> way, String key) {
        return pressing(visit, choice, decision, way, visit.t(key), false);
    }

    private FormTag pressing(
            Visit visit, Consents.Choice choice, Decision decision, Optional<String> way, String words, boolean named) {
        FormTag form = form(
                hidden("purpose", choice.purpose().key()),
                hidden("decision", decision.name()),
                hidden("answer", way.orElse("")),
                button(words)
                        .withType("submit")
                        .attr("aria-label", words + ": " + PurposeWords.question(visit.locale(), choice.purpose())));
        return form.withMethod("post").withAction("/me/choices");
    }

    static DomContent hidden(String name, String value) {
        return input().withType("hidden").withName(name).withValue(value);
    }

    private DomContent word(Visit visit) {
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        return section(
                        h2(visit.t("core.my-choices.word")),
                        form(
                                        label(visit.t("core.me.choices.word")).withFor("word"),
                                        p(visit.t("core.people.word.help")).withId("word-help"),
                                        input().withType("text")
                                                .withName("word")
                                                .withId("word")
                                                .withMaxlength("60")
                                                .attr("aria-describedby", "word-help")
                                                .withValue(participants
                                                        .wordsFor(List.of(me))
                                                        .getOrDefault(me, "")),
                                        button(visit.t("core.people.word.save")).withType("submit"))
                                .withMethod("post")
                                .withAction("/me/choices"))
                .withClass("card");
    }

    @Override
    public Next send(Visit visit) {
        if (visit.given("purpose").isEmpty()) {
            participants.callMe(visit.given("word").orElse(""));
            return Next.to("/choices?done=word");
        }
        PurposeCard card = purposes.of(visit.given("purpose").orElse(""));
        consents.decideMyself(card.purpose(), decision(visit), visit.given("answer"));
        return Next.to("/choices?done=choice#" + card.purpose().key());
    }

    private static Decision decision(Visit visit) {
        try {
            return Decision.valueOf(visit.given("decision").orElse(""));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("core.consent.fault.incomplete");
        }
    }
}

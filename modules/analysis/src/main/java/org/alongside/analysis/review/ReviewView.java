package org.alongside.analysis.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.UUID;
import org.alongside.analysis.coding.QuoteView;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.study.StudyPageView;
import org.alongside.analysis.theme.ThemeState;
import org.alongside.analysis.wording.Days;
import org.alongside.core.consent.Method;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.View;

/** The review as researchers see it: who is asked, what came back to each theme, and writing down what was told. */
@View("analysis.review")
@Route("analysis/studies/:id/review")
public class ReviewView extends StudyPageView {
    private static final long serialVersionUID = 1L;

    private final transient Studies studies;
    private final transient Interviews interviews;
    private final transient Reviews reviews;
    private final transient Days days;

    @Inject
    ReviewView(Studies studies, Interviews interviews, Reviews reviews, Days days) {
        super("analysis.review");
        this.studies = studies;
        this.interviews = interviews;
        this.reviews = reviews;
        this.days = days;
    }

    @Override
    protected void show(UUID id) {
        StudyId study = new StudyId(id);
        backTo(studies.read(study));
        ReviewResult result = reviews.result(study);
        state(study, result);
        if (result.openedAt().isPresent()) {
            result.themes()
                    .forEach(theme -> add(theme(study, theme, result.asked().size())));
        }
        if (result.isOpen()) {
            card("analysis.review.note", noteForm(study, result));
            card("analysis.review.elsewhere", elsewhere(study, result));
        }
    }

    /** For those who answer by post, and for those who read the themes together. */
    private UnorderedList elsewhere(StudyId study, ReviewResult result) {
        UnorderedList ways = new UnorderedList(
                new ListItem(new Anchor("analysis/studies/" + study + "/group-meeting", t("analysis.group.go"))),
                new ListItem(paper(study, "", t("analysis.cards.go"))));
        result.asked()
                .forEach(person -> ways.add(new ListItem(
                        paper(study, "?participant=" + person.id(), t("analysis.cards.go-for", person.callName())))));
        return ways;
    }

    private static Anchor paper(StudyId study, String whose, String text) {
        Anchor paper = new Anchor("api/analysis/studies/" + study + "/review/cards.pdf" + whose, text);
        paper.setRouterIgnore(true);
        paper.setTarget(AnchorTarget.BLANK);
        return paper;
    }

    private void state(StudyId study, ReviewResult result) {
        Card card = card("analysis.review.state");
        result.openedAt()
                .ifPresentOrElse(
                        at -> {
                            card.saying(t("analysis.review.opened", Days.inWords(days.of(at), getLocale())));
                            result.closedAt()
                                    .ifPresent(closed -> card.saying(
                                            t("analysis.review.closed", Days.inWords(days.of(closed), getLocale()))));
                            card.add(numbers(result));
                            card.saying(t("analysis.review.silence"));
                            card.saying(owed(result.owed()));
                        },
                        () -> card.saying(
                                t("analysis.review.not-yet", result.asked().size())));
        int silent = interviews.silent(study);
        if (silent > 0) {
            card.saying(
                    silent == 1 ? t("analysis.interviews.silent.one") : t("analysis.interviews.silent.many", silent));
        }
        if (result.isOpen()) {
            card.add(new Button(t("analysis.review.close"), click -> {
                reviews.close(study);
                Notices.done(t("analysis.review.closed-now") + " " + owed(result.owed()));
                showAnew(study.value());
            }));
        } else {
            Button open = new Button(t("analysis.review.open"), click -> {
                reviews.open(study);
                Notices.done(t("analysis.review.opened-now"));
                showAnew(study.value());
            });
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.add(open);
        }
    }

    private UnorderedList numbers(ReviewResult result) {
        return new UnorderedList(
                new ListItem(t("analysis.review.asked", result.asked().size())),
                new ListItem(t("analysis.review.replied", result.replied())),
                new ListItem(t("analysis.review.agreed", result.agreed())),
                new ListItem(t("analysis.review.partly", result.partly())),
                new ListItem(t("analysis.review.disagreed", result.disagreed())),
                new ListItem(t("analysis.review.rather-not", result.ratherNot())),
                new ListItem(t("analysis.review.silent", result.silent())));
    }

    private String owed(int replies) {
        return replies == 0 ? t("analysis.review.owed.none") : t("analysis.review.owed", replies);
    }

    private Card theme(StudyId study, ReviewResult.OfTheme theme, int asked) {
        Card card = new Card(theme.theme().words().name());
        card.saying(theme.theme().words().plain());
        card.saying(t(
                "analysis.review.counts",
                theme.count(Answer.FITS),
                theme.count(Answer.PARTLY),
                theme.count(Answer.DOES_NOT),
                theme.count(Answer.RATHER_NOT),
                asked - theme.replies().size()));
        for (ReviewResult.Said said : theme.replies()) {
            card.add(reply(said));
            said.decided().ifPresent(decided -> card.add(decided(decided)));
            if (said.isOwed()) {
                card.add(decisionForm(study, said));
            }
        }
        for (GroupMeetings.Note note : theme.group()) {
            card.add(new QuoteView(
                    note.words(),
                    new Span(t(
                            "analysis.group.said",
                            note.people(),
                            Days.inWords(days.of(note.at()), getLocale()),
                            note.by()))));
        }
        return card;
    }

    private Paragraph decided(Decided decided) {
        return new Paragraph(t(
                "analysis.decision.told",
                t("analysis.change", decided.change()),
                decided.reason(),
                decided.by(),
                Days.inWords(days.of(decided.at()), getLocale())));
    }

    private Component decisionForm(StudyId study, ReviewResult.Said said) {
        RadioButtonGroup<Change> change = new RadioButtonGroup<>(t("analysis.decision.change"));
        change.setItems(Change.values());
        change.setItemLabelGenerator(choice -> t("analysis.change", choice));
        FreeText reason =
                new FreeText(t("analysis.decision.reason"), t("analysis.decision.reason.readers"), NewDecision.LONGEST);
        Button save = new Button(t("analysis.decision.save"), click -> {
            reviews.decide(said.id(), new NewDecision(change.getValue(), reason.words()));
            Notices.done(t("analysis.decision.saved", said.callName()));
            showAnew(study.value());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(change, reason, save);
        form.addClassName("form");
        return new NativeDetails(t("analysis.decision.owed", said.callName()), form);
    }

    private Component reply(ReviewResult.Said said) {
        Span who = new Span(t(
                said.told() == Method.ONLINE ? "analysis.review.said" : "analysis.review.told",
                said.callName(),
                Days.inWords(days.of(said.at()), getLocale()),
                said.typedBy(),
                t("analysis.told", said.told())));
        Mark answer = new Mark(t("analysis.answer", said.answer()), tone(said.answer()));
        return said.words().isEmpty()
                ? new Paragraph(answer, new Span(" "), who)
                : new QuoteView(said.words(), answer, new Span(" "), who);
    }

    private static Mark.Tone tone(Answer answer) {
        return switch (answer) {
            case FITS -> Mark.Tone.GOOD;
            case PARTLY, DOES_NOT -> Mark.Tone.CARE;
            case RATHER_NOT -> Mark.Tone.CALM;
        };
    }

    private Component noteForm(StudyId study, ReviewResult result) {
        Select<ReviewResult.Person> person = new Select<>();
        person.setLabel(t("analysis.review.person"));
        person.setItems(result.asked());
        person.setItemLabelGenerator(ReviewResult.Person::callName);
        Select<ReviewResult.OfTheme> theme = new Select<>();
        theme.setLabel(t("analysis.review.theme"));
        theme.setItems(result.themes().stream()
                .filter(of -> of.theme().state() == ThemeState.IN_REVIEW)
                .toList());
        theme.setItemLabelGenerator(of -> of.theme().words().name());
        RadioButtonGroup<Answer> answer = new RadioButtonGroup<>(t("analysis.review.answer"));
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(choice -> t("analysis.answer", choice));
        FreeText words = new FreeText(
                t("analysis.review.their-words"), t("analysis.review.their-words.readers"), NewReply.LONGEST);
        Select<Method> told = new Select<>();
        told.setLabel(t("analysis.review.how-told"));
        told.setItems(Method.SPOKEN, Method.PAPER, Method.WITNESSED);
        told.setItemLabelGenerator(how -> t("analysis.told", how));
        Button save = new Button(t("analysis.review.note.save"), click -> {
            if (theme.getValue() == null) {
                Notices.refused(t("analysis.review.fault.theme"));
                return;
            }
            reviews.noteFor(
                    theme.getValue().theme().id(),
                    person.getValue() == null ? null : person.getValue().id(),
                    new NewReply(answer.getValue(), words.words()),
                    told.getValue());
            Notices.done(t("analysis.review.noted"));
            showAnew(study.value());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(person, theme, answer, words, told, save);
        form.addClassName("form");
        return form;
    }
}

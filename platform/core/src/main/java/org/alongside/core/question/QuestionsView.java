package org.alongside.core.question;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.alongside.core.problem.Refusal;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** What people asked and wait to be told, a card for each. */
@View("core.questions")
@Route("questions")
@Menu(title = "core.menu.questions", order = 27)
public class QuestionsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Questions questions;
    private final transient DateTimeFormatter moment;
    private final Div cards = new Div();

    @Inject
    QuestionsView(Questions questions, CurrentProgramme programme, Programmes programmes) {
        super("core.question");
        this.questions = questions;
        ZoneId zone = programmes.find(programme.required()).orElseThrow().zone();
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        cards.addClassName("page");
        add(cards);
        refresh();
    }

    private void refresh() {
        cards.removeAll();
        List<Questions.Row> waiting = questions.waiting();
        if (waiting.isEmpty()) {
            Paragraph none = new Paragraph(t("core.question.none"));
            none.addClassName("nothing-yet");
            cards.add(none);
        }
        waiting.forEach(question -> cards.add(card(question)));
    }

    private Card card(Questions.Row question) {
        Card card = new Card(t("core.question.of", question.callName(), moment.format(question.askedAt())));
        FreeText answer =
                new FreeText(t("core.question.answer"), t("core.question.who-reads-answer"), Questions.LONGEST);
        Button send = new Button(t("core.question.send"), click -> {
            try {
                questions.answer(question.id(), answer.words());
                Notices.done(t("core.question.sent", question.callName()));
                refresh();
            } catch (Refusal refusal) {
                Notices.refused(refusal.sentence(getLocale()));
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setAriaLabel(t("core.question.send") + ": " + question.callName());
        Paragraph words = new Paragraph(question.words());
        words.addClassName("as-written");
        card.add(words, answer, send, new Anchor("people/" + question.participant(), question.callName()));
        return card;
    }
}

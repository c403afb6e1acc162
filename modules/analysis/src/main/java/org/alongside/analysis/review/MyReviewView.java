package org.alongside.analysis.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.QuoteView;
import org.alongside.analysis.wording.Days;
import org.alongside.core.consent.Method;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/**
 * What the interviews came to, for those who gave them: the themes in plain words, their own quotes and nobody else's, and room
 * to say what they think of it.
 */
@View(View.EVERYBODY)
@Route("analysis/review")
public class MyReviewView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient MyReviews reviews;
    private final transient Codings codings;
    private final transient Days days;
    private final Div shown = new Div();

    @Inject
    MyReviewView(MyReviews reviews, Codings codings, Days days) {
        super("analysis.my-review");
        this.reviews = reviews;
        this.codings = codings;
        this.days = days;
        add(shown);
        show();
    }

    private void show() {
        shown.removeAll();
        List<MyReviews.Mine> mine = reviews.list();
        if (mine.isEmpty()) {
            Paragraph nothing = new Paragraph(t("analysis.my-review.none"));
            nothing.addClassName("nothing-yet");
            shown.add(nothing);
        }
        for (MyReviews.Mine study : mine) {
            shown.add(new H2(study.title()));
            if (!study.decisions().isEmpty()) {
                Card answers = new Card(t("analysis.my-review.decisions"));
                study.decisions().forEach(decision -> answers.add(decision(decision)));
                shown.add(answers);
            }
            study.themes().forEach(theme -> shown.add(theme(theme, study.quoted())));
        }
    }

    private Card theme(MyReviews.MyTheme theme, boolean quoted) {
        Card card = new Card(theme.name());
        card.saying(theme.plain());
        card.add(new H3(t("analysis.my-review.my-words")));
        if (theme.quotes().isEmpty()) {
            card.saying(t("analysis.my-review.no-quotes"));
        }
        theme.quotes().forEach(quote -> card.add(quote(quote)));
        theme.reply().ifPresent(reply -> card.saying(given(reply)));
        card.add(theme.asked() ? form(theme, quoted) : new Paragraph(t("analysis.my-review.over")));
        return card;
    }

    private Component decision(MyReviews.MyDecision said) {
        Decided decided = said.decided();
        Div decision = new Div(
                new H3(said.theme()),
                new Paragraph(t("analysis.my-review.you-said", t("analysis.answer", said.answer()))));
        if (!said.words().isEmpty()) {
            decision.add(new QuoteView(said.words()));
        }
        decision.add(
                new Paragraph(t("analysis.my-review.we-did", t("analysis.change", decided.change()))),
                new Paragraph(t("analysis.my-review.because", decided.reason())),
                new Paragraph(t(
                        "analysis.my-review.decided-by",
                        decided.by(),
                        Days.inWords(days.of(decided.at()), getLocale()))));
        return decision;
    }

    private Component quote(MyReviews.MyQuote quote) {
        if (quote.takenOut()) {
            return new QuoteView(
                    quote.quote(),
                    new Paragraph(t("analysis.my-review.taken-out")),
                    new Button(t("analysis.my-review.put-back"), click -> {
                        codings.putBackMine(quote.id());
                        Notices.done(t("analysis.my-review.put-back.done"));
                        show();
                    }));
        }
        return new QuoteView(quote.quote(), new Button(t("analysis.my-review.take-out"), click -> {
            codings.takeOutMine(quote.id());
            Notices.done(t("analysis.my-review.take-out.done"));
            show();
        }));
    }

    private String given(MyReviews.MyReply reply) {
        String day = Days.inWords(days.of(reply.at()), getLocale());
        String answer = t("analysis.answer", reply.answer());
        return reply.told() == Method.ONLINE
                ? t("analysis.my-review.given", answer, day)
                : t("analysis.my-review.told", answer, day, reply.typedBy(), t("analysis.told", reply.told()));
    }

    private Component form(MyReviews.MyTheme theme, boolean quoted) {
        RadioButtonGroup<Answer> answer = new RadioButtonGroup<>(t("analysis.my-review.answer"));
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(choice -> t("analysis.answer", choice));
        String readers = quoted ? "analysis.my-review.words.readers.quoted" : "analysis.my-review.words.readers";
        FreeText words = new FreeText(t("analysis.my-review.words"), t(readers), NewReply.LONGEST);
        theme.reply().ifPresent(reply -> {
            answer.setValue(reply.answer());
            words.words(reply.words());
        });
        Button save = new Button(t("analysis.my-review.save"), click -> {
            reviews.reply(theme.id(), new NewReply(answer.getValue(), words.words()));
            Notices.done(t("analysis.my-review.saved"));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(answer, words, save);
        form.addClassName("form");
        return form;
    }
}

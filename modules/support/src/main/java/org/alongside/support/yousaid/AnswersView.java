package org.alongside.support.yousaid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Accounts;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Participant;
import org.alongside.support.shared.Days;

/** What people said, for those who owe them an answer. */
@View("support.you-said")
@Route("support/answers")
@Menu(title = "support.menu.answers", order = 34)
public class AnswersView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Answers answers;
    private final transient Suggestions suggestions;
    private final transient BroughtIn broughtIn;
    private final transient FeedbackWishes wishes;
    private final transient List<Participant> people;
    private final Div content = new Div();

    @Inject
    AnswersView(Answers answers, Suggestions suggestions, BroughtIn broughtIn, FeedbackWishes wishes) {
        super("support.answers");
        this.answers = answers;
        this.suggestions = suggestions;
        this.broughtIn = broughtIn;
        this.wishes = wishes;
        this.people = suggestions.people();
        content.addClassName("page");
        add(content);
        build();
    }

    private void build() {
        content.removeAll();
        List<Answers.Row> rows = answers.list();
        if (rows.isEmpty()) {
            content.add(new Card(t("support.answers.open")).saying(t("support.answers.none")));
        }
        rows.forEach(row -> content.add(one(row, rows)));
        content.add(writeDown(), bringIn(), howToTell());
        Card board = new Card(t("support.you-said.board"));
        board.add(new BoardForm(suggestions.board()));
        content.add(board);
    }

    private Component one(Answers.Row row, List<Answers.Row> all) {
        Card card = new Card(
                row.said().isEmpty()
                        ? t("support.answers.received", Days.inWords(getLocale(), row.receivedOn()))
                        : row.said());
        card.add(new Paragraph(new Mark(t("support.you-said.state", row.state()), Mark.Tone.CALM)));
        if (row.voices().isEmpty() && !row.state().answered()) {
            card.saying(t("support.answers.brought-in"));
        }
        row.voices()
                .forEach(voice -> card.add(new Paragraph(t(
                                "support.answers.voice", voice.who().callName(), voice.words())
                        + (voice.reply().isEmpty() ? "" : " " + t("support.you-said.reply.was", voice.reply())))));
        if (row.state().answered()) {
            card.add(new Paragraph(row.because()));
        } else {
            card.saying(t(
                    row.late() ? "support.answers.late" : "support.answers.due",
                    row.ownerName(),
                    Days.inWords(getLocale(), row.due())));
        }
        card.add(new Details(t("support.answers.answer"), answer(row)));
        if (!row.state().answered()) {
            card.add(new Details(t("support.answers.give"), give(row)));
            List<Answers.Row> others = all.stream()
                    .filter(other -> !other.state().answered() && !other.id().equals(row.id()))
                    .toList();
            if (!others.isEmpty()) {
                card.add(new Details(t("support.answers.join"), join(row, others)));
            }
        }
        return card;
    }

    private Component answer(Answers.Row row) {
        Select<SuggestionState> state = new Select<>();
        state.setLabel(t("support.answers.state"));
        state.setItems(Stream.of(SuggestionState.values())
                .filter(SuggestionState::answered)
                .toList());
        state.setItemLabelGenerator(one -> t("support.you-said.state", one));
        String readers =
                row.voices().isEmpty() ? t("support.answers.who-reads.brought-in") : t("support.answers.who-reads");
        FreeText said = new FreeText(t("support.answers.said"), readers, Answer.LONGEST_SAID);
        said.words(row.said());
        FreeText because = new FreeText(t("support.answers.because"), readers, Answer.LONGEST_BECAUSE);
        because.words(row.because());
        Checkbox board = new Checkbox(t("support.answers.on-board"), row.onBoard());
        Button save = new Button(t("support.answers.save"), click -> {
            answers.answer(row.id(), new Answer(state.getValue(), said.words(), because.words(), board.getValue()));
            Notices.done(t("support.answers.saved"));
            build();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return form(state, said, because, board, save);
    }

    private Component give(Answers.Row row) {
        ComboBox<Accounts.Row> owner = new ComboBox<>(t("support.answers.owner"), answers.staff());
        owner.setItemLabelGenerator(Accounts.Row::name);
        DatePicker due = new DatePicker(t("support.answers.by"), row.due());
        Button save = new Button(t("support.answers.give.save"), click -> {
            answers.give(
                    row.id(), owner.getOptionalValue().map(Accounts.Row::id).orElse(null), due.getValue());
            Notices.done(t("support.answers.given"));
            build();
        });
        return form(owner, due, save);
    }

    private Component join(Answers.Row row, List<Answers.Row> others) {
        Select<Answers.Row> other = new Select<>();
        other.setLabel(t("support.answers.join.with"));
        other.setItems(others);
        other.setItemLabelGenerator(one -> one.voices().stream()
                .findFirst()
                .map(voice -> t("support.answers.voice", voice.who().callName(), voice.words()))
                .orElse(one.said()));
        Button save = new Button(t("support.answers.join.save"), click -> {
            other.getOptionalValue().ifPresent(chosen -> {
                answers.join(row.id(), chosen.id());
                Notices.done(t("support.answers.joined"));
            });
            build();
        });
        return form(other, save);
    }

    /** What somebody said by telephone, on paper or face to face. */
    private Component writeDown() {
        ComboBox<Participant> who = person();
        Select<Method> how = how();
        FreeText words =
                new FreeText(t("support.you-said.words"), t("support.you-said.who-reads"), Suggestions.LONGEST);
        Button save = new Button(t("support.answers.write-down.save"), click -> {
            suggestions.sayFor(who.getOptionalValue().map(Participant::id).orElse(null), words.words(), how.getValue());
            Notices.done(t("support.answers.written-down"));
            build();
        });
        Card card = new Card(t("support.answers.write-down"));
        card.add(form(who, how, words, save));
        return card;
    }

    /** What staff noticed, or heard from people who are not to be named. */
    private Component bringIn() {
        FreeText words =
                new FreeText(t("support.answers.said"), t("support.answers.who-reads.brought-in"), BroughtIn.LONGEST);
        Button save = new Button(t("support.answers.bring-in.save"), click -> {
            broughtIn.note(words.words());
            Notices.done(t("support.answers.was-brought-in"));
            build();
        });
        Card card = new Card(t("support.answers.bring-in")).saying(t("support.answers.bring-in.about"));
        card.add(form(words, save));
        return card;
    }

    /** How often somebody would like to hear back, as they told us. */
    private Component howToTell() {
        ComboBox<Participant> who = person();
        Select<Method> how = how();
        Select<FeedbackRhythm> rhythm = new Select<>();
        rhythm.setLabel(t("support.feedback.rhythm-for"));
        rhythm.setItems(FeedbackRhythm.values());
        rhythm.setItemLabelGenerator(often -> t("support.feedback.rhythm", often));
        Button save = new Button(t("support.feedback.keep-for"), click -> {
            wishes.sayFor(who.getOptionalValue().map(Participant::id).orElse(null), rhythm.getValue(), how.getValue());
            Notices.done(t("support.feedback.kept-for"));
            build();
        });
        Card card = new Card(t("support.feedback.for")).saying(t("support.feedback.for.about"));
        card.add(form(who, how, rhythm, save));
        return card;
    }

    private ComboBox<Participant> person() {
        ComboBox<Participant> who = new ComboBox<>(t("support.check-ins.field.person"), people);
        who.setItemLabelGenerator(Participant::callName);
        return who;
    }

    private Select<Method> how() {
        Select<Method> how = new Select<>();
        how.setLabel(t("support.answers.how"));
        how.setItems(Stream.of(Method.values()).filter(Method::toldToStaff).toList());
        how.setItemLabelGenerator(way -> t("core.method", way));
        return how;
    }

    private static Div form(Component... fields) {
        Div form = new Div(fields);
        form.addClassName("form");
        return form;
    }
}

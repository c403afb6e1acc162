package org.alongside.support.reference;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Accounts;
import org.alongside.core.problem.Invalid;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Cards;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Participant;
import org.alongside.support.shared.Days;

/** The references that somebody was asked to write; and the place to write down what people say who do not sign in. */
@View("support.references")
@Route("support/references")
@Menu(title = "support.menu.references", order = 36)
public class ReferencesView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient ReferencesToWrite references;
    private final Cards<ReferencesToWrite.Row> cards = new Cards<>(t("support.references-to-write.none"), this::card);

    @Inject
    ReferencesView(ReferencesToWrite references) {
        super("support.references-to-write");
        this.references = references;
        Div content = new Div(cards, askFor(), withdrawOther());
        content.addClassName("page");
        add(content);
        cards.show(references.mine());
    }

    private Card card(ReferencesToWrite.Row row) {
        String name = row.who().callName();
        Card card = new Card(row.purpose().isEmpty() ? name : t("support.references-to-write.of", name, row.purpose()));
        card.add(new Paragraph(new Mark(t("support.references.state", row.state()), Mark.Tone.CALM)));
        switch (row.state()) {
            case WITH_WRITER -> {
                card.saying(t(
                        row.late() ? "support.references-to-write.late" : "support.references-to-write.due",
                        Days.inWords(getLocale(), row.due())));
                if (!row.change().isEmpty()) {
                    card.saying(t("support.references-to-write.change", name, row.change()));
                }
                card.add(write(row), new Details(t("support.references-to-write.give"), give(row)));
            }
            case WITH_PERSON -> {
                card.saying(t(
                        row.signsIn()
                                ? "support.references-to-write.with-them"
                                : "support.references-to-write.read-to-them",
                        name));
                card.add(new Pre(row.words()), new Details(t("support.references-to-write.told"), told(row)));
            }
            case TAKEN -> {
                card.saying(t("support.references-to-write.print", name));
                card.add(new LetterForm(
                        name, (wished, large) -> references.print(row.id(), wished, large, getLocale())));
            }
        }
        card.add(new Details(t("support.references-to-write.withdraw"), withdraw(row)));
        return card;
    }

    private Component write(ReferencesToWrite.Row row) {
        FreeText words = new FreeText(
                t("support.references.words"),
                t("support.references-to-write.who-reads", row.who().callName()),
                ReferenceRows.LONGEST_WORDS);
        words.words(row.words());
        Button send = new Button(t("support.references-to-write.send"), click -> {
            references.write(row.id(), words.words());
            done("support.references-to-write.sent");
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return form(new Paragraph(t("support.references-to-write.check")), words, send);
    }

    private Component give(ReferencesToWrite.Row row) {
        Select<Accounts.Row> writer = new Select<>();
        writer.setLabel(t("support.references.writer"));
        writer.setItems(references.others(row.who().id()));
        writer.setItemLabelGenerator(Accounts.Row::name);
        Button give = new Button(t("support.references-to-write.give.yes"), click -> {
            references.give(
                    row.id(), writer.getOptionalValue().map(Accounts.Row::id).orElse(null));
            done("support.references-to-write.given");
        });
        return form(new Paragraph(t("support.references-to-write.give.about")), writer, give);
    }

    /** What somebody says of the draft that was read to them. */
    private Component told(ReferencesToWrite.Row row) {
        Select<Method> how = how();
        Button take = new Button(t("support.references-to-write.take-for"), click -> {
            references.takeFor(row.id(), row.version(), how.getValue());
            done("support.references-to-write.noted");
        });
        FreeText words = new FreeText(
                t("support.references-to-write.change-for"),
                t("support.references-to-write.who-reads", row.who().callName()),
                ReferenceRows.LONGEST_CHANGE);
        Button change = new Button(t("support.references-to-write.change-for.yes"), click -> {
            references.pleaseChangeFor(row.id(), words.words(), how.getValue());
            done("support.references-to-write.noted");
        });
        return form(how, take, words, change);
    }

    private Component withdraw(ReferencesToWrite.Row row) {
        Select<Method> how = how();
        Button withdraw = new Button(t("support.references-to-write.withdraw.yes"), click -> {
            references.withdrawFor(row.id(), how.getValue());
            done("support.references-to-write.noted");
        });
        return form(how, withdraw);
    }

    /** Somebody asked by telephone, on paper or face to face. */
    private Card askFor() {
        ComboBox<Participant> who = new ComboBox<>(t("support.check-ins.field.person"), references.people());
        who.setItemLabelGenerator(Participant::callName);
        Select<Accounts.Row> writer = new Select<>();
        writer.setLabel(t("support.references.writer"));
        writer.setItemLabelGenerator(Accounts.Row::name);
        who.addValueChangeListener(chosen -> writer.setItems(
                chosen.getValue() == null
                        ? List.of()
                        : references.writers(chosen.getValue().id())));
        FreeText purpose = new FreeText(
                t("support.references.purpose-for"),
                t("support.references.who-reads.purpose-for"),
                ReferenceRows.LONGEST_PURPOSE);
        Select<Method> how = how();
        Button ask = new Button(t("support.references-to-write.ask-for.yes"), click -> {
            references.askFor(
                    who.getOptionalValue().map(Participant::id).orElse(null),
                    writer.getOptionalValue().map(Accounts.Row::id).orElse(null),
                    purpose.words(),
                    how.getValue());
            who.clear();
            purpose.words("");
            done("support.references-to-write.noted");
        });
        Card card = new Card(t("support.references-to-write.ask-for"));
        card.add(form(who, writer, purpose, how, ask));
        return card;
    }

    /** Somebody cannot reach whoever writes theirs, and would rather not have it. */
    private Card withdrawOther() {
        ComboBox<Participant> who = new ComboBox<>(t("support.check-ins.field.person"), references.people());
        who.setItemLabelGenerator(Participant::callName);
        Select<ReferencesToWrite.Asked> which = new Select<>();
        which.setLabel(t("support.references-to-write.which"));
        which.setItemLabelGenerator(asked ->
                t("support.references-to-write.which.one", asked.writerName(), Days.inWords(getLocale(), asked.on())));
        who.addValueChangeListener(chosen -> which.setItems(
                chosen.getValue() == null
                        ? List.of()
                        : references.askedBy(chosen.getValue().id())));
        Select<Method> how = how();
        Button withdraw = new Button(t("support.references-to-write.withdraw.yes"), click -> {
            references.withdrawFor(
                    which.getOptionalValue()
                            .map(ReferencesToWrite.Asked::id)
                            .orElseThrow(() -> new Invalid("support.references.fault.which")),
                    how.getValue());
            who.clear();
            done("support.references-to-write.noted");
        });
        Card card = new Card(t("support.references-to-write.withdraw-other"));
        card.saying(t("support.references-to-write.withdraw-other.about"));
        card.add(form(who, which, how, withdraw));
        return card;
    }

    private Select<Method> how() {
        Select<Method> how = new Select<>();
        how.setLabel(t("support.answers.how"));
        how.setItems(Stream.of(Method.values()).filter(Method::toldToStaff).toList());
        how.setItemLabelGenerator(way -> t("core.method", way));
        return how;
    }

    private void done(String key) {
        Notices.done(t(key));
        cards.show(references.mine());
    }

    private static Div form(Component... fields) {
        Div form = new Div(fields);
        form.addClassName("form");
        return form;
    }
}

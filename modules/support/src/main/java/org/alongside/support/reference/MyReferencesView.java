package org.alongside.support.reference;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.identity.Accounts;
import org.alongside.core.participant.Participants;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Cards;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.shared.Days;

/** My references: I ask for one, read the draft before anybody else, have it changed, take it or withdraw it. */
@View("support.my")
@Route("support/my/references")
public class MyReferencesView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient References references;
    private final Cards<References.Mine> cards = new Cards<>(t("support.references.none"), this::card);
    private String callName = "";

    @Inject
    MyReferencesView(References references, Participants participants) {
        super("support.references");
        this.references = references;
        participants
                .me()
                .ifPresentOrElse(
                        me -> {
                            callName = participants.nameOf(me);
                            add(cards);
                            ask();
                            show();
                        },
                        () -> add(new Paragraph(t("support.references.none"))));
    }

    private void show() {
        cards.show(references.mine());
    }

    private Card card(References.Mine one) {
        Card card = new Card(one.purpose());
        card.add(new Paragraph(new Mark(t("support.references.state", one.state()), Mark.Tone.CALM)));
        card.saying(t("support.references.asked", one.writerName(), Days.inWords(getLocale(), one.askedOn())));
        one.askedFor().ifPresent(typist -> card.saying(t("support.references.asked-for", typist)));
        switch (one.state()) {
            case WITH_WRITER -> {
                card.saying(t("support.references.due", one.writerName(), Days.inWords(getLocale(), one.due())));
                if (!one.change().isEmpty()) {
                    card.saying(t("support.references.change.was", one.change()));
                }
            }
            case WITH_PERSON -> card.add(new Pre(one.words()), take(one), pleaseChange(one));
            case TAKEN ->
                card.add(
                        new Pre(one.words()),
                        new LetterForm(
                                callName, (name, large) -> references.letter(one.id(), name, large, getLocale())));
        }
        card.add(withdraw(one));
        return card;
    }

    private Button take(References.Mine one) {
        Button take = new Button(t("support.references.take"), click -> {
            references.take(one.id(), one.version());
            Notices.done(t("support.references.taken"));
            show();
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setAriaLabel(t("support.references.take") + ": " + one.purpose());
        return take;
    }

    private Component pleaseChange(References.Mine one) {
        FreeText words = new FreeText(
                t("support.references.change"),
                t("support.references.who-reads", one.writerName()),
                ReferenceRows.LONGEST_CHANGE);
        Button send = new Button(t("support.references.change.send"), click -> {
            references.pleaseChange(one.id(), words.words());
            Notices.done(t("support.references.change.sent"));
            show();
        });
        return new Details(t("support.references.please-change"), words, send);
    }

    private Component withdraw(References.Mine one) {
        Button withdraw = new Button(t("support.references.withdraw.yes"), click -> {
            references.withdraw(one.id());
            Notices.done(t("support.references.withdrawn"));
            show();
        });
        withdraw.setAriaLabel(t("support.references.withdraw.yes") + ": " + one.purpose());
        return new Details(
                t("support.references.withdraw"), new Paragraph(t("support.references.withdraw.about")), withdraw);
    }

    private void ask() {
        Select<Accounts.Row> writer = new Select<>();
        writer.setLabel(t("support.references.writer"));
        writer.setItems(references.writers());
        writer.setItemLabelGenerator(Accounts.Row::name);
        FreeText purpose = new FreeText(
                t("support.references.purpose"),
                t("support.references.who-reads.purpose"),
                ReferenceRows.LONGEST_PURPOSE);
        Button ask = new Button(t("support.references.ask"), click -> {
            references.ask(writer.getOptionalValue().map(Accounts.Row::id).orElse(null), purpose.words());
            Notices.done(t("support.references.was-asked"));
            purpose.words("");
            show();
        });
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card("support.references.new", writer, purpose, ask);
    }
}

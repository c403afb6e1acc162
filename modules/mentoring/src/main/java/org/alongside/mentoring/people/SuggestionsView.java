package org.alongside.mentoring.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.mentoring.pay.AskFirst;
import org.alongside.spi.Participant;

/** Pairs that somebody thought of: whose turn it is, and what can be written down or done. Nobody is chased. */
final class SuggestionsView extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Suggestions suggestions;
    private final transient AskFirst askFirst;
    private final transient CurrentUser user;
    private final transient Runnable rebuild;

    SuggestionsView(
            Suggestions suggestions,
            AskFirst askFirst,
            CurrentUser user,
            List<Suggestions.Row> underWay,
            Runnable rebuild) {
        this.suggestions = suggestions;
        this.askFirst = askFirst;
        this.user = user;
        this.rebuild = rebuild;
        Listing<Suggestions.Row> listing = new Listing<Suggestions.Row>(
                        t("mentoring.people.suggestions"), t("mentoring.people.suggestions.none"))
                .column(t("mentoring.pairs.pair"), this::names)
                .column(t("mentoring.pairs.state"), this::turn);
        if (user.may("mentoring.mark-for-somebody") || user.may("mentoring.pair")) {
            listing.component(t("mentoring.meetings.told-us"), this::buttons);
        }
        add(listing.show(underWay));
    }

    private String names(Suggestions.Row row) {
        return t(
                "mentoring.pairing.names",
                row.mentor().callName(),
                row.trainee().callName());
    }

    private String turn(Suggestions.Row row) {
        return row.turn()
                .map(who -> t("mentoring.people.reading", who.callName()))
                .orElseGet(() -> t("mentoring.people.both"));
    }

    private Component buttons(Suggestions.Row row) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (user.may("mentoring.pair") && row.state() == PairingState.TRAINEE_YES) {
            Button introduce = button("mentoring.pair.do", row, () -> {
                suggestions.introduce(row.id());
                done("mentoring.pair.done", row);
            });
            introduce.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(introduce);
        }
        if (user.may("mentoring.mark-for-somebody")) {
            buttons.add(button("mentoring.mark-for.open", row, () -> told(row)));
        }
        if (user.may("mentoring.pair")) {
            Button takeBack = button("mentoring.people.take-back", row, () -> takeBack(row));
            takeBack.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(takeBack);
        }
        return buttons;
    }

    /** Many buttons have the same words; whoever hears the page is told which two each is about. */
    private Button button(String key, Suggestions.Row row, Runnable deed) {
        Button button = new Button(t(key), click -> deed.run());
        button.setAriaLabel(t("mentoring.meeting.which", t(key), names(row)));
        return button;
    }

    private void told(Suggestions.Row row) {
        RadioButtonGroup<Participant> who = new RadioButtonGroup<>();
        who.setLabel(t("mentoring.mark-for.who"));
        who.setItemLabelGenerator(Participant::callName);
        // The trainee hears of it only when the mentor would like to.
        who.setItems(
                row.state() == PairingState.SUGGESTED ? List.of(row.mentor()) : List.of(row.mentor(), row.trainee()));
        who.setValue(row.turn().orElse(row.mentor()));
        RadioButtonGroup<Boolean> yes = new RadioButtonGroup<>();
        yes.setLabel(t("mentoring.mark-for.what"));
        yes.setItems(true, false);
        yes.setItemLabelGenerator(
                said -> t(said ? "mentoring.people.says-yes" : "mentoring.people.says-not-this-time"));
        new ToldDialog(
                        t("mentoring.mark-for.title"),
                        t("mentoring.people.told.about"),
                        how -> write(row, who.getValue(), yes.getValue(), how),
                        who,
                        new Paragraph(readFirst(row)),
                        yes)
                .open();
    }

    /** Nothing once the mentor said yes. */
    private String readFirst(Suggestions.Row row) {
        return row.state() == PairingState.SUGGESTED && user.may("mentoring.plan")
                ? askFirst.of(row.mentor().id(), getLocale()).orElse("")
                : "";
    }

    private void write(Suggestions.Row row, Participant who, Boolean yes, Method how) {
        if (yes == null) {
            throw new Invalid("mentoring.fault.answer");
        }
        if (yes) {
            suggestions.yesFor(row.id(), who.id(), how);
        } else {
            suggestions.notThisTimeFor(row.id(), who.id(), how);
        }
        Notices.done(t("mentoring.told.done", who.callName()));
        rebuild.run();
    }

    private void takeBack(Suggestions.Row row) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(t("mentoring.people.take-back"));
        dialog.setText(t("mentoring.people.take-back.about", names(row)));
        dialog.setCancelable(true);
        dialog.setCancelText(t("mentoring.back"));
        dialog.setConfirmText(t("mentoring.people.take-back.yes"));
        dialog.addConfirmListener(event -> {
            suggestions.takeBack(row.id());
            done("mentoring.people.take-back.done", row);
        });
        dialog.open();
    }

    private void done(String key, Suggestions.Row row) {
        Notices.done(t(key, row.mentor().callName(), row.trainee().callName()));
        rebuild.run();
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

package org.alongside.support.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.core.consent.Method;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.support.charity.Charities;
import org.alongside.support.owed.CharityId;
import org.alongside.support.shared.Days;

/** Somebody's claims and what can be done about them: on their own page, and where a supporter does it for them. */
public final class ClaimDecisionsForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /** What the buttons do. */
    interface Deeds {
        List<ClaimRow> rows();

        void send(ClaimId id);

        void sendLess(ClaimId id, long minor);

        void decline(ClaimId id);

        /** To whom it could be given. */
        List<Charities.Choice> charities();

        void give(ClaimId id, CharityId charity);

        /** Of what was given. */
        void takeBack(ClaimId id);

        /** Whether somebody else does it for whose they are. */
        default boolean forThem() {
            return false;
        }

        /** What they read before they send one of these, by claim. */
        default Map<ClaimId, String> beforeSending(List<ClaimRow> undecided) {
            return Map.of();
        }
    }

    private final transient Deeds deeds;
    private transient Map<ClaimId, String> beforeSending = Map.of();
    private transient List<Charities.Choice> charities = List.of();

    ClaimDecisionsForm(Deeds deeds) {
        this.deeds = deeds;
        show();
    }

    /**
     * The claims of the person at the keyboard.
     *
     * @param beforeSending what they read before they send one of these, by claim
     */
    public static ClaimDecisionsForm mine(Claims claims, Function<List<ClaimRow>, Map<ClaimId, String>> beforeSending) {
        return new ClaimDecisionsForm(new Deeds() {
            @Override
            public List<ClaimRow> rows() {
                return claims.mine();
            }

            @Override
            public void send(ClaimId id) {
                claims.send(id);
            }

            @Override
            public void sendLess(ClaimId id, long minor) {
                claims.sendLess(id, minor);
            }

            @Override
            public void decline(ClaimId id) {
                claims.decline(id);
            }

            @Override
            public List<Charities.Choice> charities() {
                return claims.charities();
            }

            @Override
            public void give(ClaimId id, CharityId charity) {
                claims.give(id, charity);
            }

            @Override
            public void takeBack(ClaimId id) {
                claims.takeBack(id);
            }

            @Override
            public Map<ClaimId, String> beforeSending(List<ClaimRow> undecided) {
                return beforeSending.apply(undecided);
            }
        });
    }

    private Component state(ClaimRow row) {
        Div cell = stateOf(getLocale(), row);
        if (row.enteredForThem()) {
            cell.add(new Paragraph(t(
                    "support.claims.entered",
                    row.enteredBy().orElse("Alongside"),
                    row.enteredOn().map(day -> Days.inWords(getLocale(), day)).orElse(""),
                    row.saidHow().map(this::how).orElse(""))));
        }
        return cell;
    }

    private String how(Method method) {
        return Texts.text(getLocale(), "support.claims.how", method);
    }

    private Component buttons(ClaimRow row) {
        Div cell = new Div();
        cell.addClassName("deeds");
        if (row.canBeTakenBack()) {
            Button takeBack = button(
                    "support.claims.give.take-back",
                    row,
                    () -> deeds.takeBack(row.id()),
                    "support.claims.give.was-taken-back");
            takeBack.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            cell.add(takeBack);
            return cell;
        }
        if (!row.undecided() || row.offered().isEmpty()) {
            cell.setText(t("support.claims.nothing-to-do"));
            return cell;
        }
        Optional.ofNullable(beforeSending.get(row.id())).map(Paragraph::new).ifPresent(cell::add);
        Button send = button("support.claims.send", row, () -> deeds.send(row.id()), "support.claims.was-sent");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        cell.add(send, less(row));
        if (!charities.isEmpty()) {
            cell.add(give(row));
        }
        if (row.state() == ClaimState.DRAFT) {
            Button decline =
                    button("support.claims.decline", row, () -> deeds.decline(row.id()), "support.claims.was-declined");
            decline.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            cell.add(decline);
        }
        return cell;
    }

    private Button less(ClaimRow row) {
        Button less = new Button(
                t("support.claims.less"),
                click -> new LessDialog(row, minor -> {
                            deeds.sendLess(row.id(), minor);
                            Notices.done(t("support.claims.was-sent"));
                            show();
                        })
                        .open());
        less.setAriaLabel(t("support.claims.less") + ", " + Days.inWords(getLocale(), row.heldOn()));
        return less;
    }

    private Button give(ClaimRow row) {
        Button give = new Button(
                t("support.claims.give"),
                click -> new GiveDialog(row, charities, deeds.forThem(), charity -> {
                            deeds.give(row.id(), charity);
                            Notices.done(t("support.claims.was-given"));
                            show();
                        })
                        .open());
        give.setAriaLabel(t("support.claims.give") + ", " + Days.inWords(getLocale(), row.heldOn()));
        return give;
    }

    private Button button(String key, ClaimRow row, Runnable deed, String doneKey) {
        String label = t(key, ClaimWords.amount(getLocale(), row));
        Button button = new Button(label, click -> {
            deed.run();
            Notices.done(t(doneKey));
            show();
        });
        button.setAriaLabel(label + ", " + Days.inWords(getLocale(), row.heldOn()));
        return button;
    }

    private void show() {
        List<ClaimRow> rows = deeds.rows();
        charities = deeds.charities();
        beforeSending =
                deeds.beforeSending(rows.stream().filter(ClaimRow::undecided).toList());
        Listing<ClaimRow> listing = new Listing<ClaimRow>(t("support.claims.mine"), t("support.claims.mine.none"))
                .column(t("support.claims.column.on"), row -> Days.inWords(getLocale(), row.heldOn()))
                .component(t("support.claims.column.initiative"), row -> whatFor(getLocale(), row))
                .column(t("support.claims.column.amount"), row -> ClaimWords.amount(getLocale(), row))
                .component(t("support.claims.column.state"), this::state);
        if (rows.stream().anyMatch(row -> row.undecided() || row.canBeTakenBack())) {
            listing.component(t("support.claims.column.decide"), this::buttons);
        }
        getContent().removeAll();
        getContent().add(listing.show(rows));
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }

    /** What a claim is for: the initiative and the minutes, and no word of what was done. */
    static Div whatFor(Locale locale, ClaimRow row) {
        return new Div(new Span(row.initiativeTitle()), new Paragraph(ClaimWords.minutes(locale, row)));
    }

    /** How far a claim has come. */
    static Div stateOf(Locale locale, ClaimRow row) {
        Mark.Tone tone = row.state() == ClaimState.PAID ? Mark.Tone.GOOD : Mark.Tone.CALM;
        Div cell = new Div(new Mark(ClaimWords.state(locale, row), tone));
        ClaimWords.goesTo(locale, row).map(Paragraph::new).ifPresent(cell::add);
        String detail = ClaimWords.detail(locale, row);
        if (!detail.isEmpty()) {
            cell.add(new Paragraph(detail));
        }
        return cell;
    }
}

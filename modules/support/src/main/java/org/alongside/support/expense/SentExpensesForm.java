package org.alongside.support.expense;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.support.shared.Days;

/** Somebody's expenses and what can still be done about them: on their own page, and where a supporter does it for them. */
final class SentExpensesForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /** What the buttons do. */
    interface Deeds {
        List<ExpenseRow> rows();

        void answer(ExpenseId id, String words);

        void takeBack(ExpenseId id);

        /** Whether receipts may be read by who is at the keyboard. */
        boolean readReceipts();

        /** Whether they are those of who is at the keyboard. */
        default boolean mine() {
            return false;
        }
    }

    private final transient Deeds deeds;
    private final String whoReads;

    /** @param whoReads a whole sentence: who can read an answer */
    SentExpensesForm(Deeds deeds, String whoReads) {
        this.deeds = deeds;
        this.whoReads = whoReads;
        show();
    }

    void show() {
        List<ExpenseRow> rows = deeds.rows();
        Listing<ExpenseRow> listing = new Listing<ExpenseRow>(
                        t("support.expenses.mine"), t("support.expenses.mine.none"))
                .column(t("support.claims.column.on"), row -> Days.inWords(getLocale(), row.on()))
                .component(t("support.expenses.column.kind"), row -> whatFor(getLocale(), row))
                .column(t("support.claims.column.amount"), row -> ExpenseWords.amount(getLocale(), row))
                .component(t("support.claims.column.state"), row -> stateOf(getLocale(), row, deeds.mine()))
                .component(
                        t("support.expenses.column.receipts"),
                        row -> receiptsOf(getLocale(), row, deeds.readReceipts()));
        if (rows.stream().anyMatch(ExpenseRow::undecided)) {
            listing.component(t("support.claims.column.decide"), this::buttons);
        }
        getContent().removeAll();
        getContent().add(listing.show(rows));
    }

    private Component buttons(ExpenseRow row) {
        Div cell = new Div();
        cell.addClassName("deeds");
        if (row.state() == ExpenseState.QUESTION) {
            Button answer = button("support.expenses.answer", row, () -> answer(row));
            answer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            cell.add(answer);
        }
        if (row.undecided()) {
            Button takeBack = button("support.expenses.take-back", row, () -> takeBack(row));
            takeBack.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            cell.add(takeBack);
        } else {
            cell.setText(t("support.claims.nothing-to-do"));
        }
        return cell;
    }

    private Button button(String key, ExpenseRow row, Runnable deed) {
        Button button = new Button(t(key), click -> deed.run());
        button.setAriaLabel(
                t(key) + ": " + ExpenseWords.kind(getLocale(), row) + ", " + Days.inWords(getLocale(), row.on()));
        return button;
    }

    private void answer(ExpenseRow row) {
        WordsDialog.about(t("support.expenses.answer"), t("support.expenses.field.answer"), whoReads, words -> {
                    deeds.answer(row.id(), words);
                    Notices.done(t("support.expenses.was-answered"));
                    show();
                })
                .open();
    }

    private void takeBack(ExpenseRow row) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(t("support.expenses.take-back"));
        dialog.setText(t("support.expenses.take-back.about"));
        dialog.setCancelable(true);
        dialog.setCancelText(t("support.expenses.keep"));
        dialog.setConfirmText(t("support.expenses.take-back"));
        dialog.addConfirmListener(confirmed -> {
            deeds.takeBack(row.id());
            Notices.done(t("support.expenses.was-taken-back"));
            show();
        });
        dialog.open();
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }

    /** What an expense is for. */
    static Div whatFor(Locale locale, ExpenseRow row) {
        return new Div(new Span(ExpenseWords.kind(locale, row)), new Paragraph(row.initiativeTitle()));
    }

    /**
     * How far an expense has come, and all that was said about it.
     *
     * @param mine whether it is that of who reads it
     */
    static Div stateOf(Locale locale, ExpenseRow row, boolean mine) {
        Mark.Tone tone = row.state() == ExpenseState.PAID ? Mark.Tone.GOOD : Mark.Tone.CALM;
        Div cell = new Div(
                new Mark(Texts.text(locale, "support.expenses.state", row.state()), tone),
                new Paragraph(ExpenseWords.detail(locale, row)));
        (mine ? ExpenseWords.outOfMine(locale, row) : ExpenseWords.outOfTheirs(locale, row))
                .map(Paragraph::new)
                .ifPresent(cell::add);
        row.words().forEach(word -> cell.add(new Paragraph(ExpenseWords.word(locale, word))));
        if (row.enteredForThem()) {
            cell.add(new Paragraph(Texts.text(
                    locale,
                    "support.claims.entered",
                    row.enteredBy(),
                    Days.inWords(locale, row.sentOn()),
                    Texts.text(locale, "support.claims.how", row.saidHow()))));
        }
        return cell;
    }

    /** Its receipts, to take away if that may be. */
    static Div receiptsOf(Locale locale, ExpenseRow row, boolean readable) {
        Div cell = new Div();
        for (ExpenseRow.OfReceipt receipt : row.receipts()) {
            String name = ExpenseWords.receipt(locale, receipt.place(), receipt.kind(), receipt.size());
            if (readable) {
                Anchor anchor = new Anchor("api/support/receipts/" + receipt.id(), name);
                anchor.setRouterIgnore(true);
                anchor.getElement().setAttribute("download", receipt.kind().fileName(receipt.place()));
                cell.add(new Div(anchor));
            } else {
                cell.add(new Div(new Span(name)));
            }
        }
        if (row.receipts().isEmpty()) {
            cell.setText(Texts.text(locale, "support.receipts.none"));
        }
        return cell;
    }
}

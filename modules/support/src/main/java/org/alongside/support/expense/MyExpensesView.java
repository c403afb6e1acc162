package org.alongside.support.expense;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Initiative;
import org.alongside.support.advance.Advances;
import org.alongside.support.advance.AdvancesForm;
import org.alongside.support.advance.PaidForMeForm;
import org.alongside.support.advance.PrepaidTravels;
import org.alongside.support.shared.Today;

/** Where people ask back what they laid out, and see how far it is. */
@View("support.my")
@Route("support/my/expenses")
public class MyExpensesView extends Page {
    private static final long serialVersionUID = 1L;

    @Inject
    MyExpensesView(Expenses expenses, Advances advances, PrepaidTravels travels, Today today) {
        super("support.my-expenses");
        String whoReads = t("support.expenses.who-reads");
        SentExpensesForm sent = new SentExpensesForm(
                new SentExpensesForm.Deeds() {
                    @Override
                    public List<ExpenseRow> rows() {
                        return expenses.mine();
                    }

                    @Override
                    public void answer(ExpenseId id, String words) {
                        expenses.answer(id, words);
                    }

                    @Override
                    public void takeBack(ExpenseId id) {
                        expenses.takeBack(id);
                    }

                    @Override
                    public boolean readReceipts() {
                        return true;
                    }

                    @Override
                    public boolean mine() {
                        return true;
                    }
                },
                whoReads);
        ExpenseForm form = new ExpenseForm(
                new ExpenseForm.Deeds() {
                    @Override
                    public List<Initiative> initiatives() {
                        return expenses.myInitiatives();
                    }

                    @Override
                    public ExpenseId send(NewExpense told) {
                        return expenses.send(told);
                    }

                    @Override
                    public void attach(ExpenseId id, ReceiptFile file) {
                        expenses.attach(id, file);
                    }
                },
                whoReads,
                today.date(),
                sent::show);
        card("support.expenses.new", form);
        card("support.expenses.mine", new Paragraph(t("support.expenses.mine.about")), sent);
        card("support.advances.mine")
                .saying(t("support.advances.mine.lead"))
                .saying(t("support.advances.mine.rest"))
                .add(AdvancesForm.mine(advances, today.date()));
        card("support.prepaid.mine").saying(t("support.prepaid.mine.lead")).add(new PaidForMeForm(travels.mine()));
    }
}

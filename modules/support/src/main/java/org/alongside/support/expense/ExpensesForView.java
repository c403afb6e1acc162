package org.alongside.support.expense;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.consent.Method;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Initiative;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.advance.Advances;
import org.alongside.support.advance.AdvancesForm;
import org.alongside.support.shared.Today;

/** Where a supporter enters what somebody asked back by telephone, by post or face to face (R15). */
@View("support.expenses.for")
@Route("support/expenses-for")
@Menu(title = "support.menu.expenses-for", order = 34.5)
public class ExpensesForView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Expenses expenses;
    private final transient Advances advances;
    private final transient Today today;
    private final ComboBox<Participant> person = new ComboBox<>();
    private final Select<Method> how = new Select<>();
    private final Div theirs = new Div();

    @Inject
    ExpensesForView(Expenses expenses, Advances advances, Today today) {
        super("support.expenses-for");
        this.advances = advances;
        this.expenses = expenses;
        this.today = today;
        person.setLabel(t("support.claims-for.field.person"));
        person.setItems(expenses.people());
        person.setItemLabelGenerator(Participant::callName);
        person.addValueChangeListener(chosen -> show());
        how.setLabel(t("support.claims-for.field.how"));
        how.setItems(Method.SPOKEN, Method.PAPER, Method.WITNESSED);
        how.setItemLabelGenerator(method -> t("support.claims.how", method));
        how.setValue(Method.SPOKEN);
        card("support.expenses-for.who", person, how, theirs);
    }

    private void show() {
        theirs.removeAll();
        person.getOptionalValue().ifPresent(chosen -> {
            String whoReads = t("support.expenses.who-reads-for", chosen.callName());
            SentExpensesForm sent = new SentExpensesForm(sent(chosen.id()), whoReads);
            theirs.add(new ExpenseForm(sending(chosen.id()), whoReads, today.date(), sent::show), sent);
            theirs.add(
                    new H3(t("support.advances.theirs")),
                    AdvancesForm.of(chosen.id(), advances, how::getValue, today.date()));
        });
    }

    private ExpenseForm.Deeds sending(ParticipantId participant) {
        return new ExpenseForm.Deeds() {
            @Override
            public List<Initiative> initiatives() {
                return expenses.initiativesOf(participant);
            }

            @Override
            public ExpenseId send(NewExpense told) {
                return expenses.sendFor(participant, told, how.getValue());
            }

            @Override
            public void attach(ExpenseId id, ReceiptFile file) {
                expenses.attachFor(id, file);
            }
        };
    }

    private SentExpensesForm.Deeds sent(ParticipantId participant) {
        return new SentExpensesForm.Deeds() {
            @Override
            public List<ExpenseRow> rows() {
                return expenses.of(participant);
            }

            @Override
            public void answer(ExpenseId id, String words) {
                expenses.answerFor(id, words, how.getValue());
            }

            @Override
            public void takeBack(ExpenseId id) {
                expenses.takeBackFor(id, how.getValue());
            }

            @Override
            public boolean readReceipts() {
                return false;
            }
        };
    }
}

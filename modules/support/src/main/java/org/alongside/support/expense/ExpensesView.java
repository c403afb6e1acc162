package org.alongside.support.expense;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.shared.Days;
import org.alongside.support.shared.Today;

/** Expenses to approve, approved and paid. */
@View("support.expenses.read")
@Route("support/expenses")
@Menu(title = "support.menu.expenses", order = 35.5)
public class ExpensesView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient ExpenseApprovals approvals;
    private final transient Today today;
    private final Listing<ExpenseRow> toApprove;
    private final Listing<ExpenseRow> asked;
    private final Listing<ExpenseRow> approved;
    private final Listing<ExpenseRow> paid;
    private transient Set<ExpenseId> besidePaidTravel = Set.of();

    @Inject
    ExpensesView(ExpenseApprovals approvals, CurrentUser user, Today today) {
        super("support.expenses");
        this.approvals = approvals;
        this.today = today;
        toApprove =
                listing("support.expenses.to-approve").component(t("support.claims.column.deed"), this::approveButtons);
        asked = listing("support.expenses.asked").component(t("support.claims.column.deed"), this::approveButtons);
        approved = listing("support.expenses.approved");
        if (user.may("support.expenses.pay")) {
            approved.component(t("support.claims.column.deed"), this::payButtons);
        }
        paid = listing("support.expenses.paid");
        card("support.expenses.to-approve", toApprove);
        card("support.expenses.asked", asked);
        card("support.expenses.approved", approved);
        card("support.expenses.paid", paid);
        show();
    }

    private Listing<ExpenseRow> listing(String captionKey) {
        return new Listing<ExpenseRow>(t(captionKey), t(captionKey + ".none"))
                .column(t("support.claims.column.person"), ExpenseRow::callName)
                .component(t("support.expenses.column.kind"), row -> SentExpensesForm.whatFor(getLocale(), row))
                .column(t("support.claims.column.on"), row -> Days.inWords(getLocale(), row.on()))
                .column(t("support.claims.column.amount"), row -> ExpenseWords.amount(getLocale(), row))
                .component(
                        t("support.expenses.column.receipts"),
                        row -> SentExpensesForm.receiptsOf(getLocale(), row, true))
                .component(t("support.claims.column.state"), row -> SentExpensesForm.stateOf(getLocale(), row, false));
    }

    private Component approveButtons(ExpenseRow row) {
        Button approve = button("support.expenses.approve", row, () -> {
            approvals.approve(row.id());
            done("support.expenses.was-approved");
        });
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div cell = new Div();
        cell.addClassName("deeds");
        if (besidePaidTravel.contains(row.id())) {
            cell.add(new Paragraph(t("support.expenses.beside-paid-travel")));
        }
        cell.add(approve, button("support.expenses.approve-less", row, () -> less(row)));
        if (row.state() == ExpenseState.SENT) {
            cell.add(button("support.expenses.ask", row, () -> ask(row)));
        }
        return cell;
    }

    private void less(ExpenseRow row) {
        WordsDialog.less(
                        t("support.expenses.approve-less"),
                        t("support.expenses.field.why"),
                        t("support.expenses.who-reads-for", row.callName()),
                        (minor, why) -> {
                            approvals.approveLess(row.id(), minor, why);
                            done("support.expenses.was-approved");
                        })
                .open();
    }

    private void ask(ExpenseRow row) {
        WordsDialog.about(
                        t("support.expenses.ask"),
                        t("support.expenses.field.question"),
                        t("support.expenses.who-reads-for", row.callName()),
                        question -> {
                            approvals.ask(row.id(), question);
                            done("support.expenses.was-asked");
                        })
                .open();
    }

    private Component payButtons(ExpenseRow row) {
        Div cell = new Div(button("support.claims.pay", row, () -> {
            approvals.paid(row.id(), today.date());
            done("support.claims.was-paid");
        }));
        cell.addClassName("deeds");
        if (row.state() == ExpenseState.APPROVED) {
            cell.add(button("support.claims.pass-on", row, () -> {
                approvals.passOn(row.id());
                done("support.claims.was-passed-on");
            }));
        }
        return cell;
    }

    private Button button(String key, ExpenseRow row, Runnable deed) {
        Button button = new Button(t(key), click -> deed.run());
        button.setAriaLabel(t(key) + ": " + row.callName() + ", " + Days.inWords(getLocale(), row.on()));
        return button;
    }

    private void done(String key) {
        Notices.done(t(key));
        show();
    }

    private void show() {
        List<ExpenseRow> all = approvals.list();
        besidePaidTravel = approvals.besidePaidTravel(at(all, Set.of(ExpenseState.SENT, ExpenseState.QUESTION)));
        toApprove.show(at(all, Set.of(ExpenseState.SENT)));
        asked.show(at(all, Set.of(ExpenseState.QUESTION)));
        approved.show(at(all, Set.of(ExpenseState.APPROVED, ExpenseState.WITH_FINANCE)));
        paid.show(at(all, Set.of(ExpenseState.PAID)));
    }

    private static List<ExpenseRow> at(List<ExpenseRow> all, Set<ExpenseState> states) {
        return all.stream().filter(row -> states.contains(row.state())).toList();
    }
}

package org.alongside.support.advance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.Invalid;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Today;

/** Advances to decide about, to pay, in people's hands, and over. */
@View("support.expenses.read")
@Route("support/advances")
@Menu(title = "support.menu.advances", order = 35.6)
public class AdvancesView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient AdvanceApprovals approvals;
    private final transient CurrentUser user;
    private final transient Today today;
    private final Listing<AdvanceRow> toDecide;
    private final Listing<AdvanceRow> approved;
    private final Listing<AdvanceRow> inHand;
    private final Listing<AdvanceRow> over;

    @Inject
    AdvancesView(AdvanceApprovals approvals, CurrentUser user, Today today) {
        super("support.advances");
        this.approvals = approvals;
        this.user = user;
        this.today = today;
        toDecide = listing("support.advances.to-decide").component(t("support.claims.column.deed"), this::decide);
        approved = listing("support.advances.approved").component(t("support.claims.column.deed"), this::pay);
        inHand = listing("support.advances.in-hand").component(t("support.claims.column.deed"), this::close);
        over = listing("support.advances.over");
        card("support.advances.to-decide", toDecide);
        card("support.advances.approved", approved);
        card(
                "support.advances.in-hand",
                new Paragraph(t("support.advances.in-hand.about")),
                new Paragraph(t("support.advances.keep.benefits")),
                inHand);
        card("support.advances.over", over);
        show();
    }

    private Listing<AdvanceRow> listing(String captionKey) {
        return new Listing<AdvanceRow>(t(captionKey), t(captionKey + ".none"))
                .column(t("support.claims.column.person"), AdvanceRow::callName)
                .column(t("support.claims.column.initiative"), AdvanceRow::initiativeTitle)
                .column(t("support.claims.column.amount"), row -> AdvanceWords.amount(getLocale(), row))
                .component(t("support.claims.column.state"), row -> AdvancesForm.stateOf(getLocale(), row));
    }

    private Component decide(AdvanceRow row) {
        Button approve = button("support.expenses.approve", row, () -> {
            approvals.approve(row.id());
            done("support.expenses.was-approved");
        });
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return deeds(approve, button("support.expenses.approve-less", row, () -> less(row)), afterwards(row));
    }

    private Button afterwards(AdvanceRow row) {
        return button("support.advances.afterwards", row, () -> {
            approvals.afterwards(row.id());
            done("support.advances.was-decided");
        });
    }

    private void less(AdvanceRow row) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(t("support.expenses.approve-less"));
        TextField amount = new TextField(t("support.claims.field.amount"));
        amount.setMaxLength(12);
        dialog.add(amount);
        Button go = new Button(t("support.expenses.approve"), click -> {
            Money less = Money.read(amount.getValue()).orElseThrow(() -> new Invalid("support.expenses.fault.less"));
            approvals.approveLess(row.id(), less.minor());
            dialog.close();
            done("support.expenses.was-approved");
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(t("support.claims.less.cancel"), click -> dialog.close()), go);
        dialog.open();
    }

    private Component pay(AdvanceRow row) {
        Div cell = deeds();
        boolean handedToNobody = row.handedToNobody();
        if (user.may("support.expenses.pay")) {
            cell.add(button("support.claims.pay", row, () -> paid(row)));
            if (handedToNobody) {
                cell.add(button("support.claims.pass-on", row, () -> {
                    approvals.passOn(row.id());
                    done("support.claims.was-passed-on");
                }));
            }
        }
        if (handedToNobody && user.may("support.expenses.approve")) {
            cell.add(afterwards(row));
        }
        return cell;
    }

    private void paid(AdvanceRow row) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(t("support.claims.pay"));
        DatePicker on = new DatePicker(t("support.payments.field.paid-on"));
        on.setLocale(getLocale());
        on.setMax(today.date());
        on.setValue(today.date());
        dialog.add(new Paragraph(t("support.advances.paid-on.about")), on);
        Button go = new Button(t("support.claims.pay"), click -> {
            approvals.paid(row.id(), on.getValue());
            dialog.close();
            done("support.claims.was-paid");
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(t("support.claims.less.cancel"), click -> dialog.close()), go);
        dialog.open();
    }

    private Component close(AdvanceRow row) {
        return deeds(
                button("support.advances.keep", row, () -> close(row, Leftover.KEPT)),
                button("support.advances.give-back", row, () -> close(row, Leftover.GIVEN_BACK)));
    }

    private void close(AdvanceRow row, Leftover leftover) {
        approvals.close(row.id(), leftover);
        done("support.advances.was-decided");
    }

    private static Div deeds(Button... buttons) {
        Div cell = new Div();
        cell.add(buttons);
        cell.addClassName("deeds");
        return cell;
    }

    private Button button(String key, AdvanceRow row, Runnable deed) {
        Button button = new Button(t(key), click -> deed.run());
        button.setAriaLabel(t(key) + ": " + row.callName() + ", " + AdvanceWords.amount(getLocale(), row));
        return button;
    }

    private void done(String key) {
        Notices.done(t(key));
        show();
    }

    private void show() {
        List<AdvanceRow> all = approvals.list();
        toDecide.show(at(all, Set.of(AdvanceState.ASKED)));
        approved.show(at(all, Set.of(AdvanceState.APPROVED, AdvanceState.WITH_FINANCE)));
        inHand.show(all.stream().filter(AdvanceRow::inHand).toList());
        over.show(at(all, Set.of(AdvanceState.PAID, AdvanceState.AFTERWARDS)).stream()
                .filter(row -> !row.inHand())
                .toList());
    }

    private static List<AdvanceRow> at(List<AdvanceRow> all, Set<AdvanceState> states) {
        return all.stream().filter(row -> states.contains(row.state())).toList();
    }
}

package org.alongside.support.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.shared.Days;

/** Claims to approve, approved and paid. */
@View("support.claims.read")
@Route("support/claims")
@Menu(title = "support.menu.claims", order = 35)
public class ClaimsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient ClaimApprovals approvals;
    private final Listing<ClaimRow> toApprove;
    private final Listing<ClaimRow> approved;
    private final Listing<ClaimRow> paid;

    @Inject
    ClaimsView(ClaimApprovals approvals) {
        super("support.claims");
        this.approvals = approvals;
        toApprove =
                listing("support.claims.to-approve").component(t("support.claims.column.deed"), this::approveButton);
        approved = listing("support.claims.approved").component(t("support.claims.column.deed"), this::payButtons);
        paid = listing("support.claims.paid");
        card("support.claims.to-approve", toApprove);
        card("support.claims.approved", approved);
        card("support.claims.paid", paid);
        show();
    }

    private Listing<ClaimRow> listing(String captionKey) {
        return new Listing<ClaimRow>(t(captionKey), t(captionKey + ".none"))
                .column(t("support.claims.column.person"), ClaimRow::callName)
                .component(t("support.claims.column.initiative"), row -> ClaimDecisionsForm.whatFor(getLocale(), row))
                .column(t("support.claims.column.on"), row -> Days.inWords(getLocale(), row.heldOn()))
                .column(t("support.claims.column.amount"), row -> ClaimWords.amount(getLocale(), row))
                .component(t("support.claims.column.state"), row -> ClaimDecisionsForm.stateOf(getLocale(), row));
    }

    private Component approveButton(ClaimRow row) {
        return primary("support.claims.approve", row, () -> approvals.approve(row.id()), "support.claims.was-approved");
    }

    private Component payButtons(ClaimRow row) {
        Div cell =
                new Div(primary("support.claims.pay", row, () -> approvals.paid(row.id()), "support.claims.was-paid"));
        cell.addClassName("deeds");
        if (row.state() == ClaimState.APPROVED) {
            cell.add(button(
                    "support.claims.pass-on", row, () -> approvals.passOn(row.id()), "support.claims.was-passed-on"));
        }
        return cell;
    }

    private Button primary(String key, ClaimRow row, Runnable deed, String doneKey) {
        Button button = button(key, row, deed, doneKey);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Button button(String key, ClaimRow row, Runnable deed, String doneKey) {
        Button button = new Button(t(key), click -> {
            deed.run();
            Notices.done(t(doneKey));
            show();
        });
        button.setAriaLabel(t(key) + ": " + row.callName() + ", " + Days.inWords(getLocale(), row.heldOn()));
        return button;
    }

    private void show() {
        List<ClaimRow> all = approvals.list();
        toApprove.show(at(all, Set.of(ClaimState.SENT)));
        approved.show(at(all, Set.of(ClaimState.APPROVED, ClaimState.WITH_FINANCE)));
        paid.show(at(all, Set.of(ClaimState.PAID)));
    }

    private static List<ClaimRow> at(List<ClaimRow> all, Set<ClaimState> states) {
        return all.stream().filter(row -> states.contains(row.state())).toList();
    }
}

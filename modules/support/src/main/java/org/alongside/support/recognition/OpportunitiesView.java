package org.alongside.support.recognition;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.ceiling.AskFirst;
import org.alongside.support.shared.Days;

/** What people may be asked to next, and asking them. */
@View("support.opportunities")
@Route("support/opportunities")
@Menu(title = "support.menu.opportunities", order = 33.5)
public class OpportunitiesView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Opportunities opportunities;
    private final transient AskFirst askFirst;
    private final Listing<Opportunities.Row> list;
    private final Div chosen = new Div();

    @Inject
    OpportunitiesView(Opportunities opportunities, AskFirst askFirst) {
        super("support.opportunities");
        this.opportunities = opportunities;
        this.askFirst = askFirst;
        list = new Listing<Opportunities.Row>(t("support.opportunities.list"), t("support.opportunities.none"))
                .column(
                        t("support.opportunities.column.title"),
                        row -> row.offer().title())
                .column(
                        t("support.opportunities.field.kind"),
                        row -> t("support.opportunities.kind", row.offer().kind()))
                .column(
                        t("support.opportunities.open-until"),
                        row -> Days.inWords(getLocale(), row.offer().openUntil()))
                .component(t("support.opportunities.column.ask"), this::buttons);
        card("support.opportunities.list", list);
        add(chosen);
        card("support.opportunities.new", new OpportunityForm(opportunities, this::show));
        show();
    }

    private void show() {
        list.show(opportunities.list());
    }

    private Div buttons(Opportunities.Row row) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        Button people = new Button(t("support.opportunities.people"), click -> {
            chosen.removeAll();
            Card card = new Card(row.offer().title()).saying(t("support.opportunities.people.about"));
            card.add(new InviteForm(
                    opportunities, askFirst, row.id(), !row.offer().paid().isEmpty()));
            chosen.add(card);
        });
        people.setAriaLabel(
                t("support.opportunities.people") + ": " + row.offer().title());
        buttons.add(people);
        if (row.open()) {
            Button close = new Button(t("support.opportunities.close"), click -> {
                opportunities.close(row.id());
                Notices.done(t("support.opportunities.closed"));
                show();
            });
            close.setAriaLabel(
                    t("support.opportunities.close") + ": " + row.offer().title());
            buttons.add(close);
        }
        return buttons;
    }
}

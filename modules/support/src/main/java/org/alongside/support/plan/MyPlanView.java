package org.alongside.support.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.shared.Days;

/** How I like to be supported, part by part; what stood there before is mine to look back on. */
@View("support.my")
@Route("support/my/plan")
public class MyPlanView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Plans plans;
    private final transient CheckInWishes wishes;
    private final Listing<Plans.Earlier> earlier;

    @Inject
    MyPlanView(Plans plans, CheckInWishes wishes) {
        super("support.plan");
        this.plans = plans;
        this.wishes = wishes;
        for (Plans.Item item : plans.mine()) {
            Card card = new Card(t("support.plan.part", item.part()));
            card.add(new PlanPartForm(item, "core.detail.plan.who-reads", this::write));
            add(card);
        }
        card("support.plan.check-ins")
                .saying(t("support.plan.check-ins.about"))
                .add(new CheckInWishForm(wishes.mine(), this.wishes::say));
        card("support.plan.elsewhere")
                .saying(t("support.plan.elsewhere.about"))
                .add(new Anchor("my-details", t("support.plan.elsewhere.go")));
        earlier = new Listing<Plans.Earlier>(t("support.plan.earlier"), t("support.plan.earlier.none"))
                .column(t("support.plan.column.part"), row -> t("support.plan.part", row.part()))
                .component(t("support.plan.column.words"), row -> new Pre(row.words()))
                .column(t("support.plan.column.until"), row -> Days.inWords(getLocale(), row.until()))
                .component(t("support.plan.column.delete"), this::deleteButton);
        card("support.plan.earlier").saying(t("support.plan.earlier.about")).add(earlier);
        earlier.show(plans.earlier());
    }

    private void write(PlanPart part, String words, PlanReaders readers) {
        plans.write(part, words, readers);
        earlier.show(plans.earlier());
    }

    private Button deleteButton(Plans.Earlier row) {
        Button button = new Button(t("support.plan.delete"), click -> {
            plans.delete(row.id());
            Notices.done(t("support.plan.deleted"));
            earlier.show(plans.earlier());
        });
        button.setAriaLabel(t("support.plan.delete") + ": " + t("support.plan.part", row.part()) + ", "
                + Days.inWords(getLocale(), row.until()));
        return button;
    }
}

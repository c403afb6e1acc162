package org.alongside.support.plan;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.detail.Details;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.ParticipantId;
import org.alongside.support.ceiling.CeilingForForm;
import org.alongside.support.ceiling.Ceilings;

/** What somebody shares of their support plan, and the place to write down what they told us. */
@View("support.plan.read")
@Route("support/plans/:id")
public class TheirPlanView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Plans plans;
    private final transient CheckInWishes wishes;
    private final transient Details details;
    private final transient Participants participants;
    private final transient Ceilings ceilings;
    private final boolean mayRecord;
    private final boolean mayEnterForThem;
    private final boolean mayReadHardDay;

    @Inject
    TheirPlanView(
            Plans plans,
            CheckInWishes wishes,
            Details details,
            Participants participants,
            Ceilings ceilings,
            CurrentUser user) {
        super("support.plan.theirs");
        this.plans = plans;
        this.wishes = wishes;
        this.details = details;
        this.participants = participants;
        this.ceilings = ceilings;
        this.mayEnterForThem = user.may("support.claims.for");
        this.mayRecord = user.may("support.plan.record");
        this.mayReadHardDay = user.may("core.plan.read");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ParticipantId person;
        try {
            person = ParticipantId.of(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        SharedPlanForm shared = new SharedPlanForm(plans, wishes, person);
        title(t("support.plan.of", participants.nameOf(person)), t("support.plan.theirs.lead"));
        add(new Anchor("people/" + person, participants.nameOf(person)));
        card("support.plan.shared", shared);
        if (mayReadHardDay) {
            details.planOf(person).ifPresent(words -> card("core.detail.plan", new Pre(words)));
        }
        if (mayRecord) {
            add(record(person));
        }
        if (mayEnterForThem) {
            Select<Method> how = how();
            Card ceiling = new Card(t("support.ceiling.mine")).saying(t("support.ceiling.for.lead"));
            ceiling.add(how, new CeilingForForm(ceilings, person, how::getValue));
            add(ceiling);
        }
    }

    /** Each box begins empty: what they do not share is not shown to whoever writes for them. */
    private Card record(ParticipantId person) {
        Select<Method> how = how();
        Card card = new Card(t("support.plan.record")).saying(t("support.plan.record.about"));
        card.add(how);
        for (PlanPart part : PlanPart.values()) {
            card.add(new PlanPartForm(
                    new Plans.Item(part, "", PlanReaders.NOBODY, Optional.empty()),
                    "support.plan.who-reads",
                    (which, words, readers) -> plans.writeFor(person, which, words, readers, how.getValue())));
        }
        card.add(new CheckInWishForm(Optional.empty(), wish -> wishes.sayFor(person, wish, how.getValue())));
        return card;
    }

    private Select<Method> how() {
        Select<Method> how = new Select<>();
        how.setLabel(t("support.claims-for.field.how"));
        how.setItems(Stream.of(Method.values()).filter(Method::toldToStaff).toList());
        how.setItemLabelGenerator(method -> t("core.method", method));
        how.setValue(Method.SPOKEN);
        return how;
    }
}

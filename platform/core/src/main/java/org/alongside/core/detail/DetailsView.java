package org.alongside.core.detail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.alongside.core.calendar.CalendarFeeds;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.core.problem.Refusal;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.ParticipantId;

/** What one person told of themselves; whoever writes down what people say does it here for them. */
@View("core.people.read")
@Route("people/:id/details")
public class DetailsView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Details details;
    private final transient Participants participants;
    private final transient CalendarFeeds feeds;
    private final boolean mayRecord;
    private final boolean mayReadPlans;

    @Inject
    DetailsView(Details details, Participants participants, CalendarFeeds feeds, CurrentUser user) {
        super("core.details");
        this.details = details;
        this.participants = participants;
        this.feeds = feeds;
        this.mayRecord = user.may("core.consent.record");
        this.mayReadPlans = user.may("core.plan.read");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ParticipantId id;
        try {
            id = ParticipantId.of(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        Details.Row row = details.of(id);
        String name = participants.nameOf(id);
        title(t("core.details.of", name), t("core.details.lead"));
        add(new Anchor("people/" + id, name));
        if (mayReadPlans) {
            details.planOf(id).ifPresent(words -> card("core.detail.plan", new Pre(words)));
        }
        add(mayRecord ? record(id, name, row) : shown(row));
        if (mayRecord) {
            add(calendar(id, name));
        }
    }

    /** Whether there is an address is theirs to know: it is taken back if there is one. */
    private Card calendar(ParticipantId id, String name) {
        Card card = new Card(t("core.calendar.feed.theirs")).saying(t("core.calendar.feed.theirs.about", name));
        card.add(new Button(t("core.calendar.feed.take-back"), click -> {
            feeds.takeBackFor(id);
            Notices.done(t("core.calendar.feed.theirs.taken-back", name));
        }));
        return card;
    }

    private Card shown(Details.Row row) {
        Told told = row.told();
        Facts facts = new Facts()
                .fact(t("core.detail.pronouns"), told.pronouns())
                .fact(t("core.detail.languages"), told.languages())
                .fact(
                        t("core.detail.needs"),
                        told.needs().stream()
                                .map(need -> t("core.access-need", need))
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .fact(t("core.detail.needs-words"), told.needsInTheirWords())
                .fact(t("core.detail.email"), t("core.email-use", told.email()))
                .fact(
                        t("core.detail.hours"),
                        told.hours()
                                .map(hours -> hours.from() + " – " + hours.until())
                                .orElse(t("core.detail.any-time")))
                .fact(t("core.detail.reaching"), told.reaching())
                .fact(t("core.detail.helper-name"), told.helperName())
                .fact(t("core.detail.helper-reach"), told.helperReach())
                .fact(t("core.detail.helper-may"), told.helperMay());
        Card card = new Card(t("core.detail.about"));
        source(row, card);
        card.add(facts);
        return card;
    }

    private void source(Details.Row row, Card card) {
        row.source()
                .ifPresentOrElse(
                        from -> card.add(new Paragraph(t("core.detail.source", from.saidBy(), from.typedBy()))),
                        () -> card.add(new Paragraph(t("core.detail.nothing"))));
    }

    private Card record(ParticipantId id, String name, Details.Row row) {
        DetailsForm form = new DetailsForm(t("core.detail.who-reads.theirs"));
        form.show(row.told());
        Select<Method> method = new Select<>();
        method.setLabel(t("core.consent.method"));
        method.setItems(Method.SPOKEN, Method.PAPER, Method.WITNESSED);
        method.setItemLabelGenerator(way -> t("core.method", way));
        TextField saidBy = new TextField(t("core.consent.said-by"));
        saidBy.setValue(name);
        Button keep = new Button(t("core.detail.keep"), click -> {
            try {
                details.tellFor(id, form.told(), method.getValue(), saidBy.getValue());
                Notices.done(t("core.detail.kept"));
            } catch (Refusal refusal) {
                Notices.refused(refusal.sentence(getLocale()));
            }
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div told = new Div(method, saidBy);
        told.addClassName("fields");
        Card card = new Card(t("core.detail.about")).saying(t("core.details.record"));
        source(row, card);
        card.add(form, told, keep);
        return card;
    }
}

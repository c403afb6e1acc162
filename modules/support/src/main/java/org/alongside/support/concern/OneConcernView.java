package org.alongside.support.concern;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Accounts;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.problem.Refusal;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Participant;
import org.alongside.support.shared.Days;
import org.alongside.support.shared.Today;
import org.alongside.support.yousaid.BroughtIn;

/** One concern, for those who look at it: what was told, what was done, and what can be done. */
@View("support.concerns")
@Route(OneConcernView.PATH + "/:id")
public class OneConcernView extends Page implements BeforeEnterObserver {
    static final String PATH = "support/concerns";

    private static final long serialVersionUID = 1L;

    private final transient ConcernSteps steps;
    private final transient StoppingContact stopping;
    private final transient BroughtConcerns brought;
    private final transient Today today;
    private final transient ZoneId zone;
    private final Div content = new Div();
    private transient ConcernId id;

    @Inject
    OneConcernView(
            ConcernSteps steps,
            StoppingContact stopping,
            BroughtConcerns brought,
            Today today,
            CurrentProgramme programme,
            Programmes programmes) {
        super("support.concerns");
        this.steps = steps;
        this.stopping = stopping;
        this.brought = brought;
        this.today = today;
        this.zone = programmes.find(programme.required()).orElseThrow().zone();
        content.addClassName("page");
        add(content);
    }

    /** Where one is shown. */
    static String of(ConcernId id) {
        return PATH + "/" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = ConcernId.of(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        build();
    }

    private void build() {
        ConcernSteps.Row row = steps.read(id);
        ConcernSteps.Line line = row.line();
        title(t("support.concern.kind", line.kind()), t("support.concerns.lead"));
        content.removeAll();
        content.add(new Anchor(PATH, t("support.concerns")), told(row), done(row));
        if (line.closedAt().isEmpty()) {
            content.add(
                    words("support.concern.talked", row, said -> steps.talked(id, row.version(), said)),
                    words("support.concern.decided", row, said -> steps.decided(id, row.version(), said)),
                    share(row));
        }
        if (row.toHandOver()) {
            content.add(handOver(row));
        }
        if (line.kind() == ConcernKind.WELFARE && line.about().isPresent()) {
            content.add(withhold(row));
            if (line.closedAt().isEmpty()) {
                content.add(
                        words("support.concern.complaint", row, said -> steps.isComplaint(id, row.version(), said)));
            }
        }
        content.add(contact(row), bring(row));
        if (line.closedAt().isEmpty()) {
            Card close = words("support.concern.close", row, said -> steps.close(id, row.version(), said));
            if (row.toTell()) {
                close.addComponentAtIndex(
                        1,
                        new Paragraph(t(
                                "support.concern.close.tell",
                                row.toldBy().orElse(t("support.concern.teller.unnamed")))));
            }
            content.add(close);
        }
    }

    private Card told(ConcernSteps.Row row) {
        ConcernSteps.Line line = row.line();
        Card card = new Card(t("support.concern.what"));
        card.add(AboutMeForm.asWritten(row.words()));
        Facts facts = new Facts()
                .fact(t("support.concern.column.about"), line.about().orElse(t("support.concern.about.nobody")))
                .fact(t("support.concern.column.urgency"), t("support.concern.urgency", line.urgency()))
                .fact(t("support.concern.column.by-day"), Days.inWords(getLocale(), line.due()))
                .fact(t("support.concern.column.by"), row.toldBy().orElse(t("support.concern.teller.unnamed")))
                .fact(t("support.concern.column.on"), AboutMeForm.moment(line.raisedAt(), zone, getLocale()));
        if (row.how() != Method.ONLINE) {
            facts.fact(
                    t("support.concern.typed"),
                    t(
                            "support.concern.typed.by",
                            row.typedBy().orElse(t("support.concern.teller.unnamed")),
                            t("support.claims.how", row.how()),
                            Days.inWords(getLocale(), row.saidOn())));
        }
        card.add(facts);
        return card;
    }

    private Card done(ConcernSteps.Row row) {
        Card card = new Card(t("support.concern.steps"));
        card.add(new Listing<ConcernSteps.Step>(t("support.concern.steps"), t("support.concern.none"))
                .column(t("support.concern.column.on"), step -> AboutMeForm.moment(step.at(), zone, getLocale()))
                .column(t("support.concern.column.step"), step -> t("support.concern.step", step.kind()))
                .column(t("support.concern.column.by"), step -> step.by().orElse(""))
                .column(t("support.concern.column.with"), step -> step.with().orElse(""))
                .column(
                        t("support.concern.column.review"),
                        step -> step.reviewOn()
                                .map(day -> Days.inWords(getLocale(), day))
                                .orElse(""))
                .component(
                        t("support.concern.column.words"),
                        step -> AboutMeForm.asWritten(step.words().orElse("")))
                .show(row.steps()));
        return card;
    }

    private Card words(String key, ConcernSteps.Row row, Consumer<String> act) {
        FreeText box = new FreeText(t("support.concern.field.step"), whoReads(row), ConcernWords.LONGEST);
        Card card = new Card(t(key)).saying(t(key + ".about"));
        card.add(box, button(key, () -> act.accept(box.words())));
        return card;
    }

    /** For those who do not sign in here: a copy to read out or to print with the browser, without who told it. */
    private Card handOver(ConcernSteps.Row row) {
        Card card = words("support.concern.hand-over", row, said -> steps.handedOver(id, row.version(), said));
        card.addComponentAtIndex(1, AboutMeForm.asWritten(row.words()));
        return card;
    }

    private Card share(ConcernSteps.Row row) {
        ComboBox<Accounts.Row> with = new ComboBox<>(t("support.concern.field.with"));
        with.setItems(steps.mayBeTold(id));
        with.setItemLabelGenerator(Accounts.Row::name);
        Card card = new Card(t("support.concern.share")).saying(t("support.concern.share.about"));
        card.add(with, button("support.concern.share", () -> {
            if (with.isEmpty()) {
                throw new Invalid("support.concern.fault.with");
            }
            steps.share(id, row.version(), with.getValue().id());
        }));
        return card;
    }

    private Card withhold(ConcernSteps.Row row) {
        Card card = new Card(t("support.concern.withhold")).saying(t("support.concern.withhold.about"));
        row.line()
                .withheldUntil()
                .ifPresent(until -> card.add(
                        new Paragraph(t("support.concern.withheld-until", Days.inWords(getLocale(), until))),
                        button("support.concern.show", () -> steps.show(id, row.version()))));
        FreeText reason = new FreeText(t("support.concern.field.reason"), whoReads(row), ConcernWords.LONGEST);
        DatePicker review = review(ConcernSteps.MOST_DAYS_WITHHELD);
        card.add(
                reason,
                review,
                button(
                        "support.concern.withhold",
                        () -> steps.withhold(id, row.version(), reason.words(), review.getValue())));
        return card;
    }

    private Card contact(ConcernSteps.Row row) {
        Card card = new Card(t("support.concern.contact")).saying(t("support.concern.contact.about"));
        for (ConcernSteps.Stop stop : row.stops()) {
            DatePicker review = review(StoppingContact.MOST_DAYS);
            Div form = new Div(
                    new Paragraph(t(
                            "support.concern.contact.between",
                            stop.one().callName(),
                            stop.other().callName(),
                            Days.inWords(getLocale(), stop.reviewOn()))),
                    review,
                    button(
                            "support.concern.contact.go-on",
                            () -> stopping.goOn(id, row.version(), stop.id(), review.getValue())),
                    button("support.concern.contact.end", () -> stopping.letMeet(id, row.version(), stop.id())));
            form.addClassName("form");
            card.add(form);
        }
        if (row.line().closedAt().isEmpty()) {
            ComboBox<Participant> one = person("support.concern.field.one");
            ComboBox<Participant> other = person("support.concern.field.other-one");
            DatePicker review = review(StoppingContact.MOST_DAYS);
            card.add(one, other, review, button("support.concern.contact.stop", () -> {
                if (one.isEmpty() || other.isEmpty()) {
                    throw new Invalid("support.concern.fault.two");
                }
                stopping.stopContact(
                        id, row.version(), one.getValue().id(), other.getValue().id(), review.getValue());
            }));
        }
        return card;
    }

    private Card bring(ConcernSteps.Row row) {
        Card card = new Card(t("support.concern.bring")).saying(t("support.concern.bring.about"));
        card.saying(t("support.concern.bring.hearing", brought.hearing(id)));
        for (BroughtIn.Became one : brought.brought(id)) {
            card.add(new Paragraph(t("support.concern.brought", one.said(), t("support.you-said.state", one.state()))));
            if (!one.because().isEmpty()) {
                card.add(new Paragraph(one.because()));
            }
            if (!one.meant().isEmpty()) {
                card.add(new Paragraph(t("support.concern.brought.meant", one.meant())));
            }
        }
        if (brought.isToTell(id)) {
            card.add(
                    new Paragraph(t("support.concern.brought.tell")),
                    button("support.concern.brought.told", () -> brought.told(id, row.version())));
        }
        FreeText words =
                new FreeText(t("support.answers.said"), t("support.answers.who-reads.brought-in"), BroughtIn.LONGEST);
        card.add(words, button("support.concern.bring", () -> brought.bring(id, row.version(), words.words())));
        return card;
    }

    private ComboBox<Participant> person(String key) {
        ComboBox<Participant> person = new ComboBox<>(t(key));
        person.setItems(stopping.people());
        person.setItemLabelGenerator(Participant::callName);
        return person;
    }

    private DatePicker review(int most) {
        LocalDate now = today.date();
        DatePicker review = new DatePicker(t("support.concern.field.review"));
        review.setMin(now.plusDays(1));
        review.setMax(now.plusDays(most));
        return review;
    }

    private Button button(String key, Runnable act) {
        return new Button(t(key + ".go"), click -> {
            try {
                act.run();
                Notices.done(t("support.concern.noted"));
                build();
            } catch (Refusal refusal) {
                Notices.refused(refusal.sentence(getLocale()));
            }
        });
    }

    private String whoReads(ConcernSteps.Row row) {
        return t("support.concern.who-reads.step", String.join(", ", row.readers()));
    }
}

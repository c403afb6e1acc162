package org.alongside.support.payment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.util.UUID;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Days;

/** One payment run: whom it pays, releasing or dropping it, its files and who took them. */
@View("support.payments")
@Route("support/payments/:id")
public class PaymentView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient PaymentRuns runs;
    private final transient PaymentFiles files;
    private final Div content = new Div();
    private final DatePicker paidOn = new DatePicker();
    private transient RunId id;

    @Inject
    PaymentView(PaymentRuns runs, PaymentFiles files) {
        super("support.payment");
        this.runs = runs;
        this.files = files;
        content.addClassName("page");
        paidOn.setLabel(t("support.payments.field.paid-on"));
        paidOn.setLocale(getLocale());
        add(new Anchor("support/payments", t("support.payment.all")), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = new RunId(UUID.fromString(event.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        build();
    }

    private void build() {
        PaymentRuns.Row run = runs.read(id);
        content.removeAll();
        content.add(stands(run), people(run));
        if (run.releasedAt().isPresent()) {
            content.add(files());
        }
    }

    private Card stands(PaymentRuns.Row run) {
        Card card = new Card(t("support.payment.now"));
        card.add(new Mark(t("support.payments.state", run.state()), Mark.Tone.CALM));
        card.saying(t("support.payment.asked", run.askedBy(), Days.inWords(getLocale(), run.upTo())));
        run.sum()
                .ifPresent(sum ->
                        card.saying(t("support.payment.sum", run.payments(), sum.inWords(getLocale()), run.paid())));
        if (run.state() == RunState.PREPARED) {
            Button release = new Button(t("support.payment.release"), click -> {
                runs.release(id);
                Notices.done(t("support.payment.was-released"));
                build();
            });
            release.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button drop = new Button(t("support.payment.drop"), click -> {
                runs.drop(id);
                Notices.done(t("support.payments.was-dropped"));
                build();
            });
            card.add(new Paragraph(t("support.payments.four-eyes")), release, drop);
        }
        return card;
    }

    private Card people(PaymentRuns.Row run) {
        Listing<PaymentRuns.LineRow> listing = new Listing<PaymentRuns.LineRow>(
                        t("support.payment.people"), t("support.payment.people.none"))
                .column(
                        t("support.claims.column.person"),
                        line -> line.charity()
                                .map(charity -> t("support.payment.given", line.callName(), charity))
                                .orElse(line.callName()))
                .column(t("support.payments.column.what"), line -> t("support.payments.kind", line.kind()))
                .column(t("support.claims.column.amount"), line -> line.amount().inWords(getLocale()))
                .column(t("support.payments.column.reference"), PaymentRuns.LineRow::reference)
                .component(t("support.payments.column.state"), line -> paid(run, line));
        listing.show(runs.lines(id));
        Card card = new Card(t("support.payment.people"));
        if (run.state() == RunState.RELEASED) {
            card.saying(t("support.payment.another-way"));
            card.add(paidOn);
        }
        card.add(listing);
        return card;
    }

    private Component paid(PaymentRuns.Row run, PaymentRuns.LineRow line) {
        if (line.paidOn().isPresent()) {
            return new Paragraph(t(
                    "support.payment.paid-on",
                    Days.inWords(getLocale(), line.paidOn().get())));
        }
        if (run.state() != RunState.RELEASED) {
            return new Paragraph(t("support.payment.not-yet"));
        }
        Button button = new Button(t("support.payment.paid"), click -> {
            runs.paidAnotherWay(line.id(), paidOn.getValue());
            Notices.done(t("support.claims.was-paid"));
            build();
        });
        button.setAriaLabel(t("support.payment.paid") + ": " + line.callName());
        return button;
    }

    private Card files() {
        Card card = new Card(t("support.payment.files")).saying(t("support.payment.files.about"));
        for (FileFormat format : FileFormat.values()) {
            DownloadHandler taking = event -> {
                PaymentFiles.Taken taken = files.take(id, format);
                event.setFileName(format.fileName());
                event.setContentType(format.contentType());
                event.setContentLength(taken.bytes().length);
                event.getResponse().setHeader("Cache-Control", "no-store");
                event.getOutputStream().write(taken.bytes());
            };
            card.add(new Paragraph(new Anchor(taking, t("support.payments.format", format))));
        }
        Listing<PaymentFiles.Row> taken = new Listing<PaymentFiles.Row>(
                        t("support.payment.taken"), t("support.payment.taken.none"))
                .column(t("support.payment.column.file"), row -> t("support.payments.format", row.format()))
                .column(t("support.payment.column.by"), PaymentFiles.Row::takenBy)
                .column(t("support.payments.column.people"), row -> Integer.toString(row.payments()))
                .column(
                        t("support.payments.column.sum"),
                        row -> Money.pence(row.sum()).inWords(getLocale()))
                .column(t("support.payment.column.digest"), PaymentFiles.Row::sha256);
        taken.show(files.taken(id));
        card.add(taken);
        return card;
    }
}

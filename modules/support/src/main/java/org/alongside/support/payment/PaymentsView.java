package org.alongside.support.payment;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.bank.AccountForm;
import org.alongside.support.bank.PayingAccounts;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Days;

/** Payment runs, what banks answer, how long people wait for their pay, and the account that pays. */
@View("support.payments")
@Route("support/payments")
@Menu(title = "support.menu.payments", order = 37)
public class PaymentsView extends Page {
    private static final long serialVersionUID = 1L;
    private static final int POLL_EVERY = 500;

    private final transient PaymentRuns runs;
    private final transient Statements statements;
    private final transient PayingAccounts accounts;
    private final Listing<PaymentRuns.Row> listing;
    private final Listing<Statements.FindingRow> findings;
    private final Div account = new Div();
    private boolean waiting;
    private transient Registration polling;

    @Inject
    PaymentsView(PaymentRuns runs, Statements statements, DaysToPaid measure, PayingAccounts accounts) {
        super("support.payments");
        this.runs = runs;
        this.statements = statements;
        this.accounts = accounts;
        listing = new Listing<PaymentRuns.Row>(t("support.payments.runs"), t("support.payments.runs.none"))
                .component(
                        t("support.payments.column.up-to"),
                        run -> new Anchor("support/payments/" + run.id(), Days.inWords(getLocale(), run.upTo())))
                .component(t("support.payments.column.state"), this::state)
                .column(t("support.payments.column.people"), run -> Integer.toString(run.payments()))
                .column(t("support.payments.column.sum"), run -> words(run.sum()))
                .component(t("support.payments.column.deed"), this::stop);
        findings = new Listing<Statements.FindingRow>(
                        t("support.payments.findings"), t("support.payments.findings.none"))
                .column(t("support.payments.column.reference"), Statements.FindingRow::reference)
                .column(t("support.payments.column.on"), row -> Days.inWords(getLocale(), row.on()))
                .column(t("support.payments.column.what"), row -> t("support.payments.finding", row.kind()))
                .column(t("support.payments.column.booked"), row -> row.amount().inWords(getLocale()))
                .column(t("support.payments.column.due"), row -> words(row.due()))
                .component(t("support.payments.column.deed"), this::decisions);
        card("support.payments.new", form());
        card("support.payments.runs", listing);
        card("support.payments.statement", upload(), findings);
        card("support.payments.days", days(measure.read()));
        card("support.payments.account", account, accountForm());
        show();
    }

    private Component form() {
        DatePicker upTo = new DatePicker(t("support.payments.field.up-to"));
        upTo.setLocale(getLocale());
        Button ask = new Button(t("support.payments.ask"), click -> {
            runs.ask(upTo.getValue());
            Notices.done(t("support.payments.was-asked"));
            show();
        });
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(new Paragraph(t("support.payments.four-eyes")), upTo, ask);
        form.addClassName("form");
        return form;
    }

    private Component state(PaymentRuns.Row run) {
        Div cell = new Div(new Mark(t("support.payments.state", run.state()), Mark.Tone.CALM));
        if (run.state() == RunState.WORKING) {
            Paragraph sofar = new Paragraph(t("support.payments.working", run.done()));
            sofar.getElement().setAttribute("role", "status");
            cell.add(sofar);
        }
        return cell;
    }

    private Component stop(PaymentRuns.Row run) {
        Div cell = new Div();
        if (run.state() == RunState.WORKING) {
            Button stop = new Button(t("support.payments.stop"), click -> {
                runs.drop(run.id());
                Notices.done(t("support.payments.was-dropped"));
                show();
            });
            stop.setAriaLabel(t("support.payments.stop") + ": " + Days.inWords(getLocale(), run.upTo()));
            cell.add(stop);
        }
        return cell;
    }

    private Component upload() {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((file, content) -> {
            upload.clearFileList();
            Statements.Read read = statements.read(content);
            Notices.done(
                    read.again()
                            ? t("support.payments.read-again")
                            : t(
                                    "support.payments.was-read",
                                    read.paid(),
                                    read.toDecide(),
                                    read.known(),
                                    read.others()));
            show();
        }));
        upload.setAcceptedFileTypes(".csv");
        upload.setMaxFileSize(Statement.LARGEST);
        upload.setUploadButton(new Button(t("support.payments.upload")));
        upload.setDropLabel(new Span(t("support.payments.drop-here")));
        upload.addFileRejectedListener(
                event -> Notices.refused(t("support.payments.fault.large", Statement.MOST_MEGABYTES)));
        return new Div(new Paragraph(t("support.payments.statement.about")), upload);
    }

    private Component decisions(Statements.FindingRow row) {
        Div cell = new Div();
        cell.addClassName("deeds");
        switch (row.kind()) {
            case DIFFERENT -> cell.add(decide(row, Decision.PAID));
            case RETURNED -> cell.add(decide(row, Decision.NOT_PAID));
            case UNKNOWN, TWICE -> {}
        }
        cell.add(decide(row, Decision.NOTED));
        return cell;
    }

    private Button decide(Statements.FindingRow row, Decision decision) {
        Button button = new Button(t("support.payments.decision", decision), click -> {
            statements.decide(row.id(), decision);
            Notices.done(t("support.payments.was-decided"));
            show();
        });
        button.setAriaLabel(t("support.payments.decision", decision) + ": " + row.reference());
        return button;
    }

    private Component days(DaysToPaid.Measure measure) {
        Listing<DaysToPaid.OfInitiative> initiatives = new Listing<DaysToPaid.OfInitiative>(
                        t("support.payments.days"), t("support.payments.days.none"))
                .column(t("support.payments.column.initiative"), DaysToPaid.OfInitiative::title)
                .column(t("support.payments.column.days"), one -> days(one.days()));
        initiatives.show(measure.initiatives());
        return new Div(
                new Paragraph(t("support.payments.days.about")),
                new Paragraph(t("support.payments.days.all", days(measure.programme()))),
                initiatives);
    }

    private String days(Optional<Double> days) {
        return days.map(many -> NumberFormat.getInstance(getLocale()).format(many))
                .orElseGet(() -> t("support.payments.days.too-few"));
    }

    private Component accountForm() {
        AccountForm fields = new AccountForm(t("support.payments.account.who-reads"));
        Button save = new Button(t("support.bank.save"), click -> {
            accounts.set(fields.written());
            fields.clear();
            Notices.done(t("support.payments.account.was-set"));
            show();
        });
        return new Div(fields, save);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> {
            if (waiting) {
                show();
            }
        });
        event.getUI().setPollInterval(waiting ? POLL_EVERY : -1);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        polling.remove();
    }

    private void show() {
        List<PaymentRuns.Row> all = runs.list();
        waiting = all.stream().anyMatch(run -> run.state() == RunState.WORKING);
        getUI().ifPresent(ui -> ui.setPollInterval(waiting ? POLL_EVERY : -1));
        listing.show(all);
        findings.show(statements.toDecide());
        account.removeAll();
        account.add(new Paragraph(accounts.read()
                .map(row -> t("support.bank.is", row.name(), row.ending()))
                .orElseGet(() -> t("support.payments.account.none"))));
    }

    private String words(Optional<Money> money) {
        return money.map(amount -> amount.inWords(getLocale())).orElse("");
    }
}

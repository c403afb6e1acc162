package org.alongside.support.expense;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.Refusal;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Notices;
import org.alongside.spi.Initiative;
import org.alongside.support.owed.Money;

/** Asks money back, with receipts if there are any: on one's own page, and where a supporter does it for somebody. */
final class ExpenseForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /** What it sends. */
    interface Deeds {
        List<Initiative> initiatives();

        ExpenseId send(NewExpense told);

        void attach(ExpenseId id, ReceiptFile file);
    }

    private final transient Deeds deeds;
    private final transient List<ReceiptFile> files = new ArrayList<>();
    private final transient Runnable sent;
    private final Select<Initiative> initiative = new Select<>();
    private final Select<ExpenseKind> kind = new Select<>();
    private final DatePicker on = new DatePicker();
    private final TextField amount = new TextField();
    private final Select<Vehicle> vehicle = new Select<>();
    private final TextField miles = new TextField();
    private final FreeText words;
    private final Upload upload = new Upload();
    private final Div ready = new Div();

    /** @param whoReads a whole sentence: who can read what is written here */
    ExpenseForm(Deeds deeds, String whoReads, LocalDate today, Runnable sent) {
        this.deeds = deeds;
        this.sent = sent;
        words = new FreeText(t("support.expenses.field.words"), whoReads, Expenses.LONGEST_WORDS);
        List<Initiative> mine = deeds.initiatives();
        initiative.setLabel(t("support.expenses.field.initiative"));
        initiative.setItems(mine);
        initiative.setItemLabelGenerator(Initiative::title);
        mine.stream().findFirst().ifPresent(initiative::setValue);
        kind.setLabel(t("support.expenses.field.kind"));
        kind.setItems(ExpenseKind.values());
        kind.setItemLabelGenerator(one -> Texts.text(getLocale(), "support.expenses.kind", one));
        kind.addValueChangeListener(chosen -> fieldsFor(chosen.getValue()));
        on.setLabel(t("support.expenses.field.on"));
        on.setLocale(getLocale());
        on.setValue(today);
        on.setMax(today);
        amount.setLabel(t("support.claims.field.amount"));
        amount.setMaxLength(12);
        vehicle.setLabel(t("support.expenses.field.vehicle"));
        vehicle.setItems(Vehicle.values());
        vehicle.setItemLabelGenerator(one -> Texts.text(getLocale(), "support.expenses.vehicle", one));
        vehicle.setValue(Vehicle.CAR);
        miles.setLabel(t("support.expenses.field.miles"));
        miles.setMaxLength(6);
        Button send = new Button(t("support.expenses.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        fieldsFor(null);
        getContent().addClassName("form");
        getContent()
                .add(
                        initiative,
                        kind,
                        on,
                        amount,
                        vehicle,
                        miles,
                        new Paragraph(t("support.receipts.about", Expenses.MOST_RECEIPTS)),
                        upload(),
                        ready,
                        words,
                        send);
    }

    private void fieldsFor(ExpenseKind chosen) {
        boolean byTheMile = chosen == ExpenseKind.MILEAGE;
        amount.setVisible(!byTheMile);
        vehicle.setVisible(byTheMile);
        miles.setVisible(byTheMile);
    }

    /** No {@code capture}: telephones offer the camera with these kinds, too, and photos that were taken before. */
    private Component upload() {
        upload.setUploadHandler(this::receive);
        upload.setAcceptedFileTypes("image/jpeg", "image/png", "application/pdf");
        upload.setMaxFileSize(ReceiptFile.LARGEST);
        upload.setUploadButton(new Button(t("support.receipts.choose")));
        upload.setDropLabel(new Span(t("support.receipts.drop")));
        upload.addFileRejectedListener(
                rejected -> Notices.refused(t("support.receipts.rejected", ReceiptFile.MOST_MEGABYTES)));
        ready.getElement().setAttribute("role", "status");
        return upload;
    }

    /** Read before the page is locked: a large photo takes its time. */
    private void receive(UploadEvent event) throws IOException {
        byte[] brought = event.getInputStream().readNBytes(ReceiptFile.LARGEST + 1);
        try {
            ReceiptFile file = ReceiptFile.read(brought);
            event.getUI().access(() -> add(file));
        } catch (Refusal refusal) {
            event.getUI().access(() -> {
                upload.clearFileList();
                Notices.refused(refusal.sentence(getLocale()));
            });
        }
    }

    private void add(ReceiptFile file) {
        upload.clearFileList();
        if (files.size() >= Expenses.MOST_RECEIPTS) {
            Notices.refused(new EnoughReceipts().sentence(getLocale()));
            return;
        }
        files.add(file);
        showFiles();
    }

    private void showFiles() {
        ready.removeAll();
        for (int i = 0; i < files.size(); i++) {
            ReceiptFile file = files.get(i);
            String name = ExpenseWords.receipt(getLocale(), i + 1, file.kind(), file.size());
            Button away = new Button(t("support.receipts.remove"), click -> {
                files.remove(file);
                showFiles();
            });
            away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            away.setAriaLabel(t("support.receipts.remove") + ": " + name);
            ready.add(new Div(new Span(t("support.receipts.ready", name)), away));
        }
    }

    private void send() {
        ExpenseId id = deeds.send(told());
        files.forEach(file -> deeds.attach(id, file));
        files.clear();
        showFiles();
        amount.clear();
        miles.clear();
        words.words("");
        Notices.done(t("support.expenses.was-sent"));
        sent.run();
    }

    private NewExpense told() {
        Initiative what =
                initiative.getOptionalValue().orElseThrow(() -> new Invalid("support.expenses.fault.initiative"));
        ExpenseKind chosen = kind.getOptionalValue().orElseThrow(() -> new Invalid("support.expenses.fault.kind"));
        if (chosen == ExpenseKind.MILEAGE) {
            int tenths =
                    Miles.readTenths(miles.getValue()).orElseThrow(() -> new Invalid("support.expenses.fault.miles"));
            return NewExpense.went(what.id(), on.getValue(), new Miles(vehicle.getValue(), tenths), words.words());
        }
        Money money = Money.read(amount.getValue()).orElseThrow(() -> new Invalid("support.expenses.fault.amount"));
        return NewExpense.paid(what.id(), chosen, on.getValue(), money.minor(), words.words());
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

package org.alongside.core.participant;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.problem.Refusal;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** Many people at once, from a file: look first, then import all or nobody. It goes on when the page is left. */
@View("core.people.edit")
@Route("people/import")
public class ImportView extends Page {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;
    private static final int MILLISECONDS = 700;

    private final transient PeopleImports imports;
    private final transient ZoneId zone;
    private final Div preview = new Div();
    private final Div progress = new Div();
    private final Listing<PeopleImports.Row> before;
    private Registration polling;
    private UUID watched;

    @Inject
    ImportView(PeopleImports imports, CurrentProgramme programme, Programmes programmes) {
        super("core.people.import");
        this.imports = imports;
        this.zone = programmes.find(programme.required()).orElseThrow().zone();
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> look(bytes)));
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(
                ".csv", "text/csv", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        upload.setDropAllowed(true);
        upload.setI18n(words());
        preview.getElement().setAttribute("aria-live", "polite");
        progress.getElement().setAttribute("aria-live", "polite");
        card(
                "core.people.import.file",
                new Paragraph(t("core.people.import.shape")),
                example(),
                upload,
                preview,
                progress);
        before = new Listing<PeopleImports.Row>(t("core.people.imports"), t("core.people.imports.none"))
                .column(
                        t("core.people.import.asked-at"),
                        row -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .withLocale(getLocale())
                                .format(row.askedAt().atZoneSameInstant(zone)))
                .column(t("core.people.import.asked-by"), PeopleImports.Row::askedBy)
                .column(t("core.people.import.people"), row -> Integer.toString(row.people()))
                .column(t("core.people.import.state"), row -> t("core.import-state", row.state()));
        card("core.people.imports", before);
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rest(event.getUI());
        super.onDetach(event);
    }

    private static Pre example() {
        return new Pre("name,part,reach_by,reach_at\nMaureen,mentor,email,maureen@example.org\n"
                + "Tom,carer,phone,01632 960 123\nHannah,trainee,email,hannah@example.org");
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(t("core.people.import.choose")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(t("core.people.import.drop")));
        return words;
    }

    private void look(byte[] file) {
        preview.removeAll();
        PeopleImports.Preview found;
        try {
            found = imports.preview(file, getLocale());
        } catch (Refusal refusal) {
            preview.add(new Paragraph(refusal.sentence(getLocale())));
            return;
        }
        preview.add(new H3(t(
                "core.people.import.found",
                found.people().size(),
                found.faults().size())));
        if (!found.faults().isEmpty()) {
            preview.add(
                    new Paragraph(t("core.people.import.mend")),
                    new Listing<PeopleImports.Fault>(t("core.people.import.faults"), "")
                            .column(t("core.people.import.line"), fault -> Integer.toString(fault.line()))
                            .column(t("core.people.import.fault"), PeopleImports.Fault::sentence)
                            .show(found.faults()));
            return;
        }
        preview.add(people(found.people()));
        if (!found.people().isEmpty()) {
            Button all = new Button(t("core.people.import.all", found.people().size()), click -> {
                imports.ask(file);
                preview.removeAll();
                refresh();
            });
            all.setDisableOnClick(true);
            all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            preview.add(all);
        }
    }

    private Listing<PeopleImports.Found> people(List<PeopleImports.Found> people) {
        return new Listing<PeopleImports.Found>(t("core.people"), t("core.people.import.empty"))
                .column(t("core.people.name"), PeopleImports.Found::callName)
                .column(t("core.people.part"), row -> t("core.part", row.part()))
                .column(t("core.people.reach-by"), row -> t("core.reach-by", row.reachBy()))
                .show(people.subList(0, Math.min(SHOWN, people.size())));
    }

    /** What there was, and how far what goes on has come. Asks again while something goes on. */
    private void refresh() {
        List<PeopleImports.Row> rows = imports.list();
        before.show(rows);
        rows.stream().filter(row -> row.id().equals(watched)).findFirst().ifPresent(this::tellTheEnd);
        Optional<PeopleImports.Row> open =
                rows.stream().filter(row -> !row.state().isOver()).findFirst();
        progress.removeAll();
        open.ifPresent(row -> progress.add(goingOn(row)));
        watched = open.map(PeopleImports.Row::id).orElse(null);
        getUI().ifPresent(ui -> {
            if (open.isPresent()) {
                askAgain(ui);
            } else {
                rest(ui);
            }
        });
    }

    private Card goingOn(PeopleImports.Row row) {
        Card card = new Card(t("core.people.import.going-on"))
                .saying(t("core.people.import.so-far", row.done(), row.people()))
                .saying(t("core.people.import.leave"));
        card.add(new Button(t("core.people.import.stop"), click -> {
            try {
                imports.cancel(row.id());
            } catch (Refusal refusal) {
                Notices.refused(refusal.sentence(getLocale()));
            }
            refresh();
        }));
        return card;
    }

    private void tellTheEnd(PeopleImports.Row row) {
        switch (row.state()) {
            case DONE -> {
                Notices.done(t("core.people.import.done", row.people()));
                preview.removeAll();
                preview.add(
                        new Paragraph(t("core.people.import.done", row.people())),
                        new Anchor("people", t("core.people.import.see")));
            }
            case CANCELLED -> Notices.done(t("core.people.import.stopped"));
            case FAILED -> Notices.refused(t("core.people.import.failed"));
            case WAITING, RUNNING -> {
                // It goes on.
            }
        }
    }

    private void askAgain(UI ui) {
        if (polling == null) {
            ui.setPollInterval(MILLISECONDS);
            polling = ui.addPollListener(poll -> refresh());
        }
    }

    private void rest(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }
}

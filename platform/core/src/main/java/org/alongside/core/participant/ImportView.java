package org.alongside.core.participant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.problem.Refusal;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** Many people at once, from a file: look first, then import all or nobody. */
@View("core.people.edit")
@Route("people/import")
public class ImportView extends Page {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient PeopleImport peopleImport;
    private final Div preview = new Div();

    @Inject
    ImportView(PeopleImport peopleImport) {
        super("core.people.import");
        this.peopleImport = peopleImport;
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> look(bytes)));
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".csv", "text/csv");
        upload.setDropAllowed(true);
        upload.setI18n(words());
        preview.getElement().setAttribute("aria-live", "polite");
        card("core.people.import.file", new Paragraph(t("core.people.import.shape")), example(), upload, preview);
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
        PeopleImport.Preview found;
        try {
            found = peopleImport.preview(file, getLocale());
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
                    new Listing<PeopleImport.Fault>(t("core.people.import.faults"), "")
                            .column(t("core.people.import.line"), fault -> Integer.toString(fault.line()))
                            .column(t("core.people.import.fault"), PeopleImport.Fault::sentence)
                            .show(found.faults()));
            return;
        }
        preview.add(people(found.people()));
        if (!found.people().isEmpty()) {
            Button all = new Button(t("core.people.import.all", found.people().size()), click -> {
                int added = peopleImport.importAll(file);
                Notices.done(t("core.people.import.done", added));
                getUI().ifPresent(ui -> ui.navigate(PeopleView.class));
            });
            all.setDisableOnClick(true);
            all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            preview.add(all);
        }
    }

    private Listing<PeopleImport.Found> people(List<PeopleImport.Found> people) {
        return new Listing<PeopleImport.Found>(t("core.people"), t("core.people.import.empty"))
                .column(t("core.people.name"), PeopleImport.Found::callName)
                .column(t("core.people.part"), row -> t("core.part", row.part()))
                .column(t("core.people.reach-by"), row -> t("core.reach-by", row.reachBy()))
                .show(people.subList(0, Math.min(SHOWN, people.size())));
    }
}

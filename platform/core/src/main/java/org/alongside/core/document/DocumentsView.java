package org.alongside.core.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.module.Purposes;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** All consent documents in all their versions, and beginning one. */
@View("core.documents.read")
@Route("consent-documents")
@Menu(title = "core.menu.documents", order = 25)
public class DocumentsView extends Page {
    private static final long serialVersionUID = 1L;

    @Inject
    DocumentsView(ConsentDocuments documents, Purposes purposes, CurrentUser user) {
        super("core.documents");
        card(
                "core.documents.all",
                new Listing<ConsentDocuments.Row>(t("core.documents"), t("core.documents.none"))
                        .component(t("core.documents.name"), this::link)
                        .column(t("core.documents.number"), row -> Integer.toString(row.number()))
                        .component(t("core.documents.state"), this::state)
                        .column(
                                t("core.documents.formats"),
                                row -> Integer.toString(row.texts().size()))
                        .show(documents.list()));
        if (user.may("core.documents.edit")) {
            AboutDocumentForm form = new AboutDocumentForm(purposes);
            Button begin = new Button(t("core.documents.begin"), click -> {
                DocumentId id = documents.draft(form.told());
                Notices.done(t("core.documents.begun"));
                getUI().ifPresent(ui -> ui.navigate("consent-documents/" + id));
            });
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Card card = new Card(t("core.documents.begin")).saying(t("core.documents.begin.about"));
            card.add(form, begin);
            add(card);
        }
    }

    private Component link(ConsentDocuments.Row row) {
        return new Anchor("consent-documents/" + row.id(), row.name());
    }

    private Component state(ConsentDocuments.Row row) {
        return new Mark(
                t("core.document-state", row.state()),
                row.state() == DocumentState.IN_FORCE ? Mark.Tone.GOOD : Mark.Tone.CALM);
    }
}

package org.alongside.core.document;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.module.Purposes;
import org.alongside.core.problem.NotFound;
import org.alongside.core.text.Languages;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** One version of a consent document: as a draft to be written, later to be read. */
@View("core.documents.read")
@Route("consent-documents/:id")
public class DocumentView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_BODY = 100_000;
    private static final int LONGEST_QUESTIONS = 4000;

    private final transient ConsentDocuments documents;
    private final transient Purposes purposes;
    private final boolean mayEdit;
    private final Div all = new Div();

    @Inject
    DocumentView(ConsentDocuments documents, Purposes purposes, CurrentUser user) {
        super("core.documents");
        this.documents = documents;
        this.purposes = purposes;
        this.mayEdit = user.may("core.documents.edit");
        all.addClassName("page");
        add(all, new Anchor("consent-documents", t("core.documents.back")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(new DocumentId(
                    UUID.fromString(event.getRouteParameters().get("id").orElse(""))));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private void show(DocumentId id) {
        ConsentDocuments.Row row = documents.read(id);
        title(row.name(), t("core.documents.one.lead", row.number(), t("core.document-state", row.state())));
        all.removeAll();
        boolean draft = mayEdit && row.state() == DocumentState.DRAFT;
        if (draft) {
            all.add(about(row), writing(id));
        } else {
            Card card = new Card(t("core.documents.about"));
            if (!row.ethicsReference().isEmpty()) {
                card.add(new Paragraph(t("core.documents.ethics") + ": " + row.ethicsReference()));
            }
            card.add(
                    new Paragraph(t("core.documents.involvement") + ": " + row.involvement()),
                    new Paragraph(t("core.me.document.hash", row.hash().orElse(""))));
            all.add(card);
        }
        row.texts().forEach(text -> all.add(text(text)));
        if (draft) {
            all.add(new Button(t("core.documents.put-in-force"), click -> {
                documents.putInForce(id);
                Notices.done(t("core.documents.in-force"));
                show(id);
            }));
        } else if (mayEdit && row.state() == DocumentState.IN_FORCE) {
            all.add(new Button(t("core.documents.retire"), click -> {
                documents.retire(id);
                show(id);
            }));
        }
    }

    private Card about(ConsentDocuments.Row row) {
        AboutDocumentForm form = new AboutDocumentForm(purposes);
        form.show(row);
        Button save = new Button(t("core.documents.save"), click -> {
            documents.edit(row.id(), form.told());
            Notices.done(t("core.documents.saved"));
        });
        Card card = new Card(t("core.documents.about"));
        card.add(form, save);
        return card;
    }

    private Card writing(DocumentId id) {
        Select<String> language = new Select<>();
        language.setLabel(t("core.documents.language"));
        language.setItems(Languages.CODES);
        language.setItemLabelGenerator(
                code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.forLanguageTag(code)));
        language.setValue("en");
        Select<Format> format = new Select<>();
        format.setLabel(t("core.documents.format"));
        format.setItems(Arrays.stream(Format.values())
                .filter(one -> one != Format.AUDIO)
                .toList());
        format.setItemLabelGenerator(one -> t("core.format", one));
        format.setValue(Format.STANDARD);
        TextField heading = new TextField(t("core.documents.title"));
        FreeText body = new FreeText(t("core.documents.body"), t("core.documents.body.who"), LONGEST_BODY);
        FreeText questions =
                new FreeText(t("core.documents.questions"), t("core.documents.body.who"), LONGEST_QUESTIONS);
        Button write = new Button(t("core.documents.write"), click -> {
            documents.write(
                    id,
                    new NewText(
                            language.getValue(),
                            format.getValue(),
                            heading.getValue(),
                            body.words(),
                            List.of(questions.words().split("\n")),
                            Optional.empty()));
            Notices.done(t("core.documents.saved"));
            show(id);
        });
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(language, format, heading);
        fields.addClassName("fields");
        Card card = new Card(t("core.documents.write")).saying(t("core.documents.write.about"));
        card.add(fields, body, questions, write);
        return card;
    }

    private Card text(ConsentDocuments.Text text) {
        Locale spoken = Locale.forLanguageTag(text.language());
        Card card = new Card(spoken.getDisplayLanguage(spoken) + ", " + t("core.format", text.format()));
        Div words = new Div(new H3(text.title()));
        words.getElement().setAttribute("lang", text.language());
        Arrays.stream(text.body().split("\n\\s*\n")).forEach(paragraph -> words.add(new Paragraph(paragraph)));
        card.add(words);
        if (!text.questions().isEmpty()) {
            UnorderedList questions = new UnorderedList();
            questions.getElement().setAttribute("lang", text.language());
            text.questions().forEach(question -> questions.add(new ListItem(question)));
            card.add(new H3(t("core.me.document.questions")), questions);
        }
        return card;
    }
}

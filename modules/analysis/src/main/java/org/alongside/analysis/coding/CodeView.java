package org.alongside.analysis.coding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyPageView;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.View;

/** One code: what it means and everything that was coded with it. */
@View("analysis.read")
@Route("analysis/codes/:id")
public class CodeView extends StudyPageView {
    private static final long serialVersionUID = 1L;

    private final transient Studies studies;
    private final transient Codes codes;
    private final transient Codings codings;

    @Inject
    CodeView(Studies studies, Codes codes, Codings codings) {
        super("analysis.code");
        this.studies = studies;
        this.codes = codes;
        this.codings = codings;
    }

    @Override
    protected void show(UUID id) {
        Codes.Row code = codes.read(new CodeId(id));
        title(code.name(), code.definition().isEmpty() ? t("analysis.code.undefined") : code.definition());
        backTo(studies.read(code.study()));
        List<Passage> passages = codings.ofStudy(code.study()).stream()
                .filter(passage -> passage.code().equals(code.id()))
                .toList();
        Card quotes = card("analysis.code.passages");
        if (passages.isEmpty()) {
            Paragraph nothing = new Paragraph(t("analysis.code.nothing"));
            nothing.addClassName("nothing-yet");
            quotes.add(nothing);
        }
        passages.forEach(passage -> quotes.add(new QuoteView(
                passage.quote(), new Anchor("analysis/transcripts/" + passage.transcript(), passage.callName()))));
        card("analysis.code.change", form(code));
    }

    private Component form(Codes.Row code) {
        TextField name = new TextField(t("analysis.code.name"));
        name.setMaxLength(CodebookView.LONGEST_NAME);
        name.setValue(code.name());
        FreeText definition = new FreeText(
                t("analysis.code.definition"), t("analysis.code.definition.readers"), CodebookView.LONGEST_DEFINITION);
        definition.words(code.definition());
        Button save = new Button(t("analysis.code.save"), click -> {
            codes.change(code.id(), name.getValue(), definition.words());
            Notices.done(t("analysis.code.saved"));
            showAnew(code.id().value());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(name, definition, save);
        form.addClassName("form");
        return form;
    }
}

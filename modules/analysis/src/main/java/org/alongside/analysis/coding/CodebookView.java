package org.alongside.analysis.coding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.study.StudyPageView;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.View;

/** The codes of a study and how much was coded with each. */
@View("analysis.read")
@Route("analysis/studies/:id/codebook")
public class CodebookView extends StudyPageView {
    private static final long serialVersionUID = 1L;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_DEFINITION = 2000;

    private final transient Studies studies;
    private final transient Codes codes;
    private final transient Codings codings;

    @Inject
    CodebookView(Studies studies, Codes codes, Codings codings) {
        super("analysis.codebook");
        this.studies = studies;
        this.codes = codes;
        this.codings = codings;
    }

    @Override
    protected void show(UUID id) {
        StudyId study = new StudyId(id);
        backTo(studies.read(study));
        Map<CodeId, List<Passage>> byCode =
                codings.ofStudy(study).stream().collect(Collectors.groupingBy(Passage::code));
        List<Codes.Row> codebook = codes.list(study);
        card(
                "analysis.codebook.list",
                new Listing<Codes.Row>(t("analysis.codebook.list"), t("analysis.codebook.none"))
                        .component(t("analysis.code.name"), CodebookView::name)
                        .column(t("analysis.code.definition"), Codes.Row::definition)
                        .column(t("analysis.code.passages"), row -> passages(byCode.getOrDefault(row.id(), List.of())))
                        .show(codebook));
        card("analysis.codebook.new", form(study, codebook));
    }

    private static Component name(Codes.Row row) {
        Anchor name = new Anchor("analysis/codes/" + row.id(), "– ".repeat(row.depth()) + row.name());
        return name;
    }

    private String passages(List<Passage> passages) {
        return t(
                "analysis.code.passages.n",
                passages.size(),
                passages.stream().map(Passage::participant).distinct().count());
    }

    private Component form(StudyId study, List<Codes.Row> codebook) {
        TextField name = new TextField(t("analysis.code.name"));
        name.setMaxLength(LONGEST_NAME);
        FreeText definition =
                new FreeText(t("analysis.code.definition"), t("analysis.code.definition.readers"), LONGEST_DEFINITION);
        ComboBox<Codes.Row> parent = new ComboBox<>(t("analysis.code.parent"));
        parent.setItems(codebook);
        parent.setItemLabelGenerator(Codes.Row::name);
        parent.setClearButtonVisible(true);
        Button add = new Button(t("analysis.codebook.add"), click -> {
            codes.add(
                    study,
                    name.getValue(),
                    definition.words(),
                    Optional.ofNullable(parent.getValue()).map(Codes.Row::id));
            Notices.done(t("analysis.codebook.added"));
            showAnew(study.value());
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(name, definition, parent, add);
        form.addClassName("form");
        return form;
    }
}

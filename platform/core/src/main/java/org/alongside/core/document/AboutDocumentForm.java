package org.alongside.core.document;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.alongside.core.module.LawfulBasis;
import org.alongside.core.module.PurposeCard;
import org.alongside.core.module.PurposeText;
import org.alongside.core.module.Purposes;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;
import org.alongside.spi.Purpose;

/** What staff say about a version of a consent document. */
final class AboutDocumentForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2000;

    private final TextField name = new TextField();
    private final MultiSelectComboBox<Purpose> purposes = new MultiSelectComboBox<>();
    private final Select<LawfulBasis> basis = new Select<>();
    private final TextField ethics = new TextField();
    private final FreeText involvement;
    private final Checkbox material = new Checkbox();

    AboutDocumentForm(Purposes known) {
        name.setLabel(t("core.documents.name"));
        purposes.setLabel(t("core.documents.purposes"));
        purposes.setItems(known.asked().stream().map(PurposeCard::purpose).toList());
        purposes.setItemLabelGenerator(purpose -> PurposeText.question(getLocale(), purpose));
        basis.setLabel(t("core.documents.basis"));
        basis.setItems(LawfulBasis.values());
        basis.setItemLabelGenerator(
                one -> one == null ? t("core.documents.basis.own") : Texts.text(getLocale(), "core.lawful-basis", one));
        basis.setEmptySelectionAllowed(true);
        basis.setEmptySelectionCaption(t("core.documents.basis.own"));
        ethics.setLabel(t("core.documents.ethics"));
        involvement = new FreeText(t("core.documents.involvement"), t("core.documents.involvement.who"), LONGEST);
        material.setLabel(t("core.documents.material"));
        Div fields = new Div(name, purposes, basis, ethics);
        fields.addClassName("fields");
        add(fields, involvement, material);
    }

    void show(ConsentDocuments.Row row) {
        name.setValue(row.name());
        name.setReadOnly(true);
        purposes.setValue(row.purposes());
        row.lawfulBasis().ifPresent(basis::setValue);
        ethics.setValue(row.ethicsReference());
        involvement.words(row.involvement());
        material.setValue(row.material());
    }

    NewDocument told() {
        return new NewDocument(
                name.getValue(),
                List.copyOf(purposes.getValue()),
                Optional.ofNullable(basis.getValue()),
                ethics.getValue(),
                involvement.words(),
                material.getValue());
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

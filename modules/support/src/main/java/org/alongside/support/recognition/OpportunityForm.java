package org.alongside.support.recognition;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.alongside.core.problem.Refusal;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Notices;

/** Something that people may be asked to, to write down. */
final class OpportunityForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    OpportunityForm(Opportunities opportunities, Runnable done) {
        Select<OpportunityKind> kind = new Select<>();
        kind.setLabel(t("support.opportunities.field.kind"));
        kind.setItems(OpportunityKind.values());
        kind.setItemLabelGenerator(item -> Texts.text(getLocale(), "support.opportunities.kind", item));
        TextField title = line("support.opportunities.field.title", Opportunities.LONGEST_TITLE);
        FreeText words = new FreeText(
                t("support.opportunities.field.words"),
                t("support.opportunities.who-reads"),
                Opportunities.LONGEST_WORDS);
        TextField paid = line("support.opportunities.paid", Opportunities.LONGEST_LINE);
        TextField ask = line("support.opportunities.ask", Opportunities.LONGEST_LINE);
        DatePicker openUntil = new DatePicker(t("support.opportunities.open-until"));
        Button keep = new Button(t("support.opportunities.offer"), click -> {
            try {
                opportunities.offer(new Opportunities.Offer(
                        kind.getValue(),
                        title.getValue(),
                        words.words(),
                        paid.getValue(),
                        ask.getValue(),
                        openUntil.getValue()));
                Notices.done(t("support.opportunities.offered"));
                done.run();
            } catch (Refusal refusal) {
                Notices.refused(refusal.sentence(getLocale()));
            }
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().addClassName("form");
        getContent().add(kind, title, words, paid, ask, openUntil, keep);
    }

    private TextField line(String key, int longest) {
        TextField line = new TextField(t(key));
        line.setMaxLength(longest);
        line.setHelperText(t("support.opportunities.who-reads"));
        return line;
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

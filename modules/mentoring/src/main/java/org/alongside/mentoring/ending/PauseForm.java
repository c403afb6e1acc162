package org.alongside.mentoring.ending;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;

/** What the other one is told of a break. All of it may be left as it is. */
final class PauseForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<PauseWords> words = new RadioButtonGroup<>();
    private final FreeText own =
            new FreeText(t("mentoring.pause.own"), t("mentoring.pause.own.who-reads"), Pauses.LONGEST);
    private final DatePicker backOn = new DatePicker();

    PauseForm() {
        words.setLabel(t("mentoring.pause.says"));
        words.setItems(PauseWords.values());
        words.setItemLabelGenerator(fixed -> Texts.text(getLocale(), "mentoring.pause.words", fixed));
        words.setValue(PauseWords.A_BREAK);
        backOn.setLabel(t("mentoring.pause.back-on"));
        backOn.setLocale(getLocale());
        backOn.setHelperText(t("mentoring.pause.back-on.about"));
        getContent().addClassName("form");
        getContent().add(words, own, backOn);
    }

    Pauses.Wanted wanted() {
        return new Pauses.Wanted(words.getValue(), own.words(), backOn.getOptionalValue());
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

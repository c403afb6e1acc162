package org.alongside.support.training;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import org.alongside.core.text.Texts;

/** When and by which way somebody did a course, and who says so. */
final class WhatWasDoneForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final DatePicker on;
    private final Select<DoneHow> how = new Select<>();
    private final Select<WhoSays> says = new Select<>();

    WhatWasDoneForm(LocalDate today) {
        on = new DatePicker(Texts.text(getLocale(), "support.training.field.on"), today);
        on.setLocale(getLocale());
        on.setMax(today);
        how.setLabel(Texts.text(getLocale(), "support.training.field.how"));
        how.setItems(DoneHow.values());
        how.setItemLabelGenerator(item -> Texts.text(getLocale(), "support.training.how", item));
        how.setValue(DoneHow.THERE);
        says.setLabel(Texts.text(getLocale(), "support.training.field.says"));
        says.setItems(WhoSays.values());
        says.setItemLabelGenerator(item -> Texts.text(getLocale(), "support.training.says", item));
        says.setValue(WhoSays.WHO_HELD_IT);
        getContent().addClassName("fields");
        getContent().add(on, how, says);
    }

    LocalDate on() {
        return on.getValue();
    }

    DoneHow how() {
        return how.getValue();
    }

    WhoSays says() {
        return says.getValue();
    }
}

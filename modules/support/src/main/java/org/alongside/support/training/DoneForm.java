package org.alongside.support.training;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.spi.Participant;

/** Where staff note that somebody who takes part did a course. */
final class DoneForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    DoneForm(Trainings trainings, CourseId course, LocalDate today, SerializableRunnable afterwards) {
        getContent().addClassName("form");
        ComboBox<Participant> person = new ComboBox<>(t("support.training.field.person"));
        person.setItems(trainings.people());
        person.setItemLabelGenerator(Participant::callName);
        WhatWasDoneForm what = new WhatWasDoneForm(today);
        Button note = new Button(t("support.training.note"), click -> {
            trainings.note(
                    course, person.isEmpty() ? null : person.getValue().id(), what.on(), what.how(), what.says());
            Notices.done(t("support.training.noted"));
            afterwards.run();
        });
        getContent().add(person, what, note);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

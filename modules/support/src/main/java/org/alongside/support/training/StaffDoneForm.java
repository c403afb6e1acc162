package org.alongside.support.training;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import org.alongside.core.identity.Accounts;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;

/** Where it is noted that a member of staff did a course. */
final class StaffDoneForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    StaffDoneForm(
            Trainings trainings,
            StaffDuties duties,
            CourseId course,
            LocalDate today,
            SerializableRunnable afterwards) {
        getContent().addClassName("form");
        ComboBox<Accounts.Row> account = new ComboBox<>(t("support.training.field.account"));
        account.setItems(duties.staff());
        account.setItemLabelGenerator(Accounts.Row::name);
        WhatWasDoneForm what = new WhatWasDoneForm(today);
        Button note = new Button(t("support.training.note-staff"), click -> {
            trainings.noteForStaff(
                    course, account.isEmpty() ? null : account.getValue().id(), what.on(), what.how(), what.says());
            Notices.done(t("support.training.noted"));
            afterwards.run();
        });
        getContent().add(account, what, note);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

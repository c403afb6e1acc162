package org.alongside.support.training;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;

/** Where a coordinator says when a course is held. */
final class SessionForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    SessionForm(TrainingCourses courses, CourseId course, SerializableRunnable afterwards) {
        getContent().addClassName("form");
        DatePicker on = new DatePicker(t("support.training.field.day"));
        on.setLocale(getLocale());
        TimePicker begins = new TimePicker(t("support.training.field.begins"));
        begins.setLocale(getLocale());
        TextField place = new TextField(t("support.training.field.place"));
        Button hold = new Button(t("support.training.hold"), click -> {
            courses.hold(course, on.getValue(), begins.getValue(), place.getValue());
            Notices.done(t("support.training.saved"));
            afterwards.run();
        });
        getContent().add(on, begins, place, hold);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

package org.alongside.support.group;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;

/** Where staff put down further meetings; it proposes when the next would be. */
final class MeetForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    MeetForm(Groups groups, Groups.Row group, SerializableRunnable afterwards) {
        getContent().addClassName("form");
        DatePicker first = new DatePicker(t("support.groups.field.next"));
        first.setLocale(getLocale());
        TimePicker begins = new TimePicker(t("support.groups.field.begins"));
        begins.setLocale(getLocale());
        TextField place = new TextField(t("support.groups.field.place"));
        IntegerField count = new IntegerField(t("support.groups.field.count"));
        count.setValue(1);
        group.meetings().stream().reduce((one, next) -> next).ifPresent(last -> {
            first.setValue(last.on().plusWeeks(group.told().weeks()));
            begins.setValue(last.begins());
            place.setValue(last.place());
        });
        Button meet = new Button(t("support.groups.meet"), click -> {
            groups.meet(
                    group.id(),
                    first.getValue(),
                    begins.getValue(),
                    place.getValue(),
                    count.isEmpty() ? 0 : count.getValue());
            Notices.done(t("support.groups.saved"));
            afterwards.run();
        });
        getContent().add(first, begins, place, count, meet);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

package org.alongside.support.group;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.support.ceiling.AskFirst;
import org.alongside.support.shared.Days;

/** Where staff put a meeting to come on another day or elsewhere. */
final class MoveForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    MoveForm(Groups groups, AskFirst askFirst, List<Groups.MeetingRow> coming, SerializableRunnable afterwards) {
        getContent().addClassName("form");
        DatePicker on = new DatePicker(t("support.groups.field.new-day"));
        on.setLocale(getLocale());
        TimePicker begins = new TimePicker(t("support.groups.field.begins"));
        begins.setLocale(getLocale());
        TextField place = new TextField(t("support.groups.field.place"));
        Select<Groups.MeetingRow> meeting = new Select<>();
        meeting.setLabel(t("support.groups.field.move"));
        meeting.setItems(coming);
        meeting.setItemLabelGenerator(row -> Days.inWords(getLocale(), row.on()));
        Paragraph before = new Paragraph();
        before.getElement().setAttribute("role", "status");
        meeting.addValueChangeListener(chosen -> {
            before.setText(askFirst.inWords(
                    chosen.getValue().guests().stream()
                            .map(Groups.Guest::participant)
                            .toList(),
                    getLocale()));
            on.setValue(chosen.getValue().on());
            begins.setValue(chosen.getValue().begins());
            place.setValue(chosen.getValue().place());
        });
        meeting.setValue(coming.get(0));
        Button move = new Button(t("support.groups.move"), click -> {
            groups.move(meeting.getValue().id(), on.getValue(), begins.getValue(), place.getValue());
            Notices.done(t("support.groups.saved"));
            afterwards.run();
        });
        getContent().add(meeting, on, begins, place, before, move);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

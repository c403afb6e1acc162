package org.alongside.support.group;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.support.ceiling.AskFirst;

/** Where staff put down further meetings; it proposes when the next would be. */
final class MeetForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient Groups.Row group;
    private final DatePicker first = new DatePicker();
    private final IntegerField count = new IntegerField();
    private final Paragraph before = new Paragraph();

    MeetForm(Groups groups, AskFirst askFirst, Groups.Row group, SerializableRunnable afterwards) {
        getContent().addClassName("form");
        this.group = group;
        first.setLabel(t("support.groups.field.next"));
        first.setLocale(getLocale());
        TimePicker begins = new TimePicker(t("support.groups.field.begins"));
        begins.setLocale(getLocale());
        TextField place = new TextField(t("support.groups.field.place"));
        count.setLabel(t("support.groups.field.count"));
        count.setValue(1);
        group.meetings().stream().reduce((one, next) -> next).ifPresent(last -> {
            first.setValue(last.on().plusWeeks(group.told().weeks()));
            begins.setValue(last.begins());
            place.setValue(last.place());
        });
        sayBefore(askFirst);
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
        getContent().add(first, begins, place, count, before, meet);
    }

    /** Of those whom {@link Groups#meet} would invite. */
    private void sayBefore(AskFirst askFirst) {
        group.meetings().stream()
                .reduce((one, next) -> next)
                .ifPresent(last -> before.setText(askFirst.inWords(
                        last.guests().stream().map(Groups.Guest::participant).toList(), getLocale())));
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

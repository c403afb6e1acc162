package org.alongside.support.group;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.spi.Participant;
import org.alongside.support.shared.Days;

/** Where staff write down who was there. Whoever is not named here is not named anywhere. */
final class ThereForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    ThereForm(Groups groups, List<Groups.MeetingRow> past, SerializableRunnable afterwards) {
        getContent().addClassName("form");
        Select<Groups.MeetingRow> meeting = new Select<>();
        meeting.setLabel(t("support.groups.field.was"));
        meeting.setItems(past);
        meeting.setItemLabelGenerator(row -> Days.inWords(getLocale(), row.on()));
        meeting.setValue(past.get(past.size() - 1));
        MultiSelectComboBox<Participant> people = new MultiSelectComboBox<>(t("support.groups.field.there"));
        people.setItems(groups.people());
        people.setItemLabelGenerator(Participant::callName);
        Select<ThereBy> by = new Select<>();
        by.setLabel(t("support.groups.field.there-by"));
        by.setItems(ThereBy.values());
        by.setItemLabelGenerator(item -> Texts.text(getLocale(), "support.groups.there-by", item));
        by.setValue(ThereBy.WHO_HELD_IT);
        Button save = new Button(t("support.groups.note-there"), click -> {
            groups.there(
                    meeting.getValue().id(),
                    people.getValue().stream().map(Participant::id).toList(),
                    by.getValue());
            Notices.done(t("support.groups.saved"));
            afterwards.run();
        });
        getContent().add(meeting, people, by, save);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

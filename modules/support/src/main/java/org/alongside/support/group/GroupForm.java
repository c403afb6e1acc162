package org.alongside.support.group;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.Accounts;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.spi.Initiative;

/** Where staff begin a group. */
final class GroupForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final Select<Initiative> initiative = new Select<>();
    private final TextField title = new TextField();
    private final Select<Accounts.Row> holder = new Select<>();
    private final TextField holderName = new TextField();
    private final IntegerField weeks = new IntegerField();
    private final IntegerField minutes = new IntegerField();
    private final DatePicker first = new DatePicker();
    private final TimePicker begins = new TimePicker();
    private final TextField place = new TextField();
    private final IntegerField count = new IntegerField();

    GroupForm(Groups groups, List<Initiative> initiatives, SerializableRunnable afterwards) {
        getContent().addClassName("form");
        initiative.setLabel(t("support.groups.field.initiative"));
        initiative.setItems(initiatives);
        initiative.setItemLabelGenerator(Initiative::title);
        title.setLabel(t("support.groups.field.title"));
        holder.setLabel(t("support.groups.field.holder"));
        holder.setItems(groups.staff());
        holder.setItemLabelGenerator(one -> one == null ? "" : one.name());
        holder.setEmptySelectionAllowed(true);
        holderName.setLabel(t("support.groups.field.holder-name"));
        weeks.setLabel(t("support.groups.field.weeks"));
        weeks.setValue(GroupTold.USUAL_WEEKS);
        minutes.setLabel(t("support.groups.field.minutes"));
        minutes.setValue(GroupTold.USUAL_MINUTES);
        first.setLabel(t("support.groups.field.first"));
        first.setLocale(getLocale());
        begins.setLabel(t("support.groups.field.begins"));
        begins.setLocale(getLocale());
        place.setLabel(t("support.groups.field.place"));
        count.setLabel(t("support.groups.field.count"));
        count.setValue(4);
        Button begin = new Button(t("support.groups.begin"), click -> {
            groups.begin(
                    initiative.isEmpty() ? null : initiative.getValue().id(),
                    told(),
                    first.getValue(),
                    begins.getValue(),
                    place.getValue(),
                    number(count));
            Notices.done(t("support.groups.begun"));
            title.clear();
            afterwards.run();
        });
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().add(initiative, title, holder, holderName, weeks, minutes, first, begins, place, count, begin);
    }

    private GroupTold told() {
        return new GroupTold(
                title.getValue(),
                number(weeks),
                number(minutes),
                Optional.ofNullable(holder.getValue()).map(Accounts.Row::id),
                holderName.getValue());
    }

    /** Nothing is no number of weeks: the use case says so. */
    private static int number(IntegerField field) {
        return field.isEmpty() ? 0 : field.getValue();
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

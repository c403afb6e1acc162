package org.alongside.mentoring.reminder;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;

/** I choose whether I hear of my meetings beforehand. It counts at once. */
public final class MyReminderForm extends Div {
    private static final long serialVersionUID = 1L;

    /** As it is chosen now. */
    public MyReminderForm(ReminderChoices choices) {
        Checkbox wanted = new Checkbox(Texts.text(getLocale(), "mentoring.reminders.mine"), choices.mine());
        wanted.addValueChangeListener(change -> {
            choices.choose(change.getValue());
            Notices.done(Texts.text(getLocale(), "mentoring.reminders.done"));
        });
        add(wanted);
    }
}

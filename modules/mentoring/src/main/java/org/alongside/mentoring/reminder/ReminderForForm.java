package org.alongside.mentoring.reminder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.word.HowForm;
import org.alongside.spi.Participant;

/** Somebody told us whether they want to hear of their meetings beforehand. */
public final class ReminderForForm extends Div {
    private static final long serialVersionUID = 1L;

    /** As that member of a pair has chosen it by now. */
    public ReminderForForm(ReminderChoices choices, Participant member) {
        Checkbox wanted = new Checkbox(t("mentoring.reminders.theirs", member.callName()), choices.of(member.id()));
        HowForm how = new HowForm();
        Button save = new Button(t("mentoring.reminders.save"), click -> {
            choices.chooseFor(member.id(), wanted.getValue(), how.told());
            Notices.done(t("mentoring.reminders.done"));
        });
        // The same words stand for both members.
        save.setAriaLabel(t("mentoring.meeting.which", t("mentoring.reminders.save"), member.callName()));
        addClassName("form");
        add(wanted, how, save);
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

package org.alongside.mentoring.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;

/** Somebody rang, wrote or came by and might be interested: who, and how they told us. */
final class InterestForm extends Div {

    private static final long serialVersionUID = 1L;

    InterestForm(Enrolments enrolments, InitiativeId scheme, Runnable whenDone) {
        List<Participant> notYet = enrolments.notYet(scheme);
        if (notYet.isEmpty()) {
            add(new Paragraph(t("mentoring.people.interested.none")));
            return;
        }
        ComboBox<Participant> who = new ComboBox<>(t("mentoring.people.interested.who"));
        who.setItemLabelGenerator(Participant::callName);
        who.setItems(notYet);
        RadioButtonGroup<Method> how = ToldDialog.ways(t("mentoring.told.how"));
        how.setItemLabelGenerator(way -> Texts.text(getLocale(), "core.method", way));
        Button save = new Button(t("mentoring.told.save"), click -> {
            Participant chosen = who.getOptionalValue().orElseThrow(() -> new Invalid("mentoring.fault.person"));
            enrolments.interestedFor(scheme, chosen.id(), how.getValue());
            Notices.done(t("mentoring.told.done", chosen.callName()));
            whenDone.run();
        });
        addClassName("form");
        add(who, how, save);
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

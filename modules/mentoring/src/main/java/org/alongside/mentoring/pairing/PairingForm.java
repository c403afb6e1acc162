package org.alongside.mentoring.pairing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.pay.AskFirst;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.Initiative;
import org.alongside.spi.Participant;

/** Two people, an initiative, a day. Where somebody or something is missing it says what. */
final class PairingForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<Initiative> initiative = new Select<>();
    private final ComboBox<Participant> mentor = new ComboBox<>();
    private final ComboBox<Participant> trainee = new ComboBox<>();
    private final DatePicker since = new DatePicker();

    PairingForm(
            Pairings pairings, AskFirst askFirst, List<Initiative> initiatives, ProgrammeTime time, Runnable whenDone) {
        Pairings.Ready ready = pairings.ready();
        if (initiatives.isEmpty()) {
            add(new Paragraph(t("mentoring.pair.no-initiative")));
            return;
        }
        if (ready.mentors().isEmpty() || ready.trainees().isEmpty()) {
            add(new Paragraph(
                    t(ready.mentors().isEmpty() ? "mentoring.pair.no-mentors" : "mentoring.pair.no-trainees")));
            return;
        }
        initiative.setLabel(t("mentoring.pair.initiative"));
        initiative.setItemLabelGenerator(Initiative::title);
        initiative.setItems(initiatives);
        initiative.setValue(initiatives.get(0));
        people(mentor, "mentoring.pair.mentor", ready.mentors());
        Paragraph before = new Paragraph();
        before.getElement().setAttribute("role", "status");
        mentor.addValueChangeListener(change -> before.setText(mentor.getOptionalValue()
                .flatMap(chosen -> askFirst.of(chosen.id(), getLocale()))
                .orElse("")));
        people(trainee, "mentoring.pair.trainee", ready.trainees());
        since.setLabel(t("mentoring.pair.since"));
        since.setLocale(getLocale());
        since.setValue(time.today());
        Button pair = new Button(t("mentoring.pair.do"), click -> {
            pair(pairings);
            whenDone.run();
        });
        pair.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(initiative, mentor, trainee, since);
        fields.addClassName("fields");
        add(fields, before, pair);
    }

    private void pair(Pairings pairings) {
        if (mentor.isEmpty() || trainee.isEmpty() || initiative.isEmpty() || since.isEmpty()) {
            throw new Invalid("mentoring.fault.pair-incomplete");
        }
        Pairings.Row pair = pairings.pair(
                initiative.getValue().id(),
                mentor.getValue().id(),
                trainee.getValue().id(),
                since.getValue());
        Notices.done(t(
                "mentoring.pair.done", pair.mentor().callName(), pair.trainee().callName()));
    }

    private void people(ComboBox<Participant> box, String key, List<Participant> people) {
        box.setLabel(t(key));
        box.setItemLabelGenerator(Participant::callName);
        box.setItems(people);
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

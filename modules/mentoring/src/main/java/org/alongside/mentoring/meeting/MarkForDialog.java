package org.alongside.mentoring.meeting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.util.Optional;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.word.HowForm;
import org.alongside.spi.Participant;

/** Somebody told us what became of a meeting: whose word it is, and what they said. */
final class MarkForDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<Participant> who = new RadioButtonGroup<>();
    private final RadioButtonGroup<Outcome> what = new RadioButtonGroup<>();
    private final HowForm how = new HowForm();
    private final DateTimePicker newTime = new DateTimePicker();

    MarkForDialog(
            Meetings meetings, Optional<String> askFirst, Pairings.Row pair, Meetings.Row meeting, Runnable whenDone) {
        setHeaderTitle(t("mentoring.mark-for.title"));
        who.setLabel(t("mentoring.mark-for.who"));
        who.setItemLabelGenerator(Participant::callName);
        who.setItems(pair.mentor(), pair.trainee());
        who.setValue(pair.mentor());
        what.setLabel(t("mentoring.mark-for.what"));
        what.setItemLabelGenerator(outcome -> Texts.text(getLocale(), "mentoring.mark-for.says", outcome));
        what.setItems(Outcome.values());
        newTime.setLabel(t("mentoring.move.when"));
        newTime.setLocale(getLocale());
        newTime.setStep(Duration.ofMinutes(15));
        newTime.setVisible(false);
        Paragraph before = new Paragraph(askFirst.orElse(""));
        before.setVisible(false);
        what.addValueChangeListener(change -> {
            boolean again = change.getValue() == Outcome.MOVED && pair.state().open();
            newTime.setVisible(again);
            before.setVisible(again && askFirst.isPresent());
        });
        Button save = new Button(t("mentoring.mark-for.save"), click -> {
            write(meetings, meeting);
            close();
            whenDone.run();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        newTime.setWidthFull();
        Div form = new Div(
                new Paragraph(MeetingWords.whenAndWhere(meeting, getLocale())), who, how, what, before, newTime);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(t("mentoring.back"), click -> close()), save);
    }

    private void write(Meetings meetings, Meetings.Row meeting) {
        Outcome said = what.getOptionalValue().orElseThrow(() -> new Invalid("mentoring.fault.outcome"));
        if (said == Outcome.MOVED) {
            meetings.movedFor(meeting.id(), who.getValue().id(), newTime.getOptionalValue(), how.told());
        } else {
            meetings.markFor(meeting.id(), who.getValue().id(), said, how.told());
        }
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

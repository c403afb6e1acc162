package org.alongside.support.group;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.alongside.core.consent.Method;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.support.ceiling.AskFirst;
import org.alongside.support.shared.Days;

/** Where staff write down what somebody who is invited told them. */
final class GroupAnswerForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    GroupAnswerForm(Groups groups, AskFirst askFirst, List<Groups.MeetingRow> coming, SerializableRunnable afterwards) {
        getContent().addClassName("form");
        Select<Groups.Guest> person = new Select<>();
        person.setLabel(t("support.groups.field.told-us"));
        person.setItemLabelGenerator(Groups.Guest::callName);
        Select<Groups.MeetingRow> meeting = new Select<>();
        meeting.setLabel(t("support.groups.field.meeting"));
        meeting.setItems(coming);
        meeting.setItemLabelGenerator(row -> Days.inWords(getLocale(), row.on()));
        meeting.addValueChangeListener(
                chosen -> person.setItems(chosen.getValue().guests()));
        meeting.setValue(coming.get(0));
        Paragraph before = new Paragraph();
        before.getElement().setAttribute("role", "status");
        person.addValueChangeListener(chosen -> before.setText(person.getOptionalValue()
                .flatMap(guest -> askFirst.of(guest.participant(), getLocale()))
                .orElse("")));
        Select<Answer> answer = new Select<>();
        answer.setLabel(t("support.groups.field.answer"));
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(item -> Texts.text(getLocale(), "support.groups.answer", item));
        Select<Method> how = new Select<>();
        how.setLabel(t("support.claims-for.field.how"));
        how.setItems(Method.SPOKEN, Method.PAPER, Method.WITNESSED);
        how.setItemLabelGenerator(item -> Texts.text(getLocale(), "support.claims.how", item));
        Button save = new Button(t("support.groups.write-down"), click -> {
            groups.answerFor(
                    meeting.getValue().id(),
                    person.isEmpty() ? null : person.getValue().participant(),
                    answer.getValue(),
                    how.getValue());
            Notices.done(t("support.groups.saved"));
            afterwards.run();
        });
        getContent().add(meeting, person, before, answer, how, save);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

package org.alongside.support.training;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.alongside.core.consent.Method;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Days;

/** Where staff write down what somebody told them about a session. */
final class WishForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    WishForm(Trainings trainings, List<TrainingCourses.SessionRow> coming, SerializableRunnable afterwards) {
        getContent().addClassName("form");
        Select<TrainingCourses.SessionRow> session = new Select<>();
        session.setLabel(t("support.training.field.session"));
        session.setItems(coming);
        session.setItemLabelGenerator(row -> Days.inWords(getLocale(), row.heldOn()));
        ComboBox<Participant> person = new ComboBox<>(t("support.training.field.told-us"));
        person.setItems(trainings.people());
        person.setItemLabelGenerator(Participant::callName);
        Select<PlaceWish> wish = new Select<>();
        wish.setLabel(t("support.training.field.wish"));
        wish.setItems(PlaceWish.values());
        wish.setItemLabelGenerator(item -> Texts.text(getLocale(), "support.training.wish", item));
        Select<Method> how = new Select<>();
        how.setLabel(t("support.claims-for.field.how"));
        how.setItems(Method.SPOKEN, Method.PAPER, Method.WITNESSED);
        how.setItemLabelGenerator(item -> Texts.text(getLocale(), "support.claims.how", item));
        Button save = new Button(t("support.training.write-down"), click -> {
            ParticipantId who = person.isEmpty() ? null : person.getValue().id();
            if (session.getValue() != null) {
                trainings.wishFor(session.getValue().id(), who, wish.getValue(), how.getValue());
                Notices.done(t("support.training.saved"));
                afterwards.run();
            }
        });
        getContent().add(session, person, wish, how, save);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

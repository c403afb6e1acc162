package org.alongside.support.recognition;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Refusal;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.spi.Participant;
import org.alongside.support.ceiling.AskFirst;
import org.alongside.support.shared.Days;

/** Asks people to something, and writes down what they answer by telephone or letter. */
final class InviteForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient Opportunities opportunities;
    private final OpportunityId opportunity;
    private final Select<Method> how = new Select<>();
    private final Listing<Opportunities.Asked> asked;

    InviteForm(Opportunities opportunities, AskFirst askFirst, OpportunityId opportunity, boolean paid) {
        this.opportunities = opportunities;
        this.opportunity = opportunity;
        MultiSelectComboBox<Participant> people = new MultiSelectComboBox<>();
        people.setLabel(t("support.opportunities.field.people"));
        people.setItems(opportunities.people());
        people.setItemLabelGenerator(Participant::callName);
        Paragraph before = new Paragraph();
        before.getElement().setAttribute("role", "status");
        if (paid) {
            people.addValueChangeListener(change -> before.setText(askFirst.inWords(
                    change.getValue().stream().map(Participant::id).toList(), getLocale())));
        }
        Button invite = new Button(
                t("support.opportunities.invite"),
                click -> act(() -> {
                    opportunities.invite(
                            opportunity,
                            people.getValue().stream().map(Participant::id).toList());
                    Notices.done(t("support.opportunities.invited"));
                    people.clear();
                }));
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        how.setLabel(t("support.claims-for.field.how"));
        how.setItems(Stream.of(Method.values()).filter(Method::toldToStaff).toList());
        how.setItemLabelGenerator(method -> Texts.text(getLocale(), "core.method", method));
        how.setValue(Method.SPOKEN);
        asked = new Listing<Opportunities.Asked>(
                        t("support.opportunities.asked"), t("support.opportunities.asked.none"))
                .column(t("support.check-ins.column.person"), Opportunities.Asked::callName)
                .column(t("support.opportunities.column.on"), row -> Days.inWords(getLocale(), row.on()))
                .column(
                        t("support.opportunities.column.answer"),
                        row -> row.answer()
                                .map(answer -> Texts.text(getLocale(), "support.invitations.answer", answer))
                                .orElse(""))
                .component(t("support.opportunities.column.told"), this::answers);
        asked.show(opportunities.asked(opportunity));
        getContent().addClassName("form");
        getContent().add(people, before, invite, how, asked);
    }

    private Div answers(Opportunities.Asked row) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        for (InvitationAnswer answer : InvitationAnswer.values()) {
            String words = Texts.text(getLocale(), "support.invitations.answer", answer);
            Button button = new Button(
                    words,
                    click -> act(() -> {
                        opportunities.answerFor(row.id(), answer, how.getValue());
                        Notices.done(t("support.opportunities.answered"));
                    }));
            button.setAriaLabel(words + ": " + row.callName());
            buttons.add(button);
        }
        return buttons;
    }

    private void act(Runnable work) {
        try {
            work.run();
            asked.show(opportunities.asked(opportunity));
        } catch (Refusal refusal) {
            Notices.refused(refusal.sentence(getLocale()));
        }
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

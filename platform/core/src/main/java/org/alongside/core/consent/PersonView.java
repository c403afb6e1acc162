package org.alongside.core.consent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.module.PurposeCard;
import org.alongside.core.module.Purposes;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.WordForm;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.PersonLinkSource;
import org.alongside.core.ui.View;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** One person: how to reach them, what they decided, and writing down what they decide by telephone or letter. */
@View("core.people.read")
@Route("people/:id")
public class PersonView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Participants participants;
    private final transient Consents consents;
    private final transient Purposes purposes;
    private final transient Instance<PersonLinkSource> links;
    private final transient ZoneId zone;
    private final boolean mayRecord;
    private final boolean mayAudit;
    private final boolean mayEdit;
    private final Listing<Consents.Choice> choices;
    private final Div copies = new Div();
    private final Listing<Consents.Line> history;

    @Inject
    PersonView(
            Participants participants,
            Consents consents,
            Purposes purposes,
            CurrentUser user,
            CurrentProgramme programme,
            Programmes programmes,
            @Any Instance<PersonLinkSource> links) {
        super("core.person");
        this.participants = participants;
        this.consents = consents;
        this.purposes = purposes;
        this.links = links;
        this.mayRecord = user.may("core.consent.record");
        this.mayAudit = user.may("core.audit");
        this.mayEdit = user.may("core.people.edit");
        this.zone = programmes.find(programme.required()).orElseThrow().zone();
        choices = new Listing<Consents.Choice>(t("core.person.choices"), "")
                .column(t("core.consent.purpose"), choice -> PurposeWords.question(getLocale(), choice.purpose()))
                .component(t("core.consent.stand"), choice -> PurposeWords.mark(getLocale(), choice.stand()));
        history = new Listing<Consents.Line>(t("core.person.history"), t("core.person.history.none"))
                .column(t("core.consent.purpose"), line -> PurposeWords.question(getLocale(), line.purpose()))
                .column(t("core.consent.decision"), line -> t("core.decision", line.decision()))
                .column(t("core.consent.method"), line -> t("core.method", line.method()))
                .column(t("core.consent.said-by"), Consents.Line::saidBy)
                .column(t("core.consent.typed-by"), Consents.Line::typedBy)
                .column(
                        t("core.consent.when"),
                        line -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .withLocale(getLocale())
                                .format(line.at().atZoneSameInstant(zone)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ParticipantId id;
        try {
            id = ParticipantId.of(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        Participants.Person person = participants.read(id);
        title(person.callName(), t("core.person.lead", t("core.part", person.part())));
        card("core.person.reach", new Paragraph(t("core.reach-by", person.reachBy()) + ": " + person.reachAt()));
        if (mayEdit) {
            card("core.person.word", new WordForm(participants, id, word -> participants.call(id, word)));
        }
        card("core.person.choices", choices, copies);
        copies.addClassName("buttons");
        copies.add(copy(id, "pdf"), copy(id, "large"));
        if (mayRecord) {
            add(record(person));
            add(new Anchor("people/" + id + "/papers", t("core.person.papers")));
            add(new Anchor("people/" + id + "/stopping", t("core.person.stopping")));
        }
        add(new Anchor("people/" + id + "/details", t("core.person.details")));
        links.stream()
                .flatMap(source -> source.links(id, getLocale()).stream())
                .forEach(link -> add(new Anchor(link.link(), link.title())));
        card("core.person.history", history);
        if (mayAudit) {
            add(new Anchor("audit?about=" + id, t("core.person.audit")));
        }
        refresh(id);
    }

    /** To hand or to post (R15). */
    private Anchor copy(ParticipantId id, String form) {
        Anchor copy = new Anchor("api/participants/" + id + "/receipt?as=" + form, t("core.copy.for-them." + form));
        copy.setRouterIgnore(true);
        return copy;
    }

    private void refresh(ParticipantId id) {
        List<Consents.Choice> now = consents.choicesOf(id);
        choices.show(now);
        copies.setVisible(now.stream().anyMatch(choice -> choice.stand() != Stand.NOT_ASKED));
        history.show(consents.historyOf(id));
    }

    private Card record(Participants.Person person) {
        Select<Purpose> purpose = new Select<>();
        purpose.setLabel(t("core.consent.purpose"));
        purpose.setItems(purposes.asked().stream().map(PurposeCard::purpose).toList());
        purpose.setItemLabelGenerator(of -> PurposeWords.question(getLocale(), of));
        Select<Decision> decision = new Select<>();
        decision.setLabel(t("core.consent.decision"));
        decision.setItems(Arrays.stream(Decision.values())
                .filter(said -> said != Decision.EXPIRED)
                .toList());
        decision.setItemLabelGenerator(said -> t("core.decision", said));
        Select<Method> method = new Select<>();
        method.setLabel(t("core.consent.method"));
        method.setItems(Method.SPOKEN, Method.PAPER, Method.WITNESSED);
        method.setItemLabelGenerator(way -> t("core.method", way));
        TextField saidBy = new TextField(t("core.consent.said-by"));
        saidBy.setValue(person.callName());
        TextField witness = new TextField(t("core.consent.witness"));
        witness.setHelperText(t("core.consent.witness.help"));
        Select<String> answer = new Select<>();
        answer.setLabel(t("core.consent.answer"));
        answer.setVisible(false);
        purpose.addValueChangeListener(chosen -> {
            List<String> ways = Optional.ofNullable(chosen.getValue())
                    .flatMap(purposes::find)
                    .map(PurposeCard::answers)
                    .orElse(List.of());
            answer.setItems(ways);
            answer.setItemLabelGenerator(way -> PurposeWords.answer(getLocale(), chosen.getValue(), way));
            answer.setVisible(!ways.isEmpty());
        });
        Button save = new Button(t("core.consent.record"), click -> {
            if (purpose.isEmpty() || decision.isEmpty() || method.isEmpty()) {
                Notices.refused(t("core.consent.fault.incomplete"));
                return;
            }
            consents.record(
                    person.id(),
                    purpose.getValue(),
                    new NewDecision(
                            decision.getValue(),
                            method.getValue(),
                            saidBy.getValue(),
                            Optional.of(witness.getValue()),
                            answer.getOptionalValue(),
                            Optional.empty(),
                            Optional.empty()));
            Notices.done(t("core.consent.recorded"));
            refresh(person.id());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(purpose, answer, decision, method, saidBy, witness);
        fields.addClassName("fields");
        Card card = new Card(t("core.consent.record")).saying(t("core.consent.record.about", person.callName()));
        card.add(fields, save);
        return card;
    }
}

package org.alongside.analysis.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.UUID;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.study.HowKnown;
import org.alongside.analysis.study.Involvements;
import org.alongside.analysis.study.NewInvolvement;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.study.StudyPageView;
import org.alongside.analysis.wording.Days;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.View;
import org.alongside.spi.Participant;

/** The involvement register of a study: what each researcher has to do with the scheme, and how they know whom they may interview. */
@View("analysis.read")
@Route("analysis/studies/:id/involvement")
public class InvolvementView extends StudyPageView {
    private static final long serialVersionUID = 1L;

    private final transient Studies studies;
    private final transient Involvements involvements;
    private final transient Interviews interviews;

    @Inject
    InvolvementView(Studies studies, Involvements involvements, Interviews interviews) {
        super("analysis.involvement");
        this.studies = studies;
        this.involvements = involvements;
        this.interviews = interviews;
    }

    @Override
    protected void show(UUID id) {
        StudyId study = new StudyId(id);
        backTo(studies.read(study));
        card("analysis.involvement.list", researchers(study));
        card("analysis.involvement.relations", relations(study)).saying(t("analysis.involvement.relations.why"));
        card("analysis.involvement.mine", form(study));
        card("analysis.involvement.know", know(study));
    }

    private Listing<Involvements.Line> researchers(StudyId study) {
        return new Listing<Involvements.Line>(t("analysis.involvement.list"), t("analysis.involvement.list.none"))
                .column(t("analysis.involvement.researcher"), Involvements.Line::name)
                .column(
                        t("analysis.involvement.role"),
                        line -> orNone(line.involvement().roleInScheme()))
                .column(
                        t("analysis.involvement.paid"),
                        line -> line.involvement().paid()
                                ? t("analysis.involvement.paid.yes")
                                : t("analysis.involvement.not-paid"))
                .column(
                        t("analysis.involvement.line-managed"),
                        line -> orNone(line.involvement().lineManagedBy()))
                .column(t("analysis.involvement.said-on"), line -> Days.inWords(line.statedOn(), getLocale()))
                .show(involvements.history(study));
    }

    private String orNone(String words) {
        return words.isEmpty() ? t("analysis.involvement.nothing") : words;
    }

    private Listing<Involvements.Known> relations(StudyId study) {
        return new Listing<Involvements.Known>(
                        t("analysis.involvement.relations"), t("analysis.involvement.relations.none"))
                .column(t("analysis.involvement.researcher"), Involvements.Known::name)
                .column(t("analysis.interview.participant"), Involvements.Known::callName)
                .column(t("analysis.involvement.how"), known -> t("analysis.how-known", known.how()))
                .column(t("analysis.involvement.said-on"), known -> Days.inWords(known.statedOn(), getLocale()))
                .show(involvements.known(study));
    }

    private Component form(StudyId study) {
        FreeText role = new FreeText(
                t("analysis.involvement.my-role"), t("analysis.involvement.readers"), NewInvolvement.LONGEST);
        Checkbox paid = new Checkbox(t("analysis.involvement.my-pay"));
        FreeText lineManagedBy = new FreeText(
                t("analysis.involvement.my-line-manager"), t("analysis.involvement.readers"), NewInvolvement.LONGEST);
        Button save = new Button(t("analysis.involvement.save"), click -> {
            involvements.state(study, new NewInvolvement(role.words(), paid.getValue(), lineManagedBy.words()));
            Notices.done(t("analysis.positions.saved"));
            showAnew(study.value());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return form(role, paid, lineManagedBy, save);
    }

    private Component know(StudyId study) {
        ComboBox<Participant> participant = new ComboBox<>(t("analysis.interview.participant"));
        participant.setItems(interviews.willing());
        participant.setItemLabelGenerator(Participant::callName);
        participant.setHelperText(t("analysis.interview.willing"));
        Select<HowKnown> how = new Select<>();
        how.setLabel(t("analysis.involvement.how-do-you"));
        how.setItems(HowKnown.values());
        how.setItemLabelGenerator(kind -> t("analysis.how-known", kind));
        how.setHelperText(t("analysis.involvement.relations.readers"));
        Button save = new Button(t("analysis.involvement.know.save"), click -> {
            involvements.know(
                    study,
                    participant.getValue() == null
                            ? null
                            : participant.getValue().id(),
                    how.getValue());
            Notices.done(t("analysis.positions.saved"));
            showAnew(study.value());
        });
        return form(participant, how, save);
    }

    private static Div form(Component... fields) {
        Div form = new Div(fields);
        form.addClassName("form");
        return form;
    }
}

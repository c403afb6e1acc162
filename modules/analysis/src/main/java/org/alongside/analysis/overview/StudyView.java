package org.alongside.analysis.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.review.ReviewResult;
import org.alongside.analysis.review.Reviews;
import org.alongside.analysis.study.Approach;
import org.alongside.analysis.study.Positions;
import org.alongside.analysis.study.Stance;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.study.StudyPageView;
import org.alongside.analysis.theme.Themes;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.analysis.wording.Days;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.View;

/** One study: who does it and where they stand, and the steps of the work. */
@View("analysis.read")
@Route("analysis/studies/:id")
public class StudyView extends StudyPageView {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ROLE = 1000;
    private static final int LONGEST_STATEMENT = 8000;

    private final transient Studies studies;
    private final transient Positions positions;
    private final transient Interviews interviews;
    private final transient Transcripts transcripts;
    private final transient Codes codes;
    private final transient Themes themes;
    private final transient Reviews reviews;

    @Inject
    StudyView(
            Studies studies,
            Positions positions,
            Interviews interviews,
            Transcripts transcripts,
            Codes codes,
            Themes themes,
            Reviews reviews) {
        super("analysis.study");
        this.studies = studies;
        this.positions = positions;
        this.interviews = interviews;
        this.transcripts = transcripts;
        this.codes = codes;
        this.themes = themes;
        this.reviews = reviews;
    }

    @Override
    protected void show(UUID id) {
        StudyId study = new StudyId(id);
        Studies.Row row = studies.read(study);
        title(row.title(), row.question());
        add(new Paragraph(t("analysis.study.about", row.initiative().title(), t("analysis.approach", row.approach()))));
        people(study);
        step(study, "involvement", t("analysis.step.involvement.state"));
        step(study, "papers", t("analysis.step.papers.state"));
        int held = interviews.list(study).size();
        step(
                study,
                "interviews",
                t(
                        "analysis.step.interviews.state",
                        held,
                        transcripts.byInterview(study).size()));
        step(
                study,
                "codebook",
                t("analysis.step.codebook.state", codes.list(study).size()));
        if (row.approach() != Approach.REFLEXIVE) {
            step(study, "agreement", t("analysis.step.agreement.state"));
        }
        step(study, "themes", t("analysis.step.themes.state", themes.list(study).size()));
        step(study, "review", reviewState(reviews.result(study)));
        step(study, "report", t("analysis.step.report.state"));
        step(study, "exchange", t("analysis.step.exchange.state"));
        if (row.approach() == Approach.REFLEXIVE) {
            add(notOfThisApproach(study));
        }
    }

    /** There, but not among the steps. */
    private Component notOfThisApproach(StudyId study) {
        return new NativeDetails(
                t("analysis.step.not-of-approach"),
                new Div(
                        new Paragraph(t("analysis.agreement.not-of-approach")),
                        new Anchor("analysis/studies/" + study + "/agreement", t("analysis.step.agreement.go"))));
    }

    private String reviewState(ReviewResult result) {
        if (result.openedAt().isEmpty()) {
            return t("analysis.step.review.not-yet");
        }
        String key = result.isOpen() ? "analysis.step.review.open" : "analysis.step.review.closed";
        return t(key, result.asked().size(), result.replied());
    }

    private void step(StudyId study, String name, String state) {
        card(
                "analysis.step." + name,
                new Paragraph(state),
                new Anchor("analysis/studies/" + study + "/" + name, t("analysis.step." + name + ".go")));
    }

    private void people(StudyId study) {
        Card card = card("analysis.positions");
        card.saying(t("analysis.positions.why"));
        List<Positions.Line> newest = positions.newest(study);
        if (newest.isEmpty()) {
            card.add(new Paragraph(t("analysis.positions.none")));
        }
        newest.forEach(line -> card.add(position(line)));
        card.add(new NativeDetails(t("analysis.positions.mine"), form(study)));
    }

    private Div position(Positions.Line line) {
        Div position = new Div(
                new H3(line.name()),
                line.stance().involved()
                        ? new Mark(t("analysis.involved"), Mark.Tone.CARE)
                        : new Mark(t("analysis.not-involved"), Mark.Tone.CALM));
        if (!line.stance().roleInScheme().isEmpty()) {
            position.add(new Paragraph(line.stance().roleInScheme()));
        }
        position.add(
                new Paragraph(line.stance().statement()),
                new Paragraph(t("analysis.positions.stated", Days.inWords(line.statedOn(), getLocale()))));
        position.addClassName("position");
        return position;
    }

    private Component form(StudyId study) {
        Checkbox involved = new Checkbox(t("analysis.positions.involved"));
        TextField role = new TextField(t("analysis.positions.role"));
        role.setMaxLength(LONGEST_ROLE);
        FreeText statement = new FreeText(
                t("analysis.positions.statement"), t("analysis.positions.statement.readers"), LONGEST_STATEMENT);
        Button save = new Button(t("analysis.positions.save"), click -> {
            positions.state(study, new Stance(involved.getValue(), role.getValue(), statement.words()));
            Notices.done(t("analysis.positions.saved"));
            showAnew(study.value());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(involved, role, statement, save);
        form.addClassName("form");
        return form;
    }
}

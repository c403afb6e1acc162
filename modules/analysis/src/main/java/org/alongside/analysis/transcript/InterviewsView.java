package org.alongside.analysis.transcript;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.interview.NewInterview;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.study.StudyPageView;
import org.alongside.analysis.wording.Days;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.Role;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.View;
import org.alongside.spi.Participant;

/** The interviews of a study and their transcripts. */
@View("analysis.read")
@Route("analysis/studies/:id/interviews")
public class InterviewsView extends StudyPageView {
    private static final long serialVersionUID = 1L;

    private final transient Studies studies;
    private final transient Interviews interviews;
    private final transient Transcripts transcripts;
    private final transient Accounts accounts;
    private final transient CurrentUser user;

    @Inject
    InterviewsView(
            Studies studies, Interviews interviews, Transcripts transcripts, Accounts accounts, CurrentUser user) {
        super("analysis.interviews");
        this.studies = studies;
        this.interviews = interviews;
        this.transcripts = transcripts;
        this.accounts = accounts;
        this.user = user;
    }

    @Override
    protected void show(UUID id) {
        StudyId study = new StudyId(id);
        backTo(studies.read(study));
        List<Interviews.Row> held = interviews.list(study);
        Map<InterviewId, TranscriptId> brought = transcripts.byInterview(study);
        Card list = card("analysis.interviews.list", listing(held, brought));
        int silent = interviews.silent(study);
        if (silent > 0) {
            list.add(new Paragraph(
                    silent == 1 ? t("analysis.interviews.silent.one") : t("analysis.interviews.silent.many", silent)));
        }
        card("analysis.interviews.bring-in", upload(study, held));
        card("analysis.interviews.new", form(study));
    }

    private Listing<Interviews.Row> listing(List<Interviews.Row> held, Map<InterviewId, TranscriptId> brought) {
        return new Listing<Interviews.Row>(t("analysis.interviews.list"), t("analysis.interviews.none"))
                .column(t("analysis.interview.participant"), Interviews.Row::callName)
                .column(t("analysis.interview.held-on"), row -> Days.inWords(row.heldOn(), getLocale()))
                .column(
                        t("analysis.interview.minutes"),
                        row -> row.minutes().isPresent()
                                ? t(
                                        "analysis.interview.minutes.n",
                                        row.minutes().getAsInt())
                                : t("analysis.interview.minutes.unknown"))
                .component(t("analysis.interview.interviewer"), this::interviewer)
                .column(
                        t("analysis.paper-kind.topic-guide"),
                        row -> row.guide().isPresent()
                                ? t("analysis.papers.version", row.guide().getAsInt())
                                : t("analysis.papers.none"))
                .component(
                        t("analysis.interview.transcript"),
                        row -> Optional.ofNullable(brought.get(row.id()))
                                .<Component>map(this::ways)
                                .orElseGet(() -> new Span(t("analysis.interview.no-transcript"))))
                .show(held);
    }

    private Component ways(TranscriptId transcript) {
        String address = "analysis/transcripts/" + transcript;
        Div ways = new Div(new Anchor(address, t("analysis.interview.read")));
        if (user.may("analysis.code")) {
            ways.add(new Span(" "), new Anchor(address + "/names", t("analysis.interview.cover")));
        }
        return ways;
    }

    private Component interviewer(Interviews.Row row) {
        Div interviewer = new Div(new Span(row.interviewerName()));
        if (row.involved()) {
            interviewer.add(new Span(" "), new Mark(t("analysis.involved"), Mark.Tone.CARE));
        }
        return interviewer;
    }

    private Component upload(StudyId study, List<Interviews.Row> held) {
        Select<Interviews.Row> which = new Select<>();
        which.setLabel(t("analysis.interviews.which"));
        which.setItems(held);
        which.setItemLabelGenerator(row -> row.callName() + ", " + Days.inWords(row.heldOn(), getLocale()));
        Div form = new Div();
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((file, content) -> {
            upload.clearFileList();
            if (which.getValue() == null) {
                Notices.refused(t("analysis.interviews.which.first"));
                return;
            }
            Transcripts.Preview preview =
                    transcripts.preview(which.getValue().id(), file.fileName(), content, Optional.empty());
            form.removeAll();
            form.add(new DraftView(transcripts, preview, content, this::kept, () -> showAnew(study.value())));
        }));
        upload.setAcceptedFileTypes(".txt", ".docx", ".odt", ".fodt", ".rtf", ".html", ".htm", ".vtt", ".srt", ".pdf");
        upload.setMaxFileSize(TranscriptReader.MOST_MEGABYTES * 1024 * 1024);
        upload.setUploadButton(new Button(t("analysis.interviews.upload")));
        upload.setDropLabel(new Span(t("analysis.interviews.drop")));
        upload.addFileRejectedListener(
                event -> Notices.refused(t("analysis.interviews.rejected", TranscriptReader.MOST_MEGABYTES)));
        form.add(new Paragraph(t("analysis.interviews.kinds")), which, upload);
        form.addClassName("form");
        return form;
    }

    /** What comes next is to cover names, best before anything is coded. */
    private void kept(TranscriptId transcript) {
        Notices.done(t("analysis.interviews.brought-in"));
        getUI().ifPresent(ui -> ui.navigate("analysis/transcripts/" + transcript + "/names"));
    }

    private Component form(StudyId study) {
        ComboBox<Participant> participant = new ComboBox<>(t("analysis.interview.participant"));
        participant.setItems(interviews.willing());
        participant.setItemLabelGenerator(Participant::callName);
        participant.setHelperText(t("analysis.interview.willing"));
        DatePicker heldOn = new DatePicker(t("analysis.interview.held-on"));
        heldOn.setLocale(getLocale());
        IntegerField minutes = new IntegerField(t("analysis.interview.minutes"));
        Select<Accounts.Row> interviewer = new Select<>();
        interviewer.setLabel(t("analysis.interview.interviewer"));
        List<Accounts.Row> researchers =
                accounts.with(Role.RESEARCHER, user.required().programme());
        interviewer.setItems(researchers);
        interviewer.setItemLabelGenerator(Accounts.Row::name);
        researchers.stream()
                .filter(row -> row.id().equals(user.required().account()))
                .findFirst()
                .ifPresent(interviewer::setValue);
        Button note = new Button(t("analysis.interviews.note"), click -> {
            interviews.note(
                    study,
                    new NewInterview(
                            participant.getValue() == null
                                    ? null
                                    : participant.getValue().id(),
                            Optional.ofNullable(interviewer.getValue()).map(Accounts.Row::id),
                            heldOn.getValue(),
                            minutes.getValue() == null ? OptionalInt.empty() : OptionalInt.of(minutes.getValue())));
            Notices.done(t("analysis.interviews.noted"));
            showAnew(study.value());
        });
        note.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(participant, heldOn, minutes, interviewer, note);
        form.addClassName("form");
        return form;
    }
}

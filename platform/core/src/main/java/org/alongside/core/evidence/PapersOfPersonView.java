package org.alongside.core.evidence;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Method;
import org.alongside.core.consent.PurposeWords;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.core.problem.Refusal;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.ParticipantId;

/** The papers on which somebody decided, and bringing in another. */
@View("core.consent.record")
@Route("people/:id/papers")
public class PapersOfPersonView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Evidence evidence;
    private final transient Consents consents;
    private final transient Participants participants;
    private final transient DateTimeFormatter moment;
    private final Listing<Evidence.Row> papers;
    private final Select<Consents.Line> decision = new Select<>();

    @Inject
    PapersOfPersonView(
            Evidence evidence,
            Consents consents,
            Participants participants,
            CurrentProgramme programme,
            Programmes programmes) {
        super("core.evidence.of");
        this.evidence = evidence;
        this.consents = consents;
        this.participants = participants;
        ZoneId zone = programmes.find(programme.required()).orElseThrow().zone();
        moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        papers = new Listing<Evidence.Row>(t("core.evidence.papers"), t("core.evidence.of.none"))
                .column(t("core.consent.purpose"), row -> PurposeWords.question(getLocale(), row.purpose()))
                .column(t("core.evidence.typed"), row -> t("core.decision", row.decided()))
                .component(t("core.evidence.paper"), EvidenceView::scan)
                .column(
                        t("core.evidence.brought-in"),
                        row -> row.broughtInBy() + ", " + moment.format(row.broughtInAt()))
                .column(t("core.evidence.checked"), this::checked);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ParticipantId id;
        try {
            id = ParticipantId.of(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        String name = participants.nameOf(id);
        title(t("core.evidence.of.title", name), t("core.evidence.of.lead"));
        decision.setLabel(t("core.evidence.which"));
        decision.setWidthFull();
        decision.setItems(consents.historyOf(id).stream()
                .filter(line -> line.method() == Method.PAPER || line.method() == Method.WITNESSED)
                .toList());
        decision.setItemLabelGenerator(line -> PurposeWords.question(getLocale(), line.purpose()) + " · "
                + t("core.decision", line.decision()) + " · " + moment.format(line.at()));
        Card card = new Card(t("core.evidence.bring-in")).saying(t("core.evidence.bring-in.about"));
        card.add(decision, upload(id));
        add(card);
        card("core.evidence.papers", papers);
        add(new Anchor("people/" + id, t("core.stopping.back")));
        papers.show(evidence.of(id));
    }

    private Upload upload(ParticipantId id) {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> bringIn(id, bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Evidence.LARGEST);
        upload.setAcceptedFileTypes(ScanKind.PDF.mediaType(), ScanKind.PNG.mediaType(), ScanKind.JPEG.mediaType());
        upload.addFileRejectedListener(rejected -> Notices.refused(t("core.evidence.fault.size")));
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(t("core.evidence.choose")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(t("core.evidence.drop")));
        upload.setI18n(words);
        return upload;
    }

    private void bringIn(ParticipantId id, byte[] bytes) {
        if (decision.isEmpty()) {
            Notices.refused(t("core.evidence.fault.which"));
            return;
        }
        try {
            evidence.bringIn(id, decision.getValue().id(), bytes);
            Notices.done(t("core.evidence.brought-in.done"));
        } catch (Refusal refusal) {
            Notices.refused(refusal.sentence(getLocale()));
        }
        papers.show(evidence.of(id));
    }

    private String checked(Evidence.Row row) {
        return row.found()
                .map(found -> t("core.evidence.found", found) + " · "
                        + row.checkedBy().orElse(""))
                .orElseGet(() -> t("core.evidence.waits"));
    }
}

package org.alongside.analysis.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.analysis.coding.QuoteView;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.study.StudyPageView;
import org.alongside.analysis.wording.Days;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.View;

/** A study for other programs, and projects of other programs for a study: first looked at, then brought in. */
@View("analysis.read")
@Route("analysis/studies/:id/exchange")
public class ExchangeView extends StudyPageView {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_RECIPIENT = 200;

    private final transient Studies studies;
    private final transient ProjectImports projectImports;
    private final transient FilesLookedAt files;
    private transient Optional<Looked> looked = Optional.empty();
    private transient Optional<Taken> taken = Optional.empty();

    /** What somebody looks at; the file itself may have had to go. */
    private record Looked(Preview preview, UUID file) {}

    @Inject
    ExchangeView(Studies studies, ProjectImports projectImports, FilesLookedAt files) {
        super("analysis.exchange");
        this.studies = studies;
        this.projectImports = projectImports;
        this.files = files;
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leaveFile();
        super.onDetach(event);
    }

    /** Holds the file no longer. */
    void leaveFile() {
        looked.ifPresent(file -> files.forget(file.file()));
        looked = Optional.empty();
    }

    @Override
    protected void show(UUID id) {
        StudyId study = new StudyId(id);
        backTo(studies.read(study));
        taken.ifPresent(this::brought);
        if (looked.isPresent()) {
            examined(study, looked.get().preview());
        } else {
            takeOut(study);
            card("analysis.exchange.bring-in")
                    .saying(t("analysis.exchange.bring-in.about"))
                    .add(upload(study));
        }
    }

    private void takeOut(StudyId study) {
        Card card = card("analysis.exchange.take-out").saying(t("analysis.exchange.take-out.about"));
        TextField recipient = new TextField(t("analysis.exchange.recipient"));
        recipient.setHelperText(t("analysis.exchange.recipient.about"));
        recipient.setMaxLength(LONGEST_RECIPIENT);
        card.add(
                recipient,
                file(study, "project.qdpx", t("analysis.exchange.take-out.project"), recipient),
                file(study, "codebook.qdc", t("analysis.exchange.take-out.codebook"), recipient),
                new Anchor("exports", t("analysis.exchange.take-out.exports")));
    }

    private static Div file(StudyId study, String name, String words, TextField recipient) {
        Anchor take = new Anchor(address(study, name, ""), words);
        take.setRouterIgnore(true);
        take.getElement().setAttribute("download", true);
        recipient.addValueChangeListener(change -> take.setHref(address(study, name, change.getValue())));
        return new Div(take);
    }

    private static String address(StudyId study, String name, String recipient) {
        return "api/analysis/studies/" + study + "/exchange/" + name + "?for="
                + URLEncoder.encode(recipient, StandardCharsets.UTF_8);
    }

    private Component upload(StudyId study) {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((file, content) -> {
            upload.clearFileList();
            look(study, content);
        }));
        upload.setAcceptedFileTypes(".qdpx", ".qde", ".qdc");
        upload.setMaxFileSize(ProjectReader.mostMegabytes() * 1024 * 1024);
        upload.setUploadButton(new Button(t("analysis.exchange.upload")));
        upload.setDropLabel(new Span(t("analysis.exchange.drop")));
        upload.addFileRejectedListener(
                event -> Notices.refused(t("analysis.exchange.rejected", ProjectReader.mostMegabytes())));
        return upload;
    }

    /** Looks at a file that somebody chose. */
    void look(StudyId study, byte[] content) {
        leaveFile();
        taken = Optional.empty();
        Preview preview = projectImports.look(study, content);
        looked = Optional.of(new Looked(preview, files.keep(content)));
        showAnew(study.value());
    }

    /** What the file holds and what would become of it. */
    private void examined(StudyId study, Preview preview) {
        Examination examination = preview.examination();
        Card card = card("analysis.exchange.look").saying(t("analysis.exchange.look.about"));
        card.add(
                new Facts()
                        .fact(t("analysis.exchange.look.name"), orNone(preview.name()))
                        .fact(t("analysis.exchange.look.origin"), orNone(preview.origin())),
                counts(examination));
        findings(card, preview.findings());
        examination.convention().ifPresent(this::counting);
        codes(preview);
        confirm(study, preview);
    }

    private String orNone(String words) {
        return words.isEmpty() ? t("analysis.exchange.look.none") : words;
    }

    private record Counted(String what, int held, int read) {}

    private Component counts(Examination examination) {
        Examination.Counts held = examination.held();
        Examination.Counts read = examination.read();
        return new Listing<Counted>(t("analysis.exchange.counts"), "")
                .column(t("analysis.exchange.counts.what"), Counted::what)
                .column(t("analysis.exchange.counts.held"), row -> Integer.toString(row.held()))
                .column(t("analysis.exchange.counts.read"), row -> Integer.toString(row.read()))
                .show(List.of(
                        new Counted(t("analysis.exchange.counts.codes"), held.codes(), read.codes()),
                        new Counted(t("analysis.exchange.counts.texts"), held.sources(), read.sources()),
                        new Counted(t("analysis.exchange.counts.passages"), held.selections(), read.selections()),
                        new Counted(t("analysis.exchange.counts.codings"), held.codings(), read.codings()),
                        new Counted(t("analysis.exchange.counts.notes"), held.notes(), read.notes()),
                        new Counted(t("analysis.exchange.counts.cases"), held.cases(), read.cases())));
    }

    private void findings(Card card, Map<Finding, Integer> findings) {
        card.add(new H3(t("analysis.exchange.losses")));
        list(card, t("analysis.exchange.losses.none"), inWords(findings, true));
        List<String> others = inWords(findings, false).toList();
        if (!others.isEmpty()) {
            card.add(new H3(t("analysis.exchange.remarks")));
            list(card, "", others.stream());
        }
    }

    private Stream<String> inWords(Map<Finding, Integer> findings, boolean losses) {
        return findings.entrySet().stream()
                .filter(found -> found.getKey().isLoss() == losses)
                .map(found -> Texts.text(
                        getLocale(), Texts.key("analysis.exchange.finding", found.getKey()), found.getValue()));
    }

    private static void list(Card card, String whenEmpty, Stream<String> sentences) {
        List<ListItem> items = sentences.map(ListItem::new).toList();
        card.add(items.isEmpty() ? new Paragraph(whenEmpty) : new UnorderedList(items.toArray(ListItem[]::new)));
    }

    private void counting(Convention convention) {
        Card card = card("analysis.exchange.counting").saying(t("analysis.exchange.counting.about"));
        card.add(new Paragraph(ConventionInWords.of(convention, getLocale())));
        if (!convention.worst().isEmpty()) {
            card.add(new H3(t("analysis.exchange.worst")), new Paragraph(t("analysis.exchange.worst.about")));
        }
        convention
                .worst()
                .forEach(worst -> card.add(
                        worst.words().isEmpty()
                                ? new Paragraph(t("analysis.exchange.worst.outside", worst.source()))
                                : new QuoteView(
                                        t(
                                                "analysis.exchange.worst.passage",
                                                worst.before(),
                                                worst.words(),
                                                worst.after()),
                                        new Span(worst.source()))));
    }

    private void codes(Preview preview) {
        Card card = card("analysis.exchange.codes");
        card.add(new Paragraph(t(
                "analysis.exchange.codes.about",
                preview.codes(CodesPlan.Becomes.NEW),
                preview.codes(CodesPlan.Becomes.THERE),
                preview.codes(CodesPlan.Becomes.RENAMED))));
        names(card, "analysis.exchange.codes.there", preview, CodesPlan.Becomes.THERE);
        names(card, "analysis.exchange.codes.renamed", preview, CodesPlan.Becomes.RENAMED);
    }

    private void names(Card card, String heading, Preview preview, CodesPlan.Becomes becomes) {
        List<String> names = preview.codes().stream()
                .filter(code -> code.becomes() == becomes)
                .map(Preview.Code::name)
                .toList();
        if (!names.isEmpty()) {
            card.add(new H3(t(heading)));
            list(card, "", names.stream());
        }
    }

    private void confirm(StudyId study, Preview preview) {
        Card card = card("analysis.exchange.texts");
        Map<Guid, Select<Interviews.Row>> whose = new HashMap<>();
        if (!preview.texts().isEmpty()) {
            card.saying(t("analysis.exchange.texts.about"));
            List<Interviews.Row> waiting = projectImports.waiting(study);
            if (waiting.isEmpty()) {
                card.add(new Paragraph(t("analysis.exchange.texts.no-interview")));
            }
            preview.texts().forEach(text -> whose.put(text.id(), whose(text, waiting)));
            card.add(new Listing<Preview.Text>(t("analysis.exchange.texts"), "")
                    .column(t("analysis.exchange.texts.text"), Preview.Text::name)
                    .column(t("analysis.exchange.texts.characters"), text -> Integer.toString(text.characters()))
                    .column(t("analysis.exchange.counts.codings"), text -> Integer.toString(text.codings()))
                    .component(t("analysis.exchange.texts.whose"), text -> whose.get(text.id()))
                    .show(preview.texts()));
        } else {
            card.add(new Paragraph(t("analysis.exchange.texts.none")));
        }
        Button take = new Button(t("analysis.exchange.confirm"), click -> bringIn(study, whose));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button leave = new Button(t("analysis.exchange.leave"), click -> {
            leaveFile();
            showAnew(study.value());
        });
        Div actions = new Div(take, leave);
        actions.addClassName("actions");
        card.add(actions);
    }

    private Select<Interviews.Row> whose(Preview.Text text, List<Interviews.Row> waiting) {
        Select<Interviews.Row> whose = new Select<>();
        whose.setItems(waiting);
        whose.setEmptySelectionAllowed(true);
        whose.setEmptySelectionCaption(t("analysis.exchange.texts.leave"));
        whose.setItemLabelGenerator(row -> row == null
                ? t("analysis.exchange.texts.leave")
                : row.callName() + ", " + Days.inWords(row.heldOn(), getLocale()));
        whose.setAriaLabel(t("analysis.exchange.texts.whose") + ": " + text.name());
        return whose;
    }

    private void bringIn(StudyId study, Map<Guid, Select<Interviews.Row>> chosen) {
        Optional<byte[]> content = looked.flatMap(file -> files.find(file.file()));
        if (content.isEmpty()) {
            leaveFile();
            Notices.refused(t("analysis.exchange.look.again"));
            showAnew(study.value());
            return;
        }
        Map<Guid, InterviewId> whose = new HashMap<>();
        chosen.forEach((text, interview) -> interview.getOptionalValue().ifPresent(row -> whose.put(text, row.id())));
        taken = Optional.of(projectImports.bringIn(study, content.get(), whose));
        leaveFile();
        Notices.done(t("analysis.exchange.brought-in"));
        showAnew(study.value());
    }

    private void brought(Taken result) {
        Card card = card("analysis.exchange.brought");
        card.add(new Facts()
                .fact(t("analysis.exchange.brought.codes"), Integer.toString(result.codes()))
                .fact(
                        t("analysis.exchange.brought.there"),
                        Integer.toString(result.there().size()))
                .fact(t("analysis.exchange.brought.transcripts"), Integer.toString(result.transcripts()))
                .fact(t("analysis.exchange.brought.codings"), Integer.toString(result.codings())));
        if (!result.findings().isEmpty()) {
            findings(card, result.findings());
        }
    }
}

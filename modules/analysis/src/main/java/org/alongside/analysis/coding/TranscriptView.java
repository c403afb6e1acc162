package org.alongside.analysis.coding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyPageView;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.analysis.wording.Days;
import org.alongside.core.consent.Method;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.View;

/** A transcript for reading and coding. */
@View("analysis.read")
@Route("analysis/transcripts/:id")
public class TranscriptView extends StudyPageView {
    private static final long serialVersionUID = 1L;
    /** So many rows are there at once: a thousand of them take the browser seconds. */
    private static final int ROWS = 50;

    private final transient Studies studies;
    private final transient Transcripts transcripts;
    private final transient Codes codes;
    private final transient Codings codings;

    private final TranscriptTextView pane = new TranscriptTextView();
    private final Div marked = new Div();
    private final ComboBox<Codes.Row> code = new ComboBox<>();
    private final Div coded = new Div();
    private final Card beside = new Card(t("analysis.coding.new"));
    private transient Transcripts.Reading reading;
    private transient Optional<TranscriptTextView.Marked> passage = Optional.empty();

    @Inject
    TranscriptView(Studies studies, Transcripts transcripts, Codes codes, Codings codings) {
        super("analysis.transcript");
        this.studies = studies;
        this.transcripts = transcripts;
        this.codes = codes;
        this.codings = codings;
        pane.addMarkedListener(this::mark);
        code.setLabel(t("analysis.coding.code"));
        code.setHelperText(t("analysis.coding.code.help"));
        code.setItemLabelGenerator(Codes.Row::name);
        code.setAllowCustomValue(true);
        code.addCustomValueSetListener(event -> newCode(event.getDetail()));
        beside.add(marked, chooser());
        beside.addClassName("beside");
    }

    @Override
    protected void show(UUID id) {
        reading = transcripts.read(new TranscriptId(id));
        title(
                t("analysis.transcript.of", reading.interview().callName()),
                t(
                        "analysis.transcript.held",
                        Days.inWords(reading.interview().heldOn(), getLocale()),
                        reading.interview().interviewerName()));
        if (reading.interview().involved()) {
            add(new Mark(t("analysis.interviewer-involved"), Mark.Tone.CARE));
        }
        backTo(studies.read(reading.interview().study()));
        pane.show(reading.text(), getLocale());
        Div page = new Div(pane, beside);
        page.addClassName("reading");
        add(page);
        card("analysis.coding.list", coded);
        showMarked();
        showCodings();
    }

    private Component chooser() {
        Button add = new Button(t("analysis.coding.add"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div chooser = new Div(code, add);
        chooser.addClassName("form");
        return chooser;
    }

    private void newCode(String name) {
        CodeId added = codes.add(reading.interview().study(), name, "", Optional.empty());
        showCodings();
        code.setValue(codes.read(added));
        Notices.done(t("analysis.coding.code.added", name));
    }

    private void mark(TranscriptTextView.Marked event) {
        passage = Optional.of(event);
        showMarked();
        if (event.choose()) {
            code.clear();
            code.focus();
            code.setOpened(true);
        }
    }

    private void add() {
        if (passage.isEmpty()) {
            Notices.refused(t("analysis.coding.nothing-marked"));
            return;
        }
        if (code.getValue() == null) {
            Notices.refused(t("analysis.coding.fault.code"));
            return;
        }
        TranscriptTextView.Marked range = passage.get();
        Optional<String> words = Range.within(reading.text().text(), range.start(), range.end())
                .map(found -> found.in(reading.text().text()));
        codings.add(reading.id(), List.of(new NewCoding(code.getValue().id(), range.start(), range.end(), words)));
        Notices.done(t("analysis.coding.added", code.getValue().name()));
        passage = Optional.empty();
        showMarked();
        showCodings();
        pane.done();
    }

    private void showMarked() {
        marked.removeAll();
        // On a phone it comes up from below once there is something to code.
        beside.setClassName("marked", passage.isPresent());
        String text = reading.text().text();
        Component shown = passage.flatMap(range -> Range.within(text, range.start(), range.end()))
                .<Component>map(range -> new QuoteView(range.in(text)))
                .orElseGet(() -> new Paragraph(t("analysis.coding.nothing-marked")));
        marked.add(shown);
    }

    private void showCodings() {
        List<Codes.Row> codebook = codes.list(reading.interview().study());
        Map<CodeId, Integer> numbers = new HashMap<>();
        Map<CodeId, String> names = new HashMap<>();
        codebook.forEach(row -> {
            numbers.put(row.id(), numbers.size());
            names.put(row.id(), row.name());
        });
        Codes.Row chosen = code.getValue();
        code.setItems(codebook);
        code.setValue(chosen);
        List<TranscriptTextView.Coded> all = codings.ofTranscript(reading.id()).stream()
                .map(one -> new TranscriptTextView.Coded(one, names.get(one.code()), numbers.get(one.code())))
                .toList();
        pane.showCodings(all);
        list(all, ROWS);
    }

    private void list(List<TranscriptTextView.Coded> all, int rows) {
        coded.removeAll();
        coded.add(new Listing<TranscriptTextView.Coded>(t("analysis.coding.list"), t("analysis.coding.none"))
                .column(t("analysis.coding.code"), TranscriptTextView.Coded::name)
                .component(t("analysis.coding.quote"), this::quote)
                .column(t("analysis.coding.by"), one -> one.passage().madeByName())
                .component(t("analysis.coding.actions"), this::actions)
                .show(all.stream().limit(rows).toList()));
        if (all.size() > rows) {
            coded.add(new Button(t("analysis.coding.more", all.size() - rows), click -> list(all, rows + ROWS)));
        }
    }

    private Component quote(TranscriptTextView.Coded one) {
        return one.passage().takenOut()
                ? new Mark(t("analysis.coding.taken-out"), Mark.Tone.CARE)
                : new Paragraph(one.passage().quote());
    }

    private Component actions(TranscriptTextView.Coded one) {
        Button find = new Button(
                t("analysis.coding.find"), click -> pane.reveal(one.passage().start()));
        find.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(find);
        if (!one.passage().takenOut()) {
            Button remove = new Button(t("analysis.coding.remove"), click -> {
                codings.remove(one.passage().id());
                Notices.done(t("analysis.coding.removed"));
                showCodings();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Button takeOut = new Button(t("analysis.coding.take-out-for"), click -> {
                codings.takeOutFor(one.passage().id(), Method.SPOKEN);
                Notices.done(t("analysis.coding.taken-out-for"));
                showCodings();
            });
            takeOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(remove, takeOut);
        }
        actions.addClassName("actions");
        return actions;
    }
}

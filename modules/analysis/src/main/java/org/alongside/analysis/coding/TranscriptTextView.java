package org.alongside.analysis.coding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.shared.Registration;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Locale;
import org.alongside.analysis.transcript.TranscriptText;
import org.alongside.analysis.transcript.TurnsJson;
import org.alongside.core.text.Texts;

/** The text itself, in which passages are marked; its other half is {@code transcript-reader.js}. */
@Tag("alongside-transcript")
@JavaScript("context://alongside/transcript-reader.js")
public class TranscriptTextView extends Component {
    private static final long serialVersionUID = 1L;

    /** A coded stretch, with the name and number of its code; the number chooses the colour. */
    record Coded(Passage passage, String name, int colour) {}

    /** Somebody marked a passage. */
    @DomEvent("passage")
    public static class Marked extends ComponentEvent<TranscriptTextView> {
        private static final long serialVersionUID = 1L;

        private final int start;
        private final int end;
        private final boolean choose;

        public Marked(
                TranscriptTextView source,
                boolean fromClient,
                @EventData("event.detail.start") int start,
                @EventData("event.detail.end") int end,
                @EventData("event.detail.choose") boolean choose) {
            super(source, fromClient);
            this.start = start;
            this.end = end;
            this.choose = choose;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        /** Whether they want to choose a code now. */
        boolean choose() {
            return choose;
        }
    }

    void show(TranscriptText text, Locale locale) {
        String json = Json.createObjectBuilder()
                .add("text", text.text())
                .add("turns", TurnsJson.array(text.turns()))
                .add("label", Texts.text(locale, "analysis.transcript.text.label"))
                .add("help", Texts.text(locale, "analysis.transcript.text.help"))
                .add("coded", Texts.text(locale, "analysis.transcript.text.coded"))
                .add("takenOut", Texts.text(locale, "analysis.coding.taken-out"))
                .build()
                .toString();
        getElement().setProperty("transcript", json);
    }

    void showCodings(List<Coded> codings) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Coded coded : codings) {
            array.add(Json.createObjectBuilder()
                    .add("start", coded.passage().start())
                    .add("end", coded.passage().end())
                    .add("name", coded.name())
                    .add("colour", coded.colour())
                    .add("takenOut", coded.passage().takenOut()));
        }
        getElement().setProperty("codings", array.build().toString());
    }

    /** Brings a position into view. */
    void reveal(int position) {
        getElement().callJsFunction("reveal", position);
    }

    /** What was marked is dealt with: back to the text. */
    void done() {
        getElement().callJsFunction("done");
    }

    Registration addMarkedListener(ComponentEventListener<Marked> listener) {
        return addListener(Marked.class, listener);
    }
}

package org.alongside.plugin.studycircle;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.spi.Initiative;
import org.alongside.spi.Participant;
import org.alongside.spi.Workspace;

/** The circles of the programme: who belongs to each, when it met, and noting a meeting down. */
final class CirclePage extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Workspace workspace;

    CirclePage(Workspace workspace) {
        this.workspace = workspace;
        addClassName("page");
        List<Initiative> circles = workspace.initiatives().list();
        if (circles.isEmpty()) {
            Paragraph none = new Paragraph("There is no study circle yet. Begin one under Initiatives.");
            none.addClassName("nothing-yet");
            add(none);
        }
        circles.forEach(circle -> add(card(circle)));
    }

    private Section card(Initiative circle) {
        Section card = new Section(new H2(circle.title()));
        card.addClassName("card");
        List<Participant> members = workspace.initiatives().members(circle.id());
        card.add(new Paragraph(
                members.isEmpty()
                        ? "Nobody belongs to this circle yet."
                        : "Members: "
                                + members.stream().map(Participant::callName).collect(Collectors.joining(", "))));
        UnorderedList met = new UnorderedList();
        showMeetings(circle, met);
        card.add(met);
        if (workspace.mayEdit() && !members.isEmpty()) {
            card.add(note(circle, members, met));
        }
        return card;
    }

    private Div note(Initiative circle, List<Participant> members, UnorderedList met) {
        Input day = new Input();
        day.setType("date");
        day.setId("day-" + circle.id());
        day.setValue(LocalDate.now(workspace.clock()).toString());
        NativeLabel label = new NativeLabel(
                "The circle met for " + workspace.settings().number(MeetingLength.KEY) + " minutes on ");
        label.setFor(day);
        Paragraph said = new Paragraph();
        said.getElement().setAttribute("role", "status");
        Button note = new Button("Note that we met", click -> {
            try {
                LocalDate on = LocalDate.parse(day.getValue());
                meet(circle, members, on);
                showMeetings(circle, met);
                said.setText("Noted. A claim was drafted for everybody whose time is paid.");
            } catch (DateTimeParseException noDate) {
                said.setText("Please choose the day on which you met.");
            }
        });
        note.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(label, day, note);
        fields.addClassName("fields");
        return new Div(fields, said);
    }

    private void meet(Initiative circle, List<Participant> members, LocalDate on) {
        // Asked for now: the programme may have chosen anew since the page was drawn.
        int minutes = workspace.settings().number(MeetingLength.KEY);
        // Told first, written down second: if the second step fails, repeating both is harmless.
        workspace
                .activities()
                .held(
                        circle.id(),
                        on.toString(),
                        on,
                        minutes,
                        members.stream().map(Participant::id).toList());
        workspace.documents().put(key(circle, on), "{\"minutes\":" + minutes + "}");
        workspace.audit("met", circle.id().toString());
    }

    private void showMeetings(Initiative circle, UnorderedList met) {
        met.removeAll();
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(workspace.locale());
        String prefix = prefix(circle);
        for (String key : workspace.documents().keys(prefix)) {
            met.add(new ListItem("Met on " + day.format(LocalDate.parse(key.substring(prefix.length())))));
        }
    }

    private static String prefix(Initiative circle) {
        return "met/" + circle.id() + "/";
    }

    private static String key(Initiative circle, LocalDate on) {
        return prefix(circle) + on;
    }
}

package org.alongside.analysis.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alongside.analysis.coding.QuoteView;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.study.StudyPageView;
import org.alongside.analysis.wording.Days;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.View;

/** Theme after theme in large type, for a room full of people. Quotes are not there until whoever holds the meeting shows them. */
@View("analysis.review")
@Route("analysis/studies/:id/group-meeting")
public class GroupMeetingView extends StudyPageView {
    private static final long serialVersionUID = 1L;

    private static final String LARGE = "1.8rem";

    private final transient Studies studies;
    private final transient GroupMeetings meetings;
    private final transient Days days;
    private final Checkbox quotes = new Checkbox();
    private final Div theme = new Div();
    private final Div said = new Div();
    private transient List<GroupMeetings.Shown> themes = List.of();

    /** Which theme is shown, from 0. */
    private int at;

    @Inject
    GroupMeetingView(Studies studies, GroupMeetings meetings, Days days) {
        super("analysis.group");
        this.studies = studies;
        this.meetings = meetings;
        this.days = days;
        theme.getStyle().set("font-size", LARGE);
        // Whoever hears the page hears which theme it is now.
        theme.getElement().setAttribute("aria-live", "polite");
        quotes.setLabel(t("analysis.group.quotes"));
        quotes.addValueChangeListener(change -> turnTo(at));
    }

    @Override
    protected void show(UUID id) {
        StudyId study = new StudyId(id);
        backTo(studies.read(study));
        themes = meetings.shown(study);
        if (themes.isEmpty()) {
            add(new Paragraph(t("analysis.group.none")));
            return;
        }
        Button before = new Button(t("analysis.group.before"), click -> turnTo(at - 1));
        Button next = new Button(t("analysis.group.next"), click -> turnTo(at + 1));
        add(quotes, theme, new Div(before, next));
        card("analysis.group.note", said, noteForm(study));
        turnTo(at);
    }

    private void turnTo(int wished) {
        at = Math.max(0, Math.min(wished, themes.size() - 1));
        GroupMeetings.Shown shown = themes.get(at);
        theme.removeAll();
        theme.add(
                new Paragraph(t("analysis.group.at", at + 1, themes.size())),
                new H2(shown.name()),
                new Paragraph(shown.plain()));
        if (quotes.getValue()) {
            shown.quotes().forEach(quote -> theme.add(new QuoteView(quote)));
            if (shown.quotes().isEmpty()) {
                theme.add(new Paragraph(t("analysis.group.no-quotes")));
            }
        }
        said.removeAll();
        shown.notes()
                .forEach(note -> said.add(new QuoteView(
                        note.words(),
                        new Span(t(
                                "analysis.group.said",
                                note.people(),
                                Days.inWords(days.of(note.at()), getLocale()),
                                note.by())))));
    }

    private Div noteForm(StudyId study) {
        IntegerField people = new IntegerField(t("analysis.group.people"));
        people.setMin(NewGroupNote.FEWEST);
        people.setMax(NewGroupNote.MOST);
        people.setStepButtonsVisible(true);
        FreeText words =
                new FreeText(t("analysis.group.words"), t("analysis.group.words.readers"), NewGroupNote.LONGEST);
        Button save = new Button(t("analysis.group.save"), click -> {
            meetings.note(
                    themes.get(at).theme(),
                    new NewGroupNote(people.getValue() == null ? 0 : people.getValue(), words.words()));
            Notices.done(t("analysis.group.saved"));
            showAnew(study.value());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(people, words, save);
        form.addClassName("form");
        return form;
    }
}

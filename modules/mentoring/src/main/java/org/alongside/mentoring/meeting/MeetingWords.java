package org.alongside.mentoring.meeting;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Mark;
import org.alongside.mentoring.time.InWords;

/** How a meeting is put into words; the same for everybody. */
public final class MeetingWords {

    private MeetingWords() {}

    /** When, and how or where. */
    static String whenAndWhere(Meetings.Row meeting, Locale locale) {
        return Texts.text(
                locale,
                "mentoring.meeting.when-and-where",
                InWords.moment(meeting.plannedAt(), locale),
                where(meeting, locale));
    }

    /** In person, by telephone or by video; and the place, if one is named. */
    public static String where(Meetings.Row meeting, Locale locale) {
        String how = Texts.text(locale, "mentoring.channel", meeting.channel());
        return meeting.place()
                .map(place -> Texts.text(locale, "mentoring.meeting.where", how, place))
                .orElse(how);
    }

    /** The way in to a meeting by video, on a page of its own; nothing where there is none or it is past. */
    static Optional<Anchor> wayIn(Meetings.Row meeting, Locale locale) {
        return meeting.videoLink().map(link -> {
            String words = Texts.text(locale, "mentoring.meeting.join");
            Anchor join = new Anchor(link, words);
            join.setTarget(AnchorTarget.BLANK);
            // Whoever keeps the room learns neither of the page nor gets a hold of it.
            join.getElement().setAttribute("rel", "noopener noreferrer");
            join.setAriaLabel(
                    Texts.text(locale, "mentoring.meeting.which", words, InWords.moment(meeting.plannedAt(), locale)));
            return join;
        });
    }

    /** What became of it. Every outcome looks the same: none is better than another. */
    static Mark mark(Meetings.Row meeting, Locale locale) {
        return new Mark(
                meeting.outcome()
                        .map(outcome -> Texts.text(locale, "mentoring.outcome", outcome))
                        .orElseGet(() -> Texts.text(
                                locale, meeting.ahead() ? "mentoring.outcome.ahead" : "mentoring.outcome.open")),
                Mark.Tone.CALM);
    }
}

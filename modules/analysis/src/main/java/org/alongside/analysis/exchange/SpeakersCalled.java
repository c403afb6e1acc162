package org.alongside.analysis.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.core.text.Texts;

/**
 * What the speakers of a transcript are called outside. Labels are often names, and nobody can know all of them: so only those that
 * say no more than a role stay as they are. A number behind it may be the one that other papers know somebody by.
 */
final class SpeakersCalled {
    /** Words that transcribers write for whoever asks, and single letters; with a number behind them or not. */
    private static final Pattern ASKS =
            Pattern.compile("(?:interviewer|int|researcher|moderator|facilitator|[iq])\\s?\\d{0,3}");

    /** The same for everybody else. */
    private static final Pattern ROLE =
            Pattern.compile("interviewee|participant|respondent|speaker|mentor|mentee|trainee"
                    + "|carer|service user|helper|all|[apr]");

    private static final Pattern NUMBERED = Pattern.compile("\\d");

    private final Map<String, String> called = new HashMap<>();

    private SpeakersCalled() {}

    /**
     * @param labels as the transcript writes them
     * @param callName of whoever was interviewed
     * @param calledOutside what they are called instead
     * @param interviewerName of whoever interviewed them
     */
    static SpeakersCalled of(
            List<String> labels, String callName, String calledOutside, String interviewerName, Locale locale) {
        SpeakersCalled speakers = new SpeakersCalled();
        // Where two speak and one of them asks, the other is whoever was interviewed, whatever they are called there.
        boolean two = labels.size() == 2 && labels.stream().anyMatch(label -> asks(label, interviewerName));
        int others = 0;
        for (String label : labels) {
            String small = label.toLowerCase(Locale.ROOT);
            if (isName(small, callName)) {
                speakers.called.put(label, calledOutside);
            } else if (isName(small, interviewerName)) {
                speakers.called.put(label, Texts.text(locale, "analysis.exchange.interviewer"));
            } else if (!NUMBERED.matcher(small).find()
                    && (ASKS.matcher(small).matches() || ROLE.matcher(small).matches())) {
                speakers.called.put(label, label);
            } else if (two && asks(label, interviewerName)) {
                speakers.called.put(label, Texts.text(locale, "analysis.exchange.interviewer"));
            } else if (two) {
                speakers.called.put(label, calledOutside);
            } else {
                speakers.called.put(label, Texts.text(locale, "analysis.exchange.speaker", ++others));
            }
        }
        return speakers;
    }

    private static boolean asks(String label, String interviewerName) {
        String small = label.toLowerCase(Locale.ROOT);
        return isName(small, interviewerName) || ASKS.matcher(small).matches();
    }

    /** The whole name or its first word. */
    private static boolean isName(String label, String name) {
        String small = name.toLowerCase(Locale.ROOT).strip();
        return !small.isEmpty() && (label.equals(small) || label.equals(small.split("\\s", 2)[0]));
    }

    String called(String label) {
        return called.getOrDefault(label, "");
    }
}

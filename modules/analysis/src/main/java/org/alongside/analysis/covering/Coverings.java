package org.alongside.analysis.covering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.transcript.CoveredText;
import org.alongside.analysis.transcript.CoveredText.Place;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.TranscriptText;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;

/**
 * Covering words in transcripts that tell who or where somebody is. The software only suggests; nothing is covered but what a person
 * says yes to, and what stood there is kept sealed.
 */
@ApplicationScoped
@Transactional
public class Coverings {
    static final int LONGEST_INSTEAD = 60;
    static final int LONGEST_WORDS = 300;

    private static final String FAULT_WORDS = "analysis.covering.fault.words";
    private static final String FAULT_INSTEAD = "analysis.covering.fault.instead";

    /** What would be a second bracket, or a second line. */
    private static final Pattern NOT_INSTEAD = Pattern.compile("[\\[\\]\\p{Cntrl}\u2028\u2029]");

    private static final Pattern BRACKETS_AROUND = Pattern.compile("^\\[(.*)]$");

    /**
     * What whoever covers names sees of a transcript.
     *
     * @param covers where something is covered, without what stood there
     * @param coded whether something in it is coded: that moves along with what is covered
     * @param mayUncover whether the reader may see what stood there and put it back
     */
    public record Sheet(
            TranscriptId id,
            Interviews.Row interview,
            TranscriptText text,
            List<Suggestion> suggestions,
            List<Place> covers,
            boolean coded,
            boolean mayUncover) {}

    /** What stood where something is covered now. */
    public record Original(int start, int end, String words) {}

    @Inject
    private Transcripts transcripts;

    @Inject
    private Interviews interviews;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    /**
     * A transcript, what might be covered in it and what is.
     *
     * @throws NotFound also when its words may not be used
     */
    @Allowed("analysis.code")
    public Sheet read(TranscriptId id) {
        Transcripts.Coverable found = transcripts.coverable(id);
        CoveredText words = found.words();
        audit.record("analysis.transcript.read", id, found.interview().participant());
        return new Sheet(
                id,
                found.interview(),
                words.text(),
                LikelyNames.in(words, people(found.interview())),
                words.covered().stream()
                        .map(one -> new Place(one.start(), one.end()))
                        .toList(),
                found.coded(),
                user.may("analysis.uncover") && knows(found));
    }

    /** Whoever held the interview or brought in its text knows the names in it already. */
    private boolean knows(Transcripts.Coverable found) {
        AccountId me = user.required().account();
        return found.interview().interviewer().equals(me) || found.broughtInBy().equals(me);
    }

    private Transcripts.Coverable known(Transcripts.Coverable found) {
        if (!knows(found)) {
            throw new NotTheInterviewer();
        }
        return found;
    }

    /** People whose names the reader sees in this study anyway. */
    private Set<String> people(Interviews.Row interview) {
        Set<String> people = new TreeSet<>();
        interviews.list(interview.study()).forEach(row -> {
            people.add(row.callName());
            people.add(row.interviewerName());
        });
        accounts.with(Role.RESEARCHER, user.required().programme()).forEach(row -> people.add(row.name()));
        if (user.may("analysis.study")) {
            interviews.willing().forEach(person -> people.add(person.callName()));
        }
        return people;
    }

    /**
     * Covers these very words wherever they stand. Refused when only some of them have a code: it stands in the way.
     *
     * @param instead what stands there from now on; square brackets come around it
     * @return how many places were covered
     * @throws Invalid when the words stand nowhere
     */
    @Allowed("analysis.code")
    public int coverAll(TranscriptId id, String words, String instead) {
        Transcripts.Coverable found = transcripts.toCover(id);
        return cover(id, found, found.words().find(words(words)), instead);
    }

    /**
     * Covers words in some places only; refused as {@link #coverAll} is.
     *
     * @param words what stands in each of the places
     * @param starts where they begin, in UTF-16 units
     * @param instead as for {@link #coverAll}
     * @return how many places were covered
     * @throws Invalid when other words stand there by now
     */
    @Allowed("analysis.code")
    public int cover(TranscriptId id, String words, Collection<Integer> starts, String instead) {
        Transcripts.Coverable found = transcripts.toCover(id);
        String checked = words(words);
        String text = found.words().text().text();
        List<Place> places = starts.stream()
                .distinct()
                .map(start -> new Place(start, start + checked.length()))
                .toList();
        if (places.stream().anyMatch(place -> !text.startsWith(checked, place.start()))) {
            throw new Invalid("analysis.covering.fault.place");
        }
        return cover(id, found, places, instead);
    }

    private int cover(TranscriptId id, Transcripts.Coverable found, Collection<Place> places, String instead) {
        if (places.isEmpty()) {
            throw new Invalid(FAULT_WORDS, LONGEST_WORDS);
        }
        transcripts.cover(id, found.words().covering(places, instead(instead)));
        audit.record("analysis.transcript.covered", id, found.interview().participant());
        return places.size();
    }

    /** These words may stay: they are not suggested any more. */
    @Allowed("analysis.code")
    public void leave(TranscriptId id, String words) {
        Transcripts.Coverable found = transcripts.toCover(id);
        transcripts.cover(id, found.words().leaving(words(words)));
        audit.record("analysis.transcript.left", id, found.interview().participant());
    }

    /**
     * What stood where something is covered, in order of the text.
     *
     * @throws NotFound also when its words may not be used
     * @throws NotTheInterviewer unless they held the interview or brought in its text
     */
    @Allowed("analysis.uncover")
    public List<Original> originals(TranscriptId id) {
        Transcripts.Coverable found = known(transcripts.coverable(id));
        audit.record("analysis.transcript.originals-read", id, found.interview().participant());
        return found.words().covered().stream()
                .map(one -> new Original(one.start(), one.end(), one.words()))
                .toList();
    }

    /**
     * Puts back what stood there. Refused when only some of what stands there now has a code.
     *
     * @param start where the cover begins
     * @param instead what stands there, with its brackets
     * @throws NotTheInterviewer unless they held the interview or brought in its text
     * @throws Invalid when nothing is covered there, or something else stands there by now
     */
    @Allowed("analysis.uncover")
    public void uncover(TranscriptId id, int start, String instead) {
        Transcripts.Coverable found = known(transcripts.toCover(id));
        uncover(id, found, found.words().uncovering(start, instead));
    }

    /** Puts back everything that stood there; refused as {@link #uncover} is. */
    @Allowed("analysis.uncover")
    public void uncoverAll(TranscriptId id) {
        Transcripts.Coverable found = known(transcripts.toCover(id));
        uncover(id, found, found.words().uncoveringAll());
    }

    private void uncover(TranscriptId id, Transcripts.Coverable found, CoveredText.Step step) {
        transcripts.cover(id, step);
        audit.record("analysis.transcript.uncovered", id, found.interview().participant());
    }

    private static String words(String told) {
        return Wording.needed(told, LONGEST_WORDS, FAULT_WORDS);
    }

    private static String instead(String told) {
        String instead = Wording.needed(told, LONGEST_INSTEAD, FAULT_INSTEAD);
        String bare = BRACKETS_AROUND.matcher(instead).replaceFirst("$1").strip();
        if (bare.isEmpty() || NOT_INSTEAD.matcher(bare).find()) {
            throw new Invalid(FAULT_INSTEAD, LONGEST_INSTEAD);
        }
        return bare;
    }
}

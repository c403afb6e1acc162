package org.alongside.support.yousaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/** What people tell the programme, and what they hear back. Nobody has to say anything, and nobody is asked again (R5). */
@ApplicationScoped
@Transactional
public class Suggestions {
    /** The longest words, in characters. */
    public static final int LONGEST = 2000;

    /**
     * What I said, and what became of it.
     *
     * @param ours whether we brought it in: I told it elsewhere, and the words are ours
     * @param said the neutral words in which it was answered; empty until then, like {@code because}
     * @param reply what I said to the answer; empty where I said nothing
     */
    public record Mine(
            ContributionId id,
            LocalDate saidOn,
            String words,
            boolean ours,
            SuggestionState state,
            LocalDate due,
            String said,
            String because,
            String reply) {}

    /** One line of the board; the month is that of the answer. */
    public record Told(String said, SuggestionState state, String because, YearMonth month) {}

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Initiatives initiatives;

    @Inject
    private NewSuggestions newOnes;

    @Inject
    private Relations relations;

    @Inject
    private VoiceRows voices;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /**
     * I tell the programme something.
     *
     * @throws Invalid without words, or with too many
     */
    @ForEverybody("people always may say something")
    public ContributionId say(String words) {
        return keep(me(), words, Method.ONLINE, "support.suggestion.said");
    }

    /** Somebody told us something by telephone, on paper or face to face (R15). */
    @Allowed("support.you-said.for")
    public ContributionId sayFor(ParticipantId who, String words, Method how) {
        if (who == null) {
            throw new Invalid("support.fault.participant");
        }
        participants.nameOf(who);
        if (relations.judgedByMe().contains(who)) {
            throw new NotFound();
        }
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("support.claims.fault.how");
        }
        return keep(who, words, how, "support.suggestion.said-for");
    }

    /** Who may tell us something that staff write down, in order of name. */
    @Allowed("support.you-said.for")
    public List<Participant> people() {
        Set<ParticipantId> judged = relations.judgedByMe();
        return Stream.of(Part.values())
                .flatMap(part -> participants.on(part).stream())
                .filter(person -> !judged.contains(person.id()))
                .sorted(Comparator.comparing(Participant::callName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** What I said and what became of it, the newest first. */
    @ForEverybody("tells people only about themselves")
    public List<Mine> mine() {
        return voices.of(me()).stream().map(this::mine).toList();
    }

    /**
     * The answer misses what I meant: another one is owed. Where we brought it in, whoever brought it reads these words, and nobody else.
     *
     * @throws org.alongside.core.problem.Refusal when there is no answer
     */
    @ForEverybody("people always may say something")
    public void notWhatIMeant(ContributionId id, String words) {
        Contribution voice = Optional.ofNullable(em.find(Contribution.class, id.value()))
                .filter(found -> found.participant().equals(me()))
                .orElseThrow(NotFound::new);
        String told = Words.checked(words, LONGEST, "support.you-said.fault.words");
        Suggestion suggestion =
                em.find(Suggestion.class, voice.suggestion().value(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (!suggestion.state().answered()) {
            throw new NotAnsweredYet();
        }
        voice.replies(voices.sealedReply(voice, told), today.date());
        if (voice.isQuiet()) {
            // Nothing else changes, and nothing is in the log: who answers would see from it that somebody stands
            // behind it.
            return;
        }
        suggestion.reopen(newOnes.due());
        audit.record("support.suggestion.not-meant", suggestion.id(), voice.participant());
    }

    /** What people said and what became of it, without a name, the newest first. */
    @ForEverybody("without names, for everybody in the programme")
    public List<Told> board() {
        return answered(true).map(Suggestions::told).toList();
    }

    /** What became of what several people of an initiative said in which I take part or took part, where it is on no board. */
    @ForEverybody("without names, for everybody of an initiative")
    public List<Told> together() {
        Set<InitiativeId> mine =
                initiatives.of(me()).stream().map(Initiative::id).collect(Collectors.toSet());
        return answered(false)
                .filter(one -> one.initiative().filter(mine::contains).isPresent())
                .map(Suggestions::told)
                .toList();
    }

    private Stream<Suggestion> answered(boolean onBoard) {
        return em
                .createQuery(
                        "select s from Suggestion s where s.onBoard = :board and s.state <> :open"
                                + " order by s.answeredOn desc, s.id",
                        Suggestion.class)
                .setParameter("board", onBoard)
                .setParameter("open", SuggestionState.OPEN)
                .getResultList()
                .stream();
    }

    private static Told told(Suggestion one) {
        return new Told(
                one.said(),
                one.state(),
                one.because(),
                YearMonth.from(one.answeredOn().orElseThrow()));
    }

    private ContributionId keep(ParticipantId who, String words, Method how, String action) {
        String told = Words.checked(words, LONGEST, "support.you-said.fault.words");
        Suggestion suggestion = newOnes.begin();
        Contribution voice =
                new Contribution(suggestion.id(), who, how, user.required().account(), today.date());
        voices.seal(voice, told);
        em.persist(voice);
        audit.record(action, suggestion.id(), who);
        return voice.id();
    }

    private Mine mine(Contribution voice) {
        Suggestion suggestion = em.find(Suggestion.class, voice.suggestion().value());
        boolean answered = suggestion.state().answered();
        return new Mine(
                voice.id(),
                voice.saidOn(),
                voices.words(voice),
                voice.isQuiet(),
                suggestion.state(),
                suggestion.due(),
                answered ? suggestion.said() : "",
                answered ? suggestion.because() : "",
                voices.reply(voice));
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }
}

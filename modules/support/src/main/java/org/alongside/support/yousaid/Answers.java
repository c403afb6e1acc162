package org.alongside.support.yousaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.text.Texts;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.cover.GivenThings;
import org.alongside.support.shared.Today;

/** What staff owe to those who said something: an answer by a day, told to everybody who said it. */
@ApplicationScoped
@Transactional
public class Answers implements GivenThings {
    /**
     * What one person said.
     *
     * @param reply what they said to an earlier answer; empty where nothing
     */
    public record Voice(ContributionId id, Participant who, LocalDate saidOn, Method how, String words, String reply) {}

    /**
     * Something that people said.
     *
     * @param late whether the answer is overdue
     * @param voices who said it, as far as the person at the keyboard may know; empty too where staff brought it in
     */
    public record Row(
            SuggestionId id,
            SuggestionState state,
            LocalDate receivedOn,
            LocalDate due,
            boolean late,
            AccountId owner,
            String ownerName,
            String said,
            String because,
            boolean onBoard,
            List<Voice> voices) {}

    /**
     * An answer that is owed, without what was said.
     *
     * @param voices how many said it, as far as the person at the keyboard may know
     */
    public record Owed(LocalDate due, int voices) {}

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Accounts accounts;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private VoiceRows voices;

    @Inject
    private HearingBack hearingBack;

    @Inject
    private Event<SuggestionJoined> joined;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** All of it: first what is open, by the day its answer is owed. What only people said whom one judges is not there (R6). */
    @Allowed("support.you-said")
    public List<Row> list() {
        Set<ParticipantId> judged = relations.judgedByMe();
        List<Suggestion> all =
                em.createQuery("select s from Suggestion s", Suggestion.class).getResultList();
        Map<SuggestionId, List<Contribution>> said = voices
                .of(all.stream().map(Suggestion::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Contribution::suggestion));
        Map<ParticipantId, String> names = participants.namesOf(said.values().stream()
                .flatMap(List::stream)
                .map(Contribution::participant)
                .distinct()
                .toList());
        Map<AccountId, String> owners = new HashMap<>();
        return all.stream()
                .filter(one -> isShown(said.getOrDefault(one.id(), List.of()), judged))
                .sorted(Comparator.comparing((Suggestion one) -> one.state().answered())
                        .thenComparing(Suggestion::due)
                        .thenComparing(one -> one.id().value()))
                .map(one -> row(
                        one,
                        said.getOrDefault(one.id(), List.of()).stream()
                                .filter(voice -> !judged.contains(voice.participant()))
                                .map(voice -> voice(voice, names))
                                .toList(),
                        owners))
                .toList();
    }

    /**
     * What the person at the keyboard owes, the earliest day first; to whoever hands over the work of others, also what somebody
     * owes who is not there any more.
     */
    @Allowed("support.you-said")
    public List<Owed> owed() {
        AccountId me = user.required().account();
        Set<AccountId> there = ableToAnswer();
        boolean gone = user.may("support.cover.for");
        List<Suggestion> open = stillOpen().stream()
                .filter(one -> one.owner().equals(me) || (gone && !there.contains(one.owner())))
                .toList();
        Set<ParticipantId> judged = relations.judgedByMe();
        Map<SuggestionId, List<ParticipantId>> said = voices.whoSaid(open);
        return open.stream()
                .filter(one -> isKnown(said.getOrDefault(one.id(), List.of()), judged))
                .map(one -> new Owed(one.due(), shown(said.getOrDefault(one.id(), List.of()), judged)))
                .toList();
    }

    @Override
    @ForEverybody("a number, for use cases that have checked their caller")
    public long openWithNone(Set<AccountId> attended) {
        List<Suggestion> open = stillOpen().stream()
                .filter(one -> !attended.contains(one.owner()))
                .toList();
        Set<ParticipantId> judged = relations.judgedByMe();
        Map<SuggestionId, List<ParticipantId>> said = voices.whoSaid(open);
        return open.stream()
                .filter(one -> isKnown(said.getOrDefault(one.id(), List.of()), judged))
                .count();
    }

    /** What only people said whom the other judges stays where it is: an answer is always owed by somebody. */
    @Override
    @Allowed("support.cover.for")
    public List<Moved> move(Optional<AccountId> from, AccountId to, Locale reader) {
        Set<AccountId> able = ableToAnswer();
        List<Suggestion> open = stillOpen().stream()
                .filter(one -> from.map(one.owner()::equals).orElseGet(() -> !able.contains(one.owner())))
                .toList();
        if (!open.isEmpty() && !able.contains(to)) {
            throw new Invalid("support.cover.fault.stand-in");
        }
        Set<ParticipantId> judgedByOther = relations.judges().entrySet().stream()
                .filter(judges -> judges.getValue().contains(to))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<ParticipantId> judged = relations.judgedByMe();
        Map<SuggestionId, List<ParticipantId>> said = voices.whoSaid(open);
        List<Suggestion> moved = open.stream()
                .filter(one -> isKnown(said.getOrDefault(one.id(), List.of()), judgedByOther))
                .toList();
        moved.forEach(one -> one.give(to, one.due()));
        em.flush();
        return moved.stream()
                .filter(one -> isKnown(said.getOrDefault(one.id(), List.of()), judged))
                .map(one ->
                        new Moved(whatIsOwed(reader, shown(said.getOrDefault(one.id(), List.of()), judged)), one.due()))
                .toList();
    }

    /** An answer that is owed, as a sentence; nobody stands behind what staff brought in. */
    static String whatIsOwed(Locale reader, int voices) {
        return voices == 0
                ? Texts.text(reader, "support.todo.answer-brought-in")
                : Texts.text(reader, "support.todo.answer", voices);
    }

    /** Says what became of it. Everybody who said it is told, in their own way and as often as they wish. */
    @Allowed("support.you-said")
    public void answer(SuggestionId id, Answer answer) {
        Suggestion suggestion = find(id);
        suggestion.answer(answer.checked(), user.required().account(), today.date());
        Map<ParticipantId, List<Contribution>> said = voices.everybody(id).stream()
                .collect(Collectors.groupingBy(voice -> hearingBack.person(voice.participant())));
        Set<ParticipantId> told = new HashSet<>();
        said.forEach((who, theirs) -> {
            if (!theirs.stream().allMatch(Contribution::isQuiet)) {
                hearingBack.tell(who);
                told.add(who);
            }
        });
        suggestion.initiative().ifPresent(initiative -> told.addAll(hearingBack.tellTogether(initiative, told)));
        said.forEach((who, theirs) -> {
            if (!told.contains(who)) {
                hearingBack.tellLater(who, theirs.get(0));
            }
        });
        audit.record("support.suggestion.answered", id);
    }

    /** Somebody else answers it, by that day. */
    @Allowed("support.you-said")
    public void give(SuggestionId id, AccountId owner, LocalDate due) {
        Suggestion suggestion = find(id);
        if (owner == null || staff().stream().noneMatch(account -> account.id().equals(owner))) {
            throw new Invalid("support.promises.fault.owner");
        }
        if (due == null || due.isBefore(today.date())) {
            throw new Invalid("support.promises.fault.due");
        }
        suggestion.give(owner, due);
        audit.record("support.suggestion.given", id);
    }

    /**
     * Two that say the same are answered together. Those who hear of it in two initiatives hear of it in the second.
     *
     * @throws org.alongside.core.problem.Refusal when one of them is answered; or when one is a finding, of whose answer everybody of an
     *     initiative hears, and somebody said the other for themselves
     */
    @Allowed("support.you-said")
    public void join(SuggestionId from, SuggestionId into) {
        Suggestion one = find(from);
        Suggestion other = find(into);
        if (from.equals(into)) {
            throw new Invalid("support.you-said.fault.same");
        }
        if (one.state().answered() || other.state().answered()) {
            throw new AnsweredAlready();
        }
        if ((one.initiative().isPresent() || other.initiative().isPresent())
                && !voices.of(List.of(from, into)).isEmpty()) {
            throw new FindingStandsAlone();
        }
        voices.everybody(from).forEach(voice -> voice.joins(into));
        other.takesIn(one);
        joined.fire(new SuggestionJoined(from, into));
        em.flush();
        em.remove(one);
        audit.record("support.suggestion.joined", into);
    }

    /** Who can be made to answer, in order of name. */
    @Allowed("support.you-said")
    public List<Accounts.Row> staff() {
        return Stream.of(Role.COORDINATOR, Role.SUPPORTER, Role.ADMINISTRATOR)
                .flatMap(role -> accounts.with(role, programme.required()).stream())
                .distinct()
                .sorted(Comparator.comparing(Accounts.Row::name))
                .toList();
    }

    /** Two who answer at once do not both tell people: the second is asked to look again. */
    private Suggestion find(SuggestionId id) {
        Suggestion found = Optional.ofNullable(
                        em.find(Suggestion.class, id.value(), LockModeType.OPTIMISTIC_FORCE_INCREMENT))
                .orElseThrow(NotFound::new);
        if (!isShown(voices.of(List.of(id)), relations.judgedByMe())) {
            throw new NotFound();
        }
        return found;
    }

    private List<Suggestion> stillOpen() {
        return em.createQuery("select s from Suggestion s where s.state = :open order by s.due, s.id", Suggestion.class)
                .setParameter("open", SuggestionState.OPEN)
                .getResultList();
    }

    private Set<AccountId> ableToAnswer() {
        return staff().stream().map(Accounts.Row::id).collect(Collectors.toSet());
    }

    private static boolean isShown(List<Contribution> said, Set<ParticipantId> judged) {
        return isKnown(said.stream().map(Contribution::participant).toList(), judged);
    }

    /** Of what nobody is left who said it, everybody may know. */
    private static boolean isKnown(List<ParticipantId> said, Set<ParticipantId> judged) {
        return said.isEmpty() || !judged.containsAll(said);
    }

    private static int shown(List<ParticipantId> said, Set<ParticipantId> judged) {
        return (int) said.stream().filter(who -> !judged.contains(who)).count();
    }

    private Voice voice(Contribution voice, Map<ParticipantId, String> names) {
        return new Voice(
                voice.id(),
                new Participant(voice.participant(), names.get(voice.participant())),
                voice.saidOn(),
                voice.saidHow(),
                voices.words(voice),
                voices.reply(voice));
    }

    private Row row(Suggestion one, List<Voice> said, Map<AccountId, String> owners) {
        return new Row(
                one.id(),
                one.state(),
                one.receivedOn(),
                one.due(),
                one.late(today.date()),
                one.owner(),
                owners.computeIfAbsent(one.owner(), who -> accounts.nameOf(who).orElse("Alongside")),
                one.said(),
                one.because(),
                one.onBoard(),
                said);
    }
}

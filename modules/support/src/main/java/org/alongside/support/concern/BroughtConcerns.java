package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.initiative.TakesUpFindings.Unsaid;
import org.alongside.support.yousaid.BroughtIn;
import org.alongside.support.yousaid.Hearing;
import org.alongside.support.yousaid.SuggestionJoined;

/**
 * What a concern is a sign of, brought to "You said, we did" in words of those who look at it: never its own, and naming nobody. That it
 * came from a concern is known to them alone; whoever told the concern under their name hears what became of it.
 */
@ApplicationScoped
@Transactional
public class BroughtConcerns {
    @Inject
    private ConcernDesk desk;

    @Inject
    private ConcernRows rows;

    @Inject
    private ConcernReaders readers;

    @Inject
    private ConcernWords sealed;

    @Inject
    private BroughtIn broughtIn;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Brings it in. It works on what is closed, too: that is when one sees what should change.
     *
     * @param words anew, for everybody to read, without a name and with nothing that was written in the concern
     */
    @Allowed("support.concerns")
    public void bring(ConcernId id, long version, String words) {
        Concern concern = desk.find(id);
        desk.insistUnchanged(concern, version);
        List<String> written = Stream.concat(
                        Stream.of(sealed.in(concern)),
                        rows.steps(concern).stream()
                                .filter(step -> step.kind() != StepKind.BROUGHT)
                                .flatMap(step -> sealed.in(step).stream()))
                .toList();
        BroughtIn.Brought in = broughtIn.bring(
                words,
                new Unsaid(rows.namesIn(concern), written),
                concern.raisedByParticipant().map(who -> new BroughtIn.Teller(who, concern.how())),
                account -> readers.isAbout(account, concern));
        each(concern).forEach((step, became) -> became.meantOn().ifPresent(step::isBroughtAnew));
        ConcernStep step = ConcernStep.done(
                        concern, StepKind.BROUGHT, user.required().account(), OffsetDateTime.now(clock))
                .to(in.suggestion())
                .heardBy(in.voice());
        sealed.put(step, Optional.of(words.strip()));
        rows.add(step);
        desk.done(concern);
    }

    /** What was brought in from it and what became of that, the first first. */
    @Allowed("support.concerns")
    public List<BroughtIn.Became> brought(ConcernId id) {
        return List.copyOf(each(desk.find(id)).values());
    }

    /** How whoever told it hears what becomes of what was brought in from it. */
    @Allowed("support.concerns")
    public Hearing hearing(ConcernId id) {
        return hearing(desk.find(id));
    }

    /** Whether there is an answer of which whoever told it only hears from one of those who look at it. */
    @Allowed("support.concerns")
    public boolean isToTell(ConcernId id) {
        return isToTell(desk.find(id));
    }

    /** Whoever told it was told what became of all that was brought in from it. */
    @Allowed("support.concerns")
    public void told(ConcernId id, long version) {
        Concern concern = desk.find(id);
        desk.insistUnchanged(concern, version);
        each(concern).forEach((step, became) -> became.answeredOn().ifPresent(step::isTold));
        desk.done(concern);
    }

    /** Of which of theirs there is an answer that whoever told it only hears from one of those who look at it. */
    @Allowed("support.concerns")
    public List<ConcernId> toTell() {
        return mine().filter(this::isToTell).map(Concern::id).toList();
    }

    /** Of which of theirs whoever told it said that an answer is not what they meant, as long as nothing was brought in since. */
    @Allowed("support.concerns")
    public List<ConcernId> toBringAnew() {
        return mine().filter(concern -> each(concern).entrySet().stream()
                        .anyMatch(
                                one -> one.getKey().isToBringAnew(one.getValue().meantOn())))
                .map(Concern::id)
                .toList();
    }

    /** What is answered together with something else is found there. */
    void joined(@Observes SuggestionJoined joined) {
        rows.steps(joined.from()).forEach(step -> step.to(joined.into()));
    }

    private Stream<Concern> mine() {
        AccountId me = user.required().account();
        return rows.withBrought().stream().filter(concern -> desk.isMine(concern, me));
    }

    private boolean isToTell(Concern concern) {
        return hearing(concern) == Hearing.FROM_SOMEBODY
                && each(concern).entrySet().stream()
                        .anyMatch(one -> one.getKey().isToTell(one.getValue().answeredOn()));
    }

    private Hearing hearing(Concern concern) {
        return concern.raisedByParticipant()
                .map(broughtIn::hearing)
                .orElseGet(() -> rows.nameOfWhoTold(concern).isPresent() ? Hearing.FROM_SOMEBODY : Hearing.NOBODY);
    }

    /** The steps by which something was brought in and what became of that, the first first. */
    private Map<ConcernStep, BroughtIn.Became> each(Concern concern) {
        Map<ConcernStep, BroughtIn.Became> all = new LinkedHashMap<>();
        rows.steps(concern)
                .forEach(step -> step.suggestion()
                        .ifPresent(brought -> all.put(step, broughtIn.became(brought, step.heardBy()))));
        return all;
    }
}

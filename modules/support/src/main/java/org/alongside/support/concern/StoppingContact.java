package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.core.contactstop.ContactStopped;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** No contact between two people for now, set and ended by those who look at a concern. */
@ApplicationScoped
@Transactional
public class StoppingContact {
    /** How many days ahead a review lies at most. */
    static final int MOST_DAYS = 28;

    @Inject
    private ConcernDesk desk;

    @Inject
    private ConcernRows rows;

    @Inject
    private ConcernReaders readers;

    @Inject
    private Participants participants;

    @Inject
    private CurrentUser user;

    @Inject
    private Event<ContactStopped> stopped;

    @Inject
    private Clock clock;

    /** Between whom contact can be stopped: everybody who takes part, without those whom they judge. */
    @Allowed("support.concerns")
    public List<Participant> people() {
        AccountId me = user.required().account();
        return Stream.of(Part.values())
                .flatMap(part -> participants.on(part).stream())
                .filter(person -> !readers.judges(me, Set.of(person.id())))
                .toList();
    }

    /**
     * No contact between the two for now: from this moment on nothing is planned for them together and neither is told of the other.
     *
     * @param reviewOn a working day from tomorrow on, at most 28 days ahead
     */
    @Allowed("support.concerns")
    public void stopContact(ConcernId id, long version, ParticipantId one, ParticipantId other, LocalDate reviewOn) {
        Concern concern = desk.open(id, version);
        Stream.of(one, other)
                .filter(person ->
                        people().stream().noneMatch(known -> known.id().equals(person)))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new NotFound();
                });
        if (participants.sameAs(one).contains(other)) {
            throw new Invalid("support.concern.fault.two");
        }
        desk.insistAhead(reviewOn, MOST_DAYS);
        OffsetDateTime now = OffsetDateTime.now(clock);
        rows.add(new ContactStop(concern, one, other, reviewOn, me(), now));
        rows.add(ConcernStep.done(concern, StepKind.CONTACT_STOPPED, me(), now).until(reviewOn));
        desk.done(concern);
        stopped.fire(new ContactStopped(one, other));
    }

    /** The stop of contact goes on, until that day at first. */
    @Allowed("support.concerns")
    public void goOn(ConcernId id, long version, UUID stop, LocalDate reviewOn) {
        Concern concern = desk.find(id);
        desk.insistUnchanged(concern, version);
        ContactStop found = stop(concern, stop);
        desk.insistAhead(reviewOn, MOST_DAYS);
        found.goesOn(reviewOn);
        rows.add(ConcernStep.done(concern, StepKind.CONTACT_STOPPED, me(), OffsetDateTime.now(clock))
                .until(reviewOn));
        desk.done(concern);
    }

    /** Contact between the two is possible again. */
    @Allowed("support.concerns")
    public void letMeet(ConcernId id, long version, UUID stop) {
        Concern concern = desk.find(id);
        desk.insistUnchanged(concern, version);
        stop(concern, stop).end(OffsetDateTime.now(clock));
        desk.step(concern, StepKind.CONTACT_POSSIBLE, Optional.empty());
        desk.done(concern);
    }

    private ContactStop stop(Concern concern, UUID id) {
        return rows.stop(id)
                .filter(found -> found.concern().equals(concern.id()) && !found.isOver())
                .orElseThrow(NotFound::new);
    }

    private AccountId me() {
        return user.required().account();
    }
}

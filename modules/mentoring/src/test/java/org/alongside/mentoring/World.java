package org.alongside.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.mentoring.enrolment.EnrolmentId;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.meeting.Plan;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/**
 * A small programme for tests: Maureen and Dev are mentors, Hannah and Yusuf trainees, all said yes. Catrin coordinates, Samira
 * supports, Alex administers. Anita marks Hannah and has every role of staff besides.
 */
@ApplicationScoped
public class World {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    @Inject
    private Participants participants;

    @Inject
    private Consents consents;

    @Inject
    private Relations relations;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Pairings pairings;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Meetings meetings;

    @Inject
    private ProgrammeTime time;

    /** Kept from test to test: hashing a password is slow on purpose. */
    private final Map<String, AccountId> accountsByName = new LinkedHashMap<>();

    private final Map<String, SignedIn> people = new LinkedHashMap<>();
    private final Map<String, ParticipantId> ids = new LinkedHashMap<>();
    private ProgrammeId programme;
    private InitiativeId initiative;

    /** A programme of its own for each test. */
    public void begin() {
        people.clear();
        ids.clear();
        programme = programmes.create("Programme", LONDON);
        somebody("Catrin", Role.COORDINATOR);
        somebody("Samira", Role.SUPPORTER);
        somebody("Alex", Role.ADMINISTRATOR);
        SignedIn anita = somebody("Anita", Role.ASSESSOR, Role.ADMINISTRATOR, Role.COORDINATOR);
        // Nobody is given all these together any more, but the firewall asks nothing about roles.
        people.put(
                "Anita",
                new SignedIn(
                        anita.account(),
                        "Anita",
                        programme,
                        Set.of(Role.ASSESSOR, Role.ADMINISTRATOR, Role.COORDINATOR, Role.SUPPORTER)));
        for (String mentor : List.of("Maureen", "Dev")) {
            member(mentor, Part.LIVED_EXPERIENCE, Role.MENTOR);
        }
        for (String trainee : List.of("Hannah", "Yusuf")) {
            member(trainee, Part.TRAINEE, Role.TRAINEE);
        }
        as("Alex", () -> {
            relations.add(people.get("Anita").account(), id("Hannah"), Relations.Kind.MARKS);
            return null;
        });
        initiative = as(
                "Catrin",
                () -> initiatives.create("mentoring", "Mentoring", LocalDate.of(2026, 10, 1), Optional.empty()));
    }

    public <T> T as(String name, Supplier<T> work) {
        return acting.as(people.get(name), work);
    }

    public void run(String name, Runnable work) {
        acting.as(people.get(name), work);
    }

    public ParticipantId id(String name) {
        return ids.get(name);
    }

    public ProgrammeId programme() {
        return programme;
    }

    public InitiativeId initiative() {
        return initiative;
    }

    public void decide(String name, Decision decision) {
        run(name, () -> consents.decideMyself(MentoringInitiative.TAKE_PART, decision));
    }

    public Pairings.Row pair(String mentor, String trainee) {
        return as("Catrin", () -> pairings.pair(initiative, id(mentor), id(trainee)));
    }

    /** One more trainee, who said yes. */
    public void addTrainee(String name) {
        member(name, Part.TRAINEE, Role.TRAINEE);
    }

    /** What somebody is called here. */
    public String nameOf(ParticipantId id) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody knows what it is about and would like to meet so many people. */
    public Enrolments.Row available(String name, int places) {
        EnrolmentId enrolment =
                as(name, () -> enrolments.interested(initiative)).id();
        run("Catrin", () -> enrolments.inducted(enrolment));
        return as(name, () -> enrolments.available(enrolment, Optional.of(places)));
    }

    /** Somebody thought that the two would fit. */
    public PairingId suggest(String mentor, String trainee) {
        return suggestAs("Catrin", mentor, trainee);
    }

    /** Somebody else thought so. */
    public PairingId suggestAs(String who, String mentor, String trainee) {
        return as(
                who,
                () -> suggestions
                        .make(initiative, List.of(new Suggestions.New(id(mentor), id(trainee), "")))
                        .get(0)
                        .id());
    }

    /** A meeting of the pair, that many days from now. */
    public Meetings.Row meetingIn(PairingId pair, int days) {
        return as("Catrin", () -> {
            LocalDateTime at =
                    time.there(time.now()).toLocalDateTime().withNano(0).plusDays(days);
            return meetings.plan(pair, Plan.one(at, Channel.PHONE, Optional.empty()))
                    .get(0);
        });
    }

    /** One more mentor and one more trainee, who both say yes. */
    public void join(String mentor, String trainee) {
        member(mentor, Part.LIVED_EXPERIENCE, Role.MENTOR);
        member(trainee, Part.TRAINEE, Role.TRAINEE);
    }

    private SignedIn somebody(String name, Role... roles) {
        AccountId account = accountsByName.computeIfAbsent(
                name, unknown -> accounts.create(name, name, "correct horse battery staple"));
        for (Role role : roles) {
            accounts.join(account, programme, role);
        }
        SignedIn somebody = accounts.in(account, programme).orElseThrow();
        people.put(name, somebody);
        return somebody;
    }

    private void member(String name, Part part, Role role) {
        SignedIn account = somebody(name, role);
        ParticipantId id = as("Catrin", () -> {
            ParticipantId created =
                    participants.register(new NewParticipant(name, part, ReachBy.EMAIL, name + "@example.org"));
            participants.signsInWith(created, account.account());
            return created;
        });
        ids.put(name, id);
        decide(name, Decision.GIVEN);
    }
}

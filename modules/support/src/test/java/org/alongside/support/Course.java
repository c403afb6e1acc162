package org.alongside.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.core.initiative.ActivityUnmarked;
import org.alongside.core.initiative.EngagementEnded;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/** A programme that a test has for itself. People go by their first names. */
public final class Course {
    private final Courses courses;
    private final ProgrammeId programme;
    private final Map<String, SignedIn> people = new HashMap<>();
    private final InitiativeId circle;

    Course(Courses courses, ProgrammeId programme) {
        this.courses = courses;
        this.programme = programme;
        staff("Samira", Role.SUPPORTER);
        staff("Catrin", Role.COORDINATOR);
        staff("Frank", Role.FINANCE);
        staff("Alex", Role.ADMINISTRATOR);
        as("Alex", () -> courses.switches.turn(ReadingCircle.KEY, true));
        circle = as(
                "Catrin",
                () -> courses.initiatives.create(
                        ReadingCircle.KEY, "Tuesday circle", LocalDate.of(2026, 1, 6), Optional.empty()));
    }

    /** Somebody who works for the programme. */
    public AccountId staff(String name, Role... roles) {
        // Past the use case, because nobody signs in with a password here and hashing one takes its time.
        AccountId account = new AccountId(UUID.randomUUID());
        courses.sql.run(
                "insert into core.account (id, username, display_name, password_hash, active, version)"
                        + " values (?, ?, ?, 'none', true, 1)",
                account.value(),
                account.toString(),
                name);
        give(account, name, roles);
        return account;
    }

    private void give(AccountId account, String name, Role... roles) {
        for (Role role : roles) {
            courses.sql.run(
                    "insert into core.membership (id, account_id, programme_id, role) values (?, ?, ?, ?)",
                    UUID.randomUUID(),
                    account.value(),
                    programme.value(),
                    role.name());
        }
        people.put(name, new SignedIn(account, name, programme, Set.of(roles)));
    }

    /** Somebody with lived experience, who takes part in the circle and can sign in. */
    public ParticipantId member(String name) {
        return person(name, Part.LIVED_EXPERIENCE, Role.MENTOR);
    }

    /** Somebody in training, who takes part in the circle and can sign in. */
    public ParticipantId trainee(String name) {
        return person(name, Part.TRAINEE, Role.TRAINEE);
    }

    private ParticipantId person(String name, Part part, Role role) {
        return person(name, part, staff(name, role));
    }

    /** Somebody with lived experience who takes part elsewhere too, and signs in with the account they have. */
    public ParticipantId joins(String name, AccountId account) {
        give(account, name, Role.MENTOR);
        return person(name, Part.LIVED_EXPERIENCE, account);
    }

    private ParticipantId person(String name, Part part, AccountId account) {
        return as("Catrin", () -> {
            ParticipantId id =
                    courses.participants.register(new NewParticipant(name, part, ReachBy.PHONE, "01632 960 100"));
            courses.participants.signsInWith(id, account);
            courses.initiatives.engage(circle, id, ReadingCircle.MEMBER);
            return id;
        });
    }

    /** The account of that name. */
    public AccountId account(String name) {
        return people.get(name).account();
    }

    /** The reading circle. */
    public InitiativeId circle() {
        return circle;
    }

    /** Where all this is. */
    public ProgrammeId programme() {
        return programme;
    }

    /** Does something as the person of that name. */
    public <T> T as(String name, Supplier<T> work) {
        return courses.acting.as(people.get(name), work);
    }

    /** Does something as the person of that name. */
    public void as(String name, Runnable work) {
        courses.acting.as(people.get(name), work);
    }

    /** What day it is in London. */
    public LocalDate today() {
        return as("Catrin", courses.today::date);
    }

    /** The circle met for that long; everybody named is paid. */
    public void held(UUID activity, LocalDate on, int minutes, ParticipantId... paid) {
        as("Catrin", () -> courses.held.fire(new ActivityHeld(activity, circle, on, minutes, List.of(paid))));
    }

    /** Nobody said what became of it. */
    public void unmarked(UUID activity, LocalDate planned, ParticipantId... lookAfter) {
        as("Catrin", () -> courses.unmarked.fire(new ActivityUnmarked(activity, circle, planned, List.of(lookAfter))));
    }

    /** Somebody's part ended. */
    public void ended(ParticipantId participant, LocalDate on) {
        as("Catrin", () -> courses.ended.fire(new EngagementEnded(circle, participant, ReadingCircle.MEMBER, on)));
    }

    /** Somebody's part ends today, as a coordinator notes it. */
    public void leaves(ParticipantId participant) {
        as("Catrin", () -> courses.initiatives.disengage(circle, participant, ReadingCircle.MEMBER));
    }
}

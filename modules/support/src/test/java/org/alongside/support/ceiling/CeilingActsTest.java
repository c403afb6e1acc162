package org.alongside.support.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.claim.ClaimApprovals;
import org.alongside.support.claim.ClaimId;
import org.alongside.support.claim.ClaimRow;
import org.alongside.support.claim.ClaimState;
import org.alongside.support.claim.Claims;
import org.alongside.support.claim.RateCards;
import org.alongside.support.group.Answer;
import org.alongside.support.group.GroupId;
import org.alongside.support.group.GroupMeetingId;
import org.alongside.support.group.GroupTold;
import org.alongside.support.group.Groups;
import org.alongside.support.group.MyGroups;
import org.alongside.support.owed.Money;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.junit.jupiter.api.Test;

/**
 * Random lives in two programmes, by the use cases that people have. What holds at the end of each: whoever invited read that the
 * person wants to be asked first exactly if they wished it; no week and no month came to more than they said unless they had read so
 * before they sent the last claim of it; and whoever sent nothing of which they were warned was never paid more, however late it came.
 */
@ModuleTest
class CeilingActsTest {
    private static final int LIVES = 6;
    private static final int DAYS = 40;
    private static final int MINOR_AN_HOUR = 2500;

    @Inject
    private Ceilings ceilings;

    @Inject
    private AskFirst askFirst;

    @Inject
    private PayWarnings warnings;

    @Inject
    private Claims claims;

    @Inject
    private ClaimApprovals approvals;

    @Inject
    private RateCards rates;

    @Inject
    private Groups groups;

    @Inject
    private MyGroups myGroups;

    @Inject
    private MovableClock clock;

    @Inject
    private Courses courses;

    /** What was sent, in the order in which it was, and whether they were warned before. */
    private record Sent(ClaimId claim, boolean warned) {}

    private record Paid(LocalDate on, long minor, int order, boolean warned) {}

    private final class Life {
        private final Random random;
        private final String name;
        private final List<Course> where;
        private final Map<Course, ParticipantId> records = new HashMap<>();
        private final Ceilings.Told told;
        private final boolean carefully;
        private final List<Sent> sent = new ArrayList<>();
        private final Set<GroupMeetingId> warnedOf = new HashSet<>();

        Life(long seed, List<Course> where) {
            this.random = new Random(seed);
            this.name = "Maureen " + seed;
            this.where = where;
            this.carefully = seed % 2 == 0;
            this.told = new Ceilings.Told(
                    Optional.of(Money.pence(3000 + random.nextInt(4000))),
                    Optional.of(Money.pence(6000 + random.nextInt(6000))),
                    random.nextBoolean());
            Course first = where.get(0);
            records.put(first, first.member(name));
            where.stream().skip(1).forEach(other -> records.put(other, other.joins(name, first.account(name))));
            clock.forward(Duration.ofSeconds(1));
            first.as(name, () -> ceilings.say(told));
        }

        void live() {
            for (int day = 0; day < DAYS; day++) {
                Course here = where.get(random.nextInt(where.size()));
                if (day < DAYS / 2 && random.nextInt(2) == 0) {
                    invite(here);
                }
                where.forEach(this::wasThere);
                if (random.nextInt(3) == 0) {
                    decide(here);
                }
                // Later than the programmes say, as often as not.
                if (random.nextInt(12) == 0) {
                    pay(here);
                }
                clock.forward(Duration.ofDays(1));
            }
            where.forEach(this::pay);
        }

        private void invite(Course here) {
            ParticipantId person = records.get(here);
            LocalDate on = here.today().plusDays(1 + random.nextInt(15));
            GroupId group = here.as(
                    "Samira",
                    () -> groups.begin(
                            here.circle(),
                            new GroupTold(name, 1, 30 + random.nextInt(60), Optional.of(here.account("Samira")), ""),
                            on,
                            LocalTime.NOON,
                            "The library",
                            1));
            assertThat(here.as("Samira", () -> askFirst.of(person, Locale.ENGLISH))
                            .isPresent())
                    .isEqualTo(told.mayKnow());
            here.as("Samira", () -> groups.invite(group, person));
            List<MyGroups.Mine> mine = here.as(name, myGroups::mine);
            Map<GroupMeetingId, String> before = here.as(name, () -> myGroups.beforeYes(mine, Locale.ENGLISH));
            mine.stream()
                    .filter(meeting -> !meeting.over() && meeting.answer().isEmpty())
                    .forEach(meeting -> {
                        boolean warned = before.containsKey(meeting.id());
                        if (warned) {
                            warnedOf.add(meeting.id());
                        }
                        boolean comes = !warned || (!carefully && random.nextBoolean());
                        here.as(name, () -> myGroups.answer(meeting.id(), comes ? Answer.COMES : Answer.NOT_THIS_TIME));
                    });
        }

        private void wasThere(Course here) {
            here.as(name, myGroups::mine).stream()
                    .filter(meeting -> meeting.over() && !meeting.there())
                    .filter(meeting ->
                            meeting.answer().filter(Answer.COMES::equals).isPresent())
                    .forEach(meeting -> here.as(name, () -> myGroups.there(meeting.id())));
        }

        private void decide(Course here) {
            List<ClaimRow> undecided = here.as(name, claims::undecided);
            if (undecided.isEmpty()) {
                return;
            }
            ClaimRow one = undecided.get(random.nextInt(undecided.size()));
            boolean warned = here.as(name, () -> warnings.beforeSending(undecided, Locale.ENGLISH))
                    .containsKey(one.id());
            if (random.nextInt(6) == 0 || (warned && carefully)) {
                here.as(name, () -> claims.decline(one.id()));
                return;
            }
            if (random.nextInt(3) == 0) {
                long less =
                        1L + random.nextInt((int) one.offered().orElseThrow().minor());
                here.as(name, () -> claims.sendLess(one.id(), less));
            } else {
                here.as(name, () -> claims.send(one.id()));
            }
            sent.add(new Sent(one.id(), warned));
        }

        private void pay(Course here) {
            here.as(
                    "Frank",
                    () -> approvals.list().stream()
                            .filter(row -> row.callName().equals(name) && row.state() == ClaimState.SENT)
                            .forEach(row -> {
                                approvals.approve(row.id());
                                approvals.passOn(row.id());
                                approvals.paid(row.id());
                            }));
        }

        private List<Paid> paid() {
            List<Paid> paid = new ArrayList<>();
            for (Course here : where) {
                for (ClaimRow row : here.as(name, claims::mine)) {
                    for (int i = 0; i < sent.size(); i++) {
                        if (sent.get(i).claim().equals(row.id()) && row.paidOn().isPresent()) {
                            paid.add(new Paid(
                                    row.paidOn().get(),
                                    row.amount().orElseThrow().minor(),
                                    i,
                                    sent.get(i).warned()));
                        }
                    }
                }
            }
            return paid;
        }

        /** How many weeks or months came to more. */
        int gone(Window window, Money ceiling) {
            int gone = 0;
            List<Paid> all = paid();
            for (Paid begins : all) {
                List<Paid> held = all.stream()
                        .filter(one ->
                                !one.on().isBefore(begins.on()) && !one.on().isAfter(window.end(begins.on())))
                        .toList();
                if (held.stream().mapToLong(Paid::minor).sum() > ceiling.minor()) {
                    gone++;
                    assertThat(carefully).as("%s was careful", name).isFalse();
                    assertThat(held.stream()
                                    .max(Comparator.comparingInt(Paid::order))
                                    .orElseThrow()
                                    .warned())
                            .as("%s was warned before the last of %s", name, held)
                            .isTrue();
                }
            }
            return gone;
        }
    }

    @Test
    void nobodyIsPaidMoreThanTheySaidWithoutHavingReadItBefore() {
        List<Course> where = List.of(courses.begin(), courses.begin());
        where.forEach(course ->
                course.as("Frank", () -> rates.set(course.today().minusYears(1), MINOR_AN_HOUR)));
        int gone = 0;
        int warned = 0;
        for (long seed = 0; seed < LIVES; seed++) {
            Life life = new Life(seed, where);
            life.live();
            gone += life.gone(Window.WEEK, life.told.weekly().orElseThrow());
            gone += life.gone(Window.MONTH, life.told.monthly().orElseThrow());
            warned += life.warnedOf.size();
        }
        assertThat(warned).as("some were warned before they said yes").isPositive();
        assertThat(gone).as("some were paid more all the same, as they chose").isPositive();
    }
}

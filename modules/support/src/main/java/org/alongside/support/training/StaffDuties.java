package org.alongside.support.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Role;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.support.shared.Today;

/** What the institution's own people have to have done, by role. It is about staff alone; nobody who takes part stands here. */
@ApplicationScoped
@Transactional
public class StaffDuties {
    /** With so many days left, or less, something runs out soon. */
    public static final int SOON = 60;

    /**
     * A duty of one member of staff.
     *
     * @param until the last day on which what they did counts; empty where they never did it, or where it never runs out
     */
    public record Row(
            CourseId course,
            String title,
            AccountId account,
            String name,
            Role role,
            DutyState state,
            Optional<LocalDate> until) {}

    @Inject
    private TrainingRows rows;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private CurrentUser user;

    @Inject
    private Today today;

    /** Every duty of everybody: what is open first, then what runs out soon. */
    @Allowed("support.training.staff")
    public List<Row> list() {
        return all();
    }

    /** What is open or runs out soon. */
    @Allowed("support.training.staff")
    public List<Row> waiting() {
        return all().stream().filter(row -> row.state() != DutyState.DONE).toList();
    }

    /** What I owe: what is open for me or runs out soon. */
    @ForEverybody("tells people only about themselves")
    public List<Row> mine() {
        AccountId me = user.required().account();
        return all().stream()
                .filter(row -> row.account().equals(me) && row.state() != DutyState.DONE)
                .toList();
    }

    /** Who works for the programme, for noting what they did; in order of name. */
    @Allowed("support.training.staff")
    public List<Accounts.Row> staff() {
        return List.of(
                        Role.COORDINATOR,
                        Role.SUPPORTER,
                        Role.RESEARCHER,
                        Role.FINANCE,
                        Role.ASSESSOR,
                        Role.ADMINISTRATOR)
                .stream()
                .flatMap(role -> accounts.with(role, programme.required()).stream())
                .distinct()
                .sorted(Comparator.comparing(Accounts.Row::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** What is good on this day does not run out soon. */
    static LocalDate later(LocalDate day) {
        return day.plusDays(SOON + 1L);
    }

    private List<Row> all() {
        LocalDate day = today.date();
        List<Row> all = new ArrayList<>();
        for (CourseNeed need : rows.needs()) {
            need.duty().ifPresent(role -> {
                Course course = rows.course(need.course());
                List<CourseDone> done = rows.done(need.course());
                accounts.with(role, programme.required())
                        .forEach(account -> all.add(row(course, account, role, done, day)));
            });
        }
        return all.stream()
                .sorted(Comparator.comparing(Row::state)
                        .thenComparing(Row::title)
                        .thenComparing(Row::name))
                .toList();
    }

    private static Row row(Course course, Accounts.Row account, Role role, List<CourseDone> done, LocalDate day) {
        Optional<CourseDone> last = done.stream()
                .filter(one -> one.learner().equals(Learner.of(account.id())))
                .max(TrainingRows.longest());
        return new Row(
                course.id(),
                course.title(),
                account.id(),
                account.name(),
                role,
                DutyState.on(day, last),
                last.flatMap(CourseDone::goodUntil));
    }
}

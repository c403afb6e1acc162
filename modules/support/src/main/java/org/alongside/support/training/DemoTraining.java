package org.alongside.support.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.core.identity.Role;
import org.alongside.support.shared.Today;

/** A course that staff owe, of which one member has not done it yet, and one that is offered to people who take part. */
@ApplicationScoped
class DemoTraining implements DemoPart {
    private static final int TWO_YEARS = 24;

    @Inject
    private TrainingCourses courses;

    @Inject
    private Trainings trainings;

    @Inject
    private Today today;

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void fill(DemoProgramme demo) {
        if (!demo.reference()) {
            return;
        }
        LocalDate start = demo.schemeStart();
        CourseId safeguarding = begin(
                demo,
                new CourseTold(
                        "Safeguarding adults",
                        "What to do when somebody may not be safe, and whom to tell.",
                        Set.of(Role.SUPPORTER, Role.COORDINATOR),
                        Optional.of(TWO_YEARS),
                        Set.of(Role.SUPPORTER, Role.COORDINATOR),
                        Set.of()));
        demo.as(
                "coordinator",
                () -> trainings.noteForStaff(
                        safeguarding, demo.account("supporter"), start.minusDays(20), DoneHow.ONLINE, WhoSays.PAPER));
        CourseId telling = begin(
                demo,
                new CourseTold(
                        "What I tell, and what I keep",
                        "How much of your own story you share is yours to decide. We try it out together.",
                        Set.of(Role.MENTOR),
                        Optional.empty(),
                        Set.of(),
                        Set.of()));
        demo.as("supporter", () -> {
            for (String mentor : List.of("mentor1", "mentor3", "mentor4", "mentor5")) {
                trainings.note(
                        telling, demo.participant(mentor), start.minusDays(10), DoneHow.THERE, WhoSays.WHO_HELD_IT);
            }
        });
        demo.as(
                "coordinator",
                () -> courses.hold(telling, today.date().plusWeeks(3), LocalTime.of(10, 30), "The library, room 2"));
    }

    private CourseId begin(DemoProgramme demo, CourseTold told) {
        CourseId[] begun = new CourseId[1];
        demo.as("coordinator", () -> begun[0] = courses.begin(told));
        return Optional.ofNullable(begun[0]).orElseThrow();
    }
}

package org.alongside.support.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.initiative.InitiativeTypes;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.shared.Days;
import org.alongside.support.shared.Today;

/** Courses, who would like a place, who did one, and which duty of staff is open. */
@View("support.training")
@Route("support/training")
@Menu(title = "support.menu.training", order = 38)
public class TrainingView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient TrainingCourses courses;
    private final transient Trainings trainings;
    private final transient StaffDuties duties;
    private final transient NeededCourses needed;
    private final transient InitiativeTypes types;
    private final transient Today today;
    private final boolean mayBegin;
    private final boolean maySeeStaff;
    private final Listing<StaffDuties.Row> staff;
    private final Listing<NeededCourses.Again> again;
    private final Select<TrainingCourses.Row> course = new Select<>();
    private final Div about = new Div();

    @Inject
    TrainingView(
            TrainingCourses courses,
            Trainings trainings,
            StaffDuties duties,
            NeededCourses needed,
            InitiativeTypes types,
            Today today,
            CurrentUser user) {
        super("support.training");
        this.courses = courses;
        this.trainings = trainings;
        this.duties = duties;
        this.needed = needed;
        this.types = types;
        this.today = today;
        this.mayBegin = user.may("support.training.courses");
        this.maySeeStaff = user.may("support.training.staff");
        staff = new Listing<StaffDuties.Row>(t("support.training.staff"), t("support.training.staff.none"))
                .column(t("support.training.column.who"), StaffDuties.Row::name)
                .column(t("support.training.column.role"), row -> t("core.role", row.role()))
                .column(t("support.training.column.course"), StaffDuties.Row::title)
                .component(t("support.training.column.state"), this::state);
        again = new Listing<NeededCourses.Again>(t("support.training.again"), t("support.training.again.none"))
                .column(t("support.training.column.who"), NeededCourses.Again::callName)
                .column(t("support.training.column.course"), NeededCourses.Again::title)
                .column(t("support.training.column.initiative"), NeededCourses.Again::initiative);
        if (maySeeStaff) {
            card("support.training.staff")
                    .saying(t("support.training.staff.lead"))
                    .add(staff);
        }
        card("support.training.again").saying(t("support.training.again.lead")).add(again);
        course.setLabel(t("support.training.field.course"));
        course.setItemLabelGenerator(row -> row.told().title());
        course.addValueChangeListener(chosen -> showCourse());
        card("support.training.course", course, about);
        if (mayBegin) {
            card("support.training.new", new CourseForm(courses, types, Optional.empty(), this::show));
        }
        show();
    }

    private void show() {
        Optional<CourseId> chosen = course.getOptionalValue().map(TrainingCourses.Row::id);
        List<TrainingCourses.Row> all = courses.list();
        course.setItems(all);
        chosen.flatMap(id -> all.stream().filter(row -> row.id().equals(id)).findFirst())
                .ifPresent(course::setValue);
        if (maySeeStaff) {
            staff.show(duties.list());
        }
        again.show(needed.again());
        showCourse();
    }

    private void showCourse() {
        about.removeAll();
        course.getOptionalValue().ifPresent(row -> {
            about.add(new Paragraph(row.told().about()), new Paragraph(forWhom(row.told())));
            about.add(sessions(row), people(row));
            about.add(new DoneForm(trainings, row.id(), today.date(), this::show));
            if (maySeeStaff) {
                about.add(staffDone(row));
                about.add(new StaffDoneForm(trainings, duties, row.id(), today.date(), this::show));
            }
            if (mayBegin) {
                about.add(change(row));
            }
        });
    }

    private String forWhom(CourseTold told) {
        String who = told.audience().stream()
                .sorted()
                .map(role -> t("core.role", role))
                .collect(Collectors.joining(", "));
        return t("support.training.for-whom", who) + " "
                + told.months()
                        .map(months -> t("support.training.runs-out", months))
                        .orElse(t("support.training.for-ever"));
    }

    private Component sessions(TrainingCourses.Row row) {
        Div part = new Div();
        part.add(new Listing<TrainingCourses.SessionRow>(
                        t("support.training.sessions"), t("support.training.sessions.none"))
                .column(
                        t("support.training.column.when"),
                        session -> t(
                                "support.training.when",
                                Days.inWords(getLocale(), session.heldOn()),
                                session.begins(),
                                session.place()))
                .column(t("support.training.column.coming"), session -> said(session, PlaceWish.WOULD_LIKE))
                .column(t("support.training.column.not-coming"), session -> said(session, PlaceWish.RATHER_NOT))
                .show(courses.sessions(row.id())));
        if (mayBegin && row.offered()) {
            part.add(new SessionForm(courses, row.id(), this::show));
        }
        List<TrainingCourses.SessionRow> coming = courses.sessions(row.id()).stream()
                .filter(session -> !session.heldOn().isBefore(today.date()))
                .toList();
        if (!coming.isEmpty()) {
            part.add(new WishForm(trainings, coming, this::show));
        }
        return part;
    }

    private static String said(TrainingCourses.SessionRow session, PlaceWish wish) {
        return session.coming().stream()
                .filter(one -> one.wish() == wish)
                .map(TrainingCourses.Coming::name)
                .collect(Collectors.joining(", "));
    }

    private Component people(TrainingCourses.Row row) {
        return listing("support.training.done").show(trainings.done(row.id()));
    }

    private Component staffDone(TrainingCourses.Row row) {
        return listing("support.training.done-by-staff").show(trainings.doneByStaff(row.id()));
    }

    private Listing<Trainings.Row> listing(String captionKey) {
        return new Listing<Trainings.Row>(t(captionKey), t("support.training.done.none"))
                .column(t("support.training.column.who"), Trainings.Row::name)
                .column(t("support.training.column.on"), done -> Days.inWords(getLocale(), done.doneOn()))
                .column(
                        t("support.training.column.until"),
                        done -> done.goodUntil()
                                .map(day -> Days.inWords(getLocale(), day))
                                .orElse(t("support.training.for-ever")))
                .column(
                        t("support.training.column.how"),
                        done -> t("support.training.how", done.how()) + ". " + t("support.training.says", done.says())
                                + ". " + t("support.training.noted-by", done.notedBy()))
                .component(t("support.training.column.mistake"), this::takeBack);
    }

    private Button takeBack(Trainings.Row done) {
        Button button = new Button(t("support.training.take-back"), click -> {
            trainings.takeBack(done.id());
            Notices.done(t("support.training.was-taken-back"));
            show();
        });
        button.setAriaLabel(
                t("support.training.take-back") + ": " + done.name() + ", " + Days.inWords(getLocale(), done.doneOn()));
        return button;
    }

    private Component change(TrainingCourses.Row row) {
        Div part = new Div(new CourseForm(courses, types, Optional.of(row), this::show));
        if (row.offered()) {
            part.add(new Button(t("support.training.close"), click -> {
                courses.close(row.id());
                Notices.done(t("support.training.was-closed"));
                show();
            }));
        } else {
            part.add(new Paragraph(t("support.training.closed")));
        }
        return part;
    }

    private Component state(StaffDuties.Row row) {
        Mark.Tone tone = switch (row.state()) {
            case OPEN -> Mark.Tone.CARE;
            case SOON -> Mark.Tone.CALM;
            case DONE -> Mark.Tone.GOOD;
        };
        Div cell = new Div(new Mark(t("support.training.duty", row.state()), tone));
        row.until()
                .map(day -> new Paragraph(t("support.training.until", Days.inWords(getLocale(), day))))
                .ifPresent(cell::add);
        return cell;
    }
}

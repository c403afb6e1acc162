package org.alongside.support.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.Role;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Something people can learn, again and again. */
@Entity
@Table(name = "course", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Course {
    @Id
    private UUID id;

    private String title;

    private String about;

    /** Names of roles with blanks between them. */
    private String audience;

    private Integer months;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Version
    private long version;

    protected Course() {}

    Course(CourseTold told) {
        this.id = UUID.randomUUID();
        change(told);
    }

    final void change(CourseTold told) {
        this.title = told.title();
        this.about = told.about();
        this.audience = told.audience().stream().sorted().map(Role::name).collect(Collectors.joining(" "));
        this.months = told.months().orElse(null);
    }

    /** It is not offered any more; who did it did it. */
    void close(LocalDate on) {
        if (closedOn == null) {
            this.closedOn = on;
        }
    }

    CourseId id() {
        return new CourseId(id);
    }

    String title() {
        return title;
    }

    String about() {
        return about;
    }

    Set<Role> audience() {
        return Arrays.stream(audience.split(" "))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    Optional<Integer> months() {
        return Optional.ofNullable(months);
    }

    boolean offered() {
        return closedOn == null;
    }

    /** The last day on which it counts for whoever did it on that day; empty when it never runs out. */
    Optional<LocalDate> goodUntil(LocalDate doneOn) {
        return months().map(doneOn::plusMonths);
    }
}

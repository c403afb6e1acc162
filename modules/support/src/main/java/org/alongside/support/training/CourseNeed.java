package org.alongside.support.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.Role;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What a course is needed before: the duty of staff in a role, or a part in a kind of initiative. */
@Entity
@Table(name = "course_need", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class CourseNeed {
    @Id
    private UUID id;

    @Column(name = "course_id")
    private UUID course;

    @Enumerated(EnumType.STRING)
    @Column(name = "staff_role")
    private Role staffRole;

    @Column(name = "initiative_type")
    private String initiativeType;

    private String part;

    @Version
    private long version;

    protected CourseNeed() {}

    static CourseNeed duty(CourseId course, Role role) {
        CourseNeed need = new CourseNeed();
        need.id = UUID.randomUUID();
        need.course = course.value();
        need.staffRole = role;
        return need;
    }

    static CourseNeed part(CourseId course, PartNeed part) {
        CourseNeed need = new CourseNeed();
        need.id = UUID.randomUUID();
        need.course = course.value();
        need.initiativeType = part.type();
        need.part = part.part();
        return need;
    }

    CourseId course() {
        return new CourseId(course);
    }

    Optional<Role> duty() {
        return Optional.ofNullable(staffRole);
    }

    Optional<PartNeed> part() {
        return part == null ? Optional.empty() : Optional.of(new PartNeed(initiativeType, part));
    }
}

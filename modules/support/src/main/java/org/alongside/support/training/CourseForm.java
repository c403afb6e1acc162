package org.alongside.support.training;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.Role;
import org.alongside.core.initiative.InitiativeTypes;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Notices;

/** Where a coordinator begins a course or tells of it anew. */
final class CourseForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final List<Role> STAFF =
            List.of(Role.COORDINATOR, Role.SUPPORTER, Role.RESEARCHER, Role.FINANCE, Role.ASSESSOR, Role.ADMINISTRATOR);
    private static final List<Role> EVERYBODY = List.of(
            Role.MENTOR,
            Role.TRAINEE,
            Role.COORDINATOR,
            Role.SUPPORTER,
            Role.RESEARCHER,
            Role.FINANCE,
            Role.ASSESSOR,
            Role.ADMINISTRATOR);

    private final transient InitiativeTypes types;
    private final TextField title = new TextField();
    private final FreeText about;
    private final CheckboxGroup<Role> audience = new CheckboxGroup<>();
    private final IntegerField months = new IntegerField();
    private final CheckboxGroup<Role> duties = new CheckboxGroup<>();
    private final CheckboxGroup<PartNeed> parts = new CheckboxGroup<>();

    /** A course to begin, or one that is there, told of anew. */
    CourseForm(
            TrainingCourses courses,
            InitiativeTypes types,
            Optional<TrainingCourses.Row> there,
            SerializableRunnable afterwards) {
        this.types = types;
        about = new FreeText(
                t("support.training.field.about"), t("support.training.who-reads"), TrainingCourses.LONGEST_ABOUT);
        getContent().addClassName("form");
        title.setLabel(t("support.training.field.title"));
        title.setWidthFull();
        audience.setLabel(t("support.training.field.audience"));
        audience.setItems(EVERYBODY);
        audience.setItemLabelGenerator(this::role);
        months.setLabel(t("support.training.field.months"));
        months.setHelperText(t("support.training.field.months.about"));
        months.setMin(1);
        duties.setLabel(t("support.training.field.duties"));
        duties.setItems(STAFF);
        duties.setItemLabelGenerator(this::role);
        parts.setLabel(t("support.training.field.parts"));
        parts.setItems(allParts());
        parts.setItemLabelGenerator(this::part);
        there.map(TrainingCourses.Row::told).ifPresent(this::show);
        Button save = new Button(t("support.training.save"), click -> {
            there.map(TrainingCourses.Row::id).ifPresentOrElse(id -> courses.change(id, told()), () -> {
                courses.begin(told());
                clear();
            });
            Notices.done(t("support.training.saved"));
            afterwards.run();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().add(title, about, audience, months, duties, parts, save);
    }

    private void show(CourseTold told) {
        title.setValue(told.title());
        about.words(told.about());
        audience.setValue(told.audience());
        told.months().ifPresent(months::setValue);
        duties.setValue(told.duties());
        parts.setValue(told.parts());
    }

    private void clear() {
        title.clear();
        about.words("");
        audience.clear();
        months.clear();
        duties.clear();
        parts.clear();
    }

    /** Whoever has to do it is offered it too. */
    private CourseTold told() {
        Set<Role> forWhom = new HashSet<>(audience.getValue());
        forWhom.addAll(duties.getValue());
        return new CourseTold(
                title.getValue(),
                about.words(),
                forWhom,
                Optional.ofNullable(months.getValue()),
                duties.getValue(),
                parts.getValue());
    }

    private List<PartNeed> allParts() {
        return types.switchedOn().stream()
                .flatMap(type -> type.roles().stream().map(role -> new PartNeed(type.key(), role.key())))
                .toList();
    }

    private String part(PartNeed need) {
        return types.find(need.type()).stream()
                .flatMap(type -> type.roles().stream()
                        .filter(role -> role.key().equals(need.part()))
                        .map(role -> type.label(getLocale()) + ": " + role.label()))
                .findFirst()
                .orElse(need.part());
    }

    private String role(Role role) {
        return Texts.text(getLocale(), "core.role", role);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

package org.alongside.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.View;
import org.alongside.spi.InitiativeType;
import org.eclipse.persistence.annotations.Multitenant;

/** The rules themselves, so that the test and its twins use the very same ones. */
final class House {
    private House() {}

    private static final DescribedPredicate<JavaClass> A_PAGE = simpleNameEndingWith("View")
            .or(simpleNameEndingWith("Page"))
            .or(simpleNameEndingWith("Dialog"))
            .or(simpleNameEndingWith("Form"))
            .or(insideOf("View"))
            .or(insideOf("Page"))
            .as("a page or part of a page");

    private static final DescribedPredicate<JavaClass> MAY_DRAW = A_PAGE.or(
                    resideInAnyPackage("org.alongside.core.ui", "org.alongside.core.shell", "org.alongside.spi"))
            .or(JavaClass.Predicates.assignableTo(InitiativeType.class))
            // The workspace goes to another page; the loader names the packages it lends.
            .or(resideInAPackage("org.alongside.core.plugin"))
            .or(simpleNameEndingWith("AppShell"))
            .or(simpleNameEndingWith("Words"))
            .as("may draw");

    static final ArchRule ONLY_PAGES_KNOW_VAADIN =
            noClasses().that(not(MAY_DRAW)).should().dependOnClassesThat().resideInAPackage("com.vaadin..");

    static final ArchRule ONLY_RESOURCES_KNOW_JAX_RS = noClasses()
            .that(not(simpleNameEndingWith("Resource").or(insideOf("Resource"))))
            .and()
            .resideOutsideOfPackage("org.alongside.core.rest")
            .and()
            .haveSimpleNameNotEndingWith("ApiApplication")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    static final ArchRule ONLY_THE_PLUGIN_HOST_KNOWS_PF4J = noClasses()
            .that()
            .resideOutsideOfPackage("org.alongside.core.plugin")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.pf4j..");

    static final ArchRule ONLY_MIGRATIONS_KNOW_FLYWAY = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Migrations")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.flywaydb..");

    static final ArchRule NOBODY_IMPORTS_THE_PLUGIN_HOST = noClasses()
            .that()
            .resideOutsideOfPackage("org.alongside.core.plugin")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.alongside.core.plugin");

    static final ArchRule MODULES_DO_NOT_KNOW_EACH_OTHER = SlicesRuleDefinition.slices()
            .matching("org.alongside.(mentoring|support|analysis|app)..")
            .should()
            .notDependOnEachOther();

    static final ArchRule CORE_HAS_NO_CIRCLES = SlicesRuleDefinition.slices()
            .matching("org.alongside.core.(*)..")
            .should()
            .beFreeOfCycles();

    static final ArchRule PROGRAMME_DATA_STANDS_BEHIND_THE_WALL = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .doNotHaveFullyQualifiedName("org.alongside.core.programme.Programme")
            .and()
            .doNotHaveFullyQualifiedName("org.alongside.core.identity.Account")
            .and()
            .doNotHaveFullyQualifiedName("org.alongside.core.identity.Membership")
            .and()
            .doNotHaveFullyQualifiedName("org.alongside.core.identity.ApiToken")
            .and()
            .doNotHaveFullyQualifiedName("org.alongside.core.account.AccountCode")
            .and()
            .doNotHaveFullyQualifiedName("org.alongside.core.secondfactor.SecondFactor")
            .and()
            .doNotHaveFullyQualifiedName("org.alongside.core.secondfactor.RecoveryCode")
            .and()
            .doNotHaveFullyQualifiedName("org.alongside.core.passkey.Passkey")
            .and()
            .doNotHaveFullyQualifiedName("org.alongside.core.provider.ProviderIdentity")
            .should()
            .beAnnotatedWith(Multitenant.class)
            .because("a forgotten condition must not leak; those open the door in the wall");

    static final ArchRule NOBODY_GOES_ROUND_THE_WALL = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.alongside.core.programme.ProgrammeWall")
            .should()
            .callMethod(EntityManager.class, "createNativeQuery", String.class)
            .orShould()
            .callMethod(EntityManager.class, "createNativeQuery", String.class, Class.class)
            .orShould()
            .callMethod(EntityManager.class, "createNativeQuery", String.class, String.class)
            .orShould()
            .callMethod(EntityManager.class, "setProperty", String.class, Object.class);

    static final ArchRule ONLY_START_UP_IS_THE_OWNER = fields().that(areTheOwnersDataSource())
            .should()
            .beDeclaredInClassesThat()
            .haveFullyQualifiedName("org.alongside.core.module.Migrations")
            .orShould()
            .beDeclaredInClassesThat()
            .haveFullyQualifiedName("org.alongside.core.programme.ProgrammeSeal")
            .orShould()
            .beDeclaredInClassesThat()
            .haveFullyQualifiedName("org.alongside.core.sealed.InstallationKey")
            .because("the owner of the tables could take the walls away");

    static final ArchRule ARCHIVES_OPEN_ONLY_FOR_WHAT_HAS_TO_GO = noClasses()
            .that()
            .resideOutsideOfPackages("org.alongside.core.withdrawal..", "org.alongside.core.retention..")
            .should()
            .callMethod(CurrentProgramme.class, "letGo", Runnable.class)
            .because("an archived programme is changed by nothing but what somebody wants gone, or what is past");

    static final ArchRule USE_CASES_SAY_WHO_MAY = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(annotatedWith(ApplicationScoped.class).and(annotatedWith(Transactional.class)))
            .and()
            // Below identity, which brings the annotations: names and time zones of programmes.
            .areDeclaredInClassesThat(not(JavaClass.Predicates.type(Programmes.class)))
            .should(sayWhoMay());

    static final ArchRule ENTITIES_STAY_INSIDE = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(annotatedWith(Transactional.class))
            .should(notReturnAnEntity());

    static final ArchRule ENTITIES_KNOW_NO_FRAMEWORK_BUT_JPA = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.vaadin..", "jakarta.ws.rs..", "jakarta.enterprise..", "jakarta.inject..", "jakarta.servlet..");

    static final ArchRule PAGES_SAY_WHOM_THEY_ARE_FOR =
            classes().that().areAnnotatedWith(Route.class).should().beAnnotatedWith(View.class);

    static final ArchRule TEXT_BOXES_SAY_WHO_READS_THEM = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("FreeText")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(TextArea.class)
            .because("R16: FreeText says above itself who can read it");

    static final ArchRule NAMES_TELL_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|DTO|Service)")
            .orShould()
            .haveNameMatching(".*\\.Abstract[A-Z].*");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now");

    private static DescribedPredicate<JavaClass> insideOf(String suffix) {
        return DescribedPredicate.describe(
                "nested in a *" + suffix,
                nested -> nested.getEnclosingClass()
                        .filter(outer -> outer.getSimpleName().endsWith(suffix))
                        .isPresent());
    }

    private static ArchCondition<JavaMethod> sayWhoMay() {
        return new ArchCondition<>("carry @Allowed or @ForEverybody") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = method.isAnnotatedWith(Allowed.class)
                        || method.isAnnotatedWith(ForEverybody.class)
                        || method.getOwner().isAnnotatedWith(Allowed.class)
                        || method.getOwner().isAnnotatedWith(ForEverybody.class);
                events.add(new SimpleConditionEvent(method, says, method.getFullName() + " does not say who may"));
            }
        };
    }

    private static ArchCondition<JavaMethod> notReturnAnEntity() {
        return new ArchCondition<>("not return an entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean entity = method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isAnnotatedWith(Entity.class));
                events.add(new SimpleConditionEvent(method, !entity, method.getFullName() + " returns an entity"));
            }
        };
    }

    private static DescribedPredicate<JavaField> areTheOwnersDataSource() {
        return DescribedPredicate.describe(
                "are the owner's data source",
                field -> field.tryGetAnnotationOfType(Resource.class)
                        .filter(resource -> resource.lookup().endsWith("-owner"))
                        .isPresent());
    }
}

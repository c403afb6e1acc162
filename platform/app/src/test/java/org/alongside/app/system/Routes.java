package org.alongside.app.system;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.TreeSet;

/** The addresses of pages and servlets, read from the classes that bring them: nothing that is there can be forgotten by a test. */
final class Routes {
    private static final Iterable<JavaClass> HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.alongside");

    private Routes() {}

    /** The pages of the house. */
    static List<String> inTheHouse() {
        return of(HOUSE);
    }

    /** The pages among these classes. */
    static List<String> of(Iterable<JavaClass> classes) {
        TreeSet<String> routes = new TreeSet<>();
        for (JavaClass page : classes) {
            page.tryGetAnnotationOfType(Route.class).ifPresent(route -> routes.add(route.value()));
            page.tryGetAnnotationOfType(RouteAlias.class).ifPresent(route -> routes.add(route.value()));
            page.tryGetAnnotationOfType(RouteAlias.Container.class)
                    .ifPresent(several -> List.of(several.value()).forEach(route -> routes.add(route.value())));
        }
        return List.copyOf(routes);
    }

    /** The addresses that servlets of ours answer. */
    static List<String> servlets() {
        TreeSet<String> addresses = new TreeSet<>();
        for (JavaClass servlet : HOUSE) {
            servlet.tryGetAnnotationOfType(WebServlet.class).ifPresent(said -> {
                addresses.addAll(List.of(said.value()));
                addresses.addAll(List.of(said.urlPatterns()));
            });
        }
        return List.copyOf(addresses);
    }
}

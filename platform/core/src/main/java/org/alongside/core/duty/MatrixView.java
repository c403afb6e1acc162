package org.alongside.core.duty;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.alongside.core.identity.Permission;
import org.alongside.core.identity.PermissionMatrix;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** Who may do what: permissions down, roles across. */
@View("core.matrix")
@Route("permissions")
@Menu(title = "core.menu.matrix", order = 94)
public class MatrixView extends Page {
    private static final long serialVersionUID = 1L;

    @Inject
    MatrixView(PermissionMatrix matrix) {
        super("core.matrix");
        // One column of roles rather than one for each: nine do not fit on any screen, and were read off the edge of
        // it.
        Listing<Permission> listing = new Listing<Permission>(t("core.matrix"), "")
                .column(t("core.matrix.what"), permission -> PermissionWords.of(getLocale(), permission.key()))
                .column(t("core.matrix.may"), this::who);
        card("core.matrix.all", listing.show(matrix.rows()));
    }

    private String who(Permission permission) {
        return permission.roles().isEmpty()
                ? t("core.matrix.nobody")
                : permission.roles().stream()
                        .sorted()
                        .map(role -> t("core.role", role))
                        .collect(Collectors.joining(", "));
    }
}

package org.alongside.core.duty;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.identity.Permission;
import org.alongside.core.identity.PermissionMatrix;
import org.alongside.core.identity.Role;
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
        Listing<Permission> listing = new Listing<Permission>(t("core.matrix"), "")
                .column(t("core.matrix.what"), permission -> PermissionWords.of(getLocale(), permission.key()));
        for (Role role : Role.values()) {
            listing.column(
                    t("core.role", role),
                    permission -> permission.roles().contains(role) ? t("core.matrix.may") : t("core.matrix.may-not"));
        }
        card("core.matrix.all", listing.show(matrix.rows()));
    }
}

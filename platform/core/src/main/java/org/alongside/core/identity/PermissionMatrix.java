package org.alongside.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;

/** Who may do what, as the modules' cards say it: the same permissions that {@link Allowed} asks for. It shows and decides nothing. */
@ApplicationScoped
@Transactional
public class PermissionMatrix {
    @Inject
    private Permissions permissions;

    /** Every permission with the roles that have it, in order of their keys. */
    @Allowed("core.matrix")
    public List<Permission> rows() {
        return permissions.all().stream()
                .sorted(Comparator.comparing(Permission::key))
                .toList();
    }
}

package org.alongside.core.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may do what: the permissions of all modules together. */
@ApplicationScoped
class Permissions {
    @Inject
    @Any
    private Instance<PermissionSource> sources;

    private final Map<String, Permission> byKey = new LinkedHashMap<>();

    @PostConstruct
    void collect() {
        for (PermissionSource source : sources) {
            for (Permission permission : source.permissions()) {
                if (byKey.put(permission.key(), permission) != null) {
                    throw new IllegalStateException("Permission " + permission.key() + " is brought twice");
                }
            }
        }
    }

    /** All of them, module by module. */
    List<Permission> all() {
        return List.copyOf(byKey.values());
    }

    /** Whether one of the roles may. A permission nobody brought is a mistake in the program, and no. */
    boolean allow(String key, Set<Role> roles) {
        Permission permission = byKey.get(key);
        if (permission == null) {
            throw new IllegalStateException("No module brings the permission " + key);
        }
        return roles.stream().anyMatch(permission.roles()::contains);
    }
}

package org.alongside.core.identity;

import java.util.List;

/** Brings permissions. Every module does, through its business card. */
public interface PermissionSource {
    /** The permissions it brings. */
    List<Permission> permissions();
}

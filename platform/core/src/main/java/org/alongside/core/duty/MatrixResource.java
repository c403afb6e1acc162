package org.alongside.core.duty;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.alongside.core.identity.PermissionMatrix;
import org.alongside.core.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may do what, over the API. */
@Path("permissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "permissions")
public class MatrixResource {
    /** A permission, in words, and the roles that have it. */
    public record PermissionJson(String key, String words, List<Role> roles) {}

    @Inject
    private PermissionMatrix matrix;

    @GET
    @Operation(summary = "Who may do what: every permission with the roles that have it")
    public List<PermissionJson> list() {
        return matrix.rows().stream()
                .map(permission -> new PermissionJson(
                        permission.key(),
                        PermissionWords.of(Locale.ENGLISH, permission.key()),
                        permission.roles().stream().sorted().toList()))
                .toList();
    }
}

package org.alongside.core.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log, over the API. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {
    @Inject
    private AuditLog audit;

    @GET
    @Operation(summary = "What was done in this programme, the newest first")
    public List<AuditLog.Line> newest(@QueryParam("subject") @DefaultValue("") String subject) {
        return subject.isEmpty() ? audit.newest() : audit.newestOf(subject);
    }
}

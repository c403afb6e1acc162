package org.alongside.core.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Memberships;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The accounts of the programme, over the API. */
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "account")
public class AccountsResource {
    /** One account; {@code waiting}: came from the institution, and nobody has said yet whether they come in. */
    public record AccountJson(UUID id, String username, String name, List<Role> roles, boolean open, boolean waiting) {
        static AccountJson of(Memberships.Member member) {
            return new AccountJson(
                    member.id().value(),
                    member.username(),
                    member.name(),
                    member.roles().stream().sorted().toList(),
                    member.open(),
                    member.waits());
        }
    }

    /** Somebody to invite; {@code email} and {@code participant} may be left out. */
    public record NewAccount(String name, List<Role> roles, String email, UUID participant) {}

    /** Exactly these roles. */
    public record Roles(List<Role> roles) {}

    /** Where a code goes; left out, it is only in the answer. */
    public record SendTo(String email) {}

    /** A code, in clear this once. */
    public record CodeJson(UUID account, String username, String code, OffsetDateTime expiresAt) {
        static CodeJson of(ProgrammeAccounts.Letter letter) {
            return new CodeJson(letter.account().value(), letter.username(), letter.code(), letter.expiresAt());
        }
    }

    @Inject
    private ProgrammeAccounts accounts;

    @GET
    @Operation(summary = "Everybody with a role in this programme")
    public List<AccountJson> list() {
        return accounts.list().stream().map(AccountJson::of).toList();
    }

    @POST
    @Operation(summary = "Invite somebody: creates the account and the code with which they set a password")
    public Response invite(NewAccount told) {
        ProgrammeAccounts.Letter letter = accounts.invite(new ProgrammeAccounts.Invitation(
                Optional.ofNullable(told.name()).orElse(""),
                set(told.roles()),
                Optional.ofNullable(told.email()),
                Optional.ofNullable(told.participant()).map(ParticipantId::new)));
        return Response.status(Response.Status.CREATED)
                .entity(CodeJson.of(letter))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One account")
    public AccountJson read(@PathParam("id") UUID id) {
        return AccountJson.of(accounts.read(new AccountId(id)));
    }

    @PUT
    @Path("{id}/roles")
    @Operation(summary = "Give exactly these roles in this programme")
    public AccountJson changeRoles(@PathParam("id") UUID id, Roles wanted) {
        accounts.changeRoles(new AccountId(id), set(wanted.roles()));
        return read(id);
    }

    @POST
    @Path("{id}/close")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Close this programme to an account")
    public AccountJson close(@PathParam("id") UUID id) {
        accounts.close(new AccountId(id));
        return read(id);
    }

    @POST
    @Path("{id}/reopen")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Open this programme to an account again")
    public AccountJson reopen(@PathParam("id") UUID id) {
        accounts.reopen(new AccountId(id));
        return read(id);
    }

    @POST
    @Path("{id}/code")
    @Operation(summary = "A new code for somebody who cannot get in; codes given before are void")
    public CodeJson reset(@PathParam("id") UUID id, SendTo to) {
        return CodeJson.of(accounts.reset(new AccountId(id), Optional.ofNullable(to.email())));
    }

    @POST
    @Path("{id}/forget-second-factor")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take the second factor away from somebody who lost it; signs them out")
    public AccountJson forgetSecondFactor(@PathParam("id") UUID id) {
        accounts.forgetSecondFactor(new AccountId(id));
        return read(id);
    }

    private static Set<Role> set(List<Role> roles) {
        if (roles == null || roles.contains(null)) {
            throw new Invalid("core.accounts.fault.no-role");
        }
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }
}

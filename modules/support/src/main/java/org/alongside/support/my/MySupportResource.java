package org.alongside.support.my;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.text.Texts;
import org.alongside.support.checkin.CheckIns;
import org.alongside.support.checkin.How;
import org.alongside.support.claim.Claims;
import org.alongside.support.cover.Absences;
import org.alongside.support.task.SupportTasks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own support, over the API. */
@Path("support/my")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MySupportResource {
    /** What a supporter wrote about the caller. */
    public record NoteJson(UUID id, LocalDate heldOn, How how, String writtenBy, String note) {
        static NoteJson of(CheckIns.AboutMe about) {
            return new NoteJson(about.id(), about.heldOn(), about.how(), about.writtenBy(), about.note());
        }
    }

    /**
     * The caller's page.
     *
     * @param awayUntil the last day on which the supporter is away, if they are
     * @param meanwhile who looks after the caller until then
     * @param debriefBy by when somebody calls, if the caller asked to talk something through
     * @param advice named while the caller's first payment is ahead
     */
    public record SupportJson(
            String supporter,
            LocalDate awayUntil,
            String meanwhile,
            LocalDate debriefBy,
            List<NoteJson> notes,
            String advice) {}

    @Inject
    private SupportTasks tasks;

    @Inject
    private Absences absences;

    @Inject
    private CheckIns checkIns;

    @Inject
    private Claims claims;

    @GET
    @Path("support")
    @Operation(summary = "Who is there for the caller, and what is written about them")
    public SupportJson read() {
        Optional<Absences.Contact> contact = absences.mine();
        return new SupportJson(
                contact.map(Absences.Contact::name).orElse(null),
                contact.flatMap(Absences.Contact::until).orElse(null),
                contact.flatMap(Absences.Contact::meanwhile).orElse(null),
                tasks.myDebrief().orElse(null),
                checkIns.aboutMe().stream().map(NoteJson::of).toList(),
                claims.firstPaymentIsAhead() ? Texts.text(Locale.ENGLISH, "support.claims.advice") : null);
    }

    @POST
    @Path("debrief")
    @Operation(summary = "The caller would like to talk something through")
    public Response debrief() {
        tasks.askForDebrief();
        return Response.noContent().build();
    }
}

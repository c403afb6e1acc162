package org.alongside.mentoring.reminder;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether people hear of a meeting beforehand, over the API. */
@Path("mentoring/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class RemindersResource {

    /**
     * A choice.
     *
     * @param wanted whether to hear of a meeting beforehand
     * @param method for staff only: how it reached them
     */
    public record Choice(Boolean wanted, Method method) {
        private boolean isWanted() {
            if (wanted == null) {
                throw new Invalid("mentoring.fault.wanted");
            }
            return wanted;
        }
    }

    /** A choice as the API shows it. */
    public record Chosen(boolean wanted) {}

    @Inject
    private ReminderChoices choices;

    @GET
    @Path("mine")
    @Operation(summary = "Whether I hear of my meetings beforehand")
    public Chosen mine() {
        return new Chosen(choices.mine());
    }

    @PUT
    @Path("mine")
    @Operation(summary = "Choose whether I hear of my meetings beforehand")
    public Chosen choose(Choice choice) {
        choices.choose(sent(choice).isWanted());
        return mine();
    }

    @GET
    @Path("{participant}")
    @Operation(summary = "Whether somebody in a pair hears of their meetings beforehand")
    public Chosen read(@PathParam("participant") UUID participant) {
        return new Chosen(choices.of(new ParticipantId(participant)));
    }

    @PUT
    @Path("{participant}")
    @Operation(summary = "Write down what somebody in a pair told us they choose; they get a copy")
    public Chosen chooseFor(@PathParam("participant") UUID participant, Choice choice) {
        choices.chooseFor(
                new ParticipantId(participant),
                sent(choice).isWanted(),
                sent(choice).method());
        return read(participant);
    }

    private static Choice sent(Choice choice) {
        if (choice == null) {
            throw new Invalid("mentoring.fault.wanted");
        }
        return choice;
    }
}

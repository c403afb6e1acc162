package org.alongside.mentoring.ending;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.mentoring.PairingId;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How two people part, over the API. */
@Path("mentoring/pairings/{id}/goodbye")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class GoodbyesResource {

    /** What I see of our parting; what nobody said, or not both, is left out. */
    public record GoodbyeJson(
            Goodbye mine, Goodbye theirs, Contact myContact, Contact agreedContact, Integer myMoreMeetings) {

        static GoodbyeJson of(Goodbyes.Mine mine) {
            return new GoodbyeJson(
                    mine.mine().orElse(null),
                    mine.theirs().orElse(null),
                    mine.myContact().orElse(null),
                    mine.agreed().orElse(null),
                    mine.myMore().orElse(null));
        }
    }

    /**
     * How somebody would like to part; what is left out stays as they said it.
     *
     * @param saidBy for staff only: the member of the pair whose word it is
     * @param how for staff only: how they said it
     */
    public record NewGoodbye(Goodbye goodbye, Contact contact, UUID saidBy, Method how) {}

    @Inject
    private Goodbyes goodbyes;

    @GET
    @Operation(summary = "How I would like to part, and what both of us said")
    public GoodbyeJson mine(@PathParam("id") UUID id) {
        return GoodbyeJson.of(goodbyes.mine(new PairingId(id)));
    }

    @PUT
    @Operation(
            summary =
                    "Say how I would like to part; or, for staff, write down what a member of the pair said. A goodbye begins the ending")
    public void choose(@PathParam("id") UUID id, NewGoodbye told) {
        if (told == null) {
            throw new Invalid("mentoring.fault.goodbye");
        }
        PairingId pairing = new PairingId(id);
        Optional<Goodbye> goodbye = Optional.ofNullable(told.goodbye());
        Optional<Contact> contact = Optional.ofNullable(told.contact());
        if (told.saidBy() == null) {
            goodbyes.choose(pairing, goodbye, contact);
        } else {
            goodbyes.chooseFor(pairing, new ParticipantId(told.saidBy()), goodbye, contact, told.how());
        }
    }
}

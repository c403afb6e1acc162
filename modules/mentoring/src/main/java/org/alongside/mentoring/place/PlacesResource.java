package org.alongside.mentoring.place;

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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The places, over the API. */
@Path("mentoring")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class PlacesResource {

    /** A place as the API shows it; a video link that it has not is left out. */
    public record PlaceJson(UUID id, String name, boolean stepFree, boolean quiet, String videoLink) {

        static PlaceJson of(Places.Row place) {
            return new PlaceJson(
                    place.id().value(),
                    place.name(),
                    place.stepFree(),
                    place.quiet(),
                    place.videoLink().orElse(null));
        }
    }

    /** A place to add; {@code videoLink} may be left out. */
    public record NewPlace(String name, String videoLink) {}

    /** Where a video room opens; an empty one takes it away. */
    public record Opens(String videoLink) {}

    /** What a place offers. */
    public record Offers(boolean stepFree, boolean quiet) {}

    @Inject
    private Places places;

    @PUT
    @Path("places/{id}/offers")
    @Operation(summary = "Say what a place offers to those who need it; nothing is taken for granted")
    public PlaceJson offers(@PathParam("id") UUID id, Offers told) {
        if (told == null) {
            throw new Invalid("mentoring.fault.place-offers");
        }
        return PlaceJson.of(places.offers(new PlaceId(id), told.stepFree(), told.quiet()));
    }

    @PUT
    @Path("places/{id}/video-link")
    @Operation(summary = "Say where the video room of a place opens from now on; an empty link takes it away")
    public PlaceJson opensAt(@PathParam("id") UUID id, Opens told) {
        if (told == null || told.videoLink() == null) {
            throw new Invalid("mentoring.fault.video-link", VideoLink.LONGEST);
        }
        return PlaceJson.of(places.opensAt(new PlaceId(id), told.videoLink()));
    }

    @GET
    @Path("places")
    @Operation(summary = "The places where people can meet")
    public List<PlaceJson> list() {
        return places.list().stream().map(PlaceJson::of).toList();
    }

    @POST
    @Path("places")
    @Operation(summary = "Add a place where people can meet")
    public Response add(NewPlace told) {
        if (told == null) {
            throw new Invalid("mentoring.fault.place-name");
        }
        Places.Row place = places.add(told.name(), told.videoLink());
        return Response.created(URI.create("mentoring/places/" + place.id()))
                .entity(PlaceJson.of(place))
                .build();
    }
}

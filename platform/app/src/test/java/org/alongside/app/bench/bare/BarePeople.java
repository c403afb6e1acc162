package org.alongside.app.bench.bare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The people of a programme to whoever asks: no sign-in, no walls, no consent, no log, no transaction. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BarePeople {
    /** What is told of a person. */
    public record Person(UUID id, String callName, String part, String reachBy) {}

    @PersistenceContext
    private EntityManager em;

    @GET
    public List<Person> list(@QueryParam("programme") UUID programme) {
        return em.createQuery(
                        "select p from BarePerson p where p.programme = :programme order by p.callName, p.id",
                        BarePerson.class)
                .setParameter("programme", programme)
                .getResultStream()
                .map(BarePerson::shown)
                .toList();
    }
}

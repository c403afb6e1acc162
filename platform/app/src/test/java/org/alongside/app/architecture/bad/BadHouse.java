package org.alongside.app.architecture.bad;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.alongside.core.programme.CurrentProgramme;
import org.flywaydb.core.Flyway;
import org.pf4j.DefaultPluginManager;

/** One class for each rule that a single class can break. */
public final class BadHouse {
    private BadHouse() {}

    public static class DrawsOutsideOfPages {
        Div div = new Div();
    }

    public static class AnswersRequests {
        Response response = Response.ok().build();
    }

    public static class LoadsPlugins {
        DefaultPluginManager manager;
    }

    public static class Migrates {
        Flyway flyway;
    }

    @Entity
    public static class Wallless {
        @Id
        private UUID id;

        @Inject
        private transient Migrates injected;
    }

    public static class GoesRoundTheWall {
        Object all(EntityManager em) {
            return em.createNativeQuery("select 1").getSingleResult();
        }
    }

    public static class ActsAsTheOwner {
        @Resource(lookup = "java:app/jdbc/alongside-owner")
        DataSource owner;
    }

    public static class WritesInArchives {
        void write(CurrentProgramme current) {
            current.letGo(() -> {});
        }
    }

    @ApplicationScoped
    @Transactional
    public static class LetsEverybodyIn {
        public void act() {}
    }

    @Transactional
    public static class HandsOutEntities {
        public List<Wallless> all() {
            return List.of();
        }
    }

    @Route("nobody")
    public static class NobodysView extends Div {
        private static final long serialVersionUID = 1L;
        private final TextArea box = new TextArea();

        public NobodysView() {
            add(box);
        }
    }

    public static class PairHelper {}

    public static class AsksTheSystem {
        Instant now = Instant.now();
    }
}

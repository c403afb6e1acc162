package org.alongside.core.programme;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * The automatic wall: gives every persistence session the current programme, so that EclipseLink adds
 * {@code programme_id = ?} to whatever is read or written. Without a current programme the property stays unset and every
 * query for programme data throws. Every persistence unit names this class as its session customizer.
 */
public final class ProgrammeWall implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        EmptyUuids.allow(session);
        session.getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void postAcquireClientSession(SessionEvent event) {
                build(event.getSession());
            }

            @Override
            public void postAcquireUnitOfWork(SessionEvent event) {
                build(event.getSession());
            }

            @Override
            public void preExecuteQuery(SessionEvent event) {
                build(event.getSession());
            }
        });
    }

    /**
     * Sets the programme where none is set yet. A transaction that began in one programme never goes on in another.
     *
     * @throws IllegalStateException when it would
     */
    private static void build(Session session) {
        current().ifPresent(programme -> {
            Object before = session.getProperty(CurrentProgramme.PROPERTY);
            if (before == null) {
                session.setProperty(CurrentProgramme.PROPERTY, programme.value());
            } else if (!before.equals(programme.value())) {
                throw new IllegalStateException("The programme changed within a transaction");
            }
        });
    }

    private static Optional<ProgrammeId> current() {
        try {
            return CDI.current().select(CurrentProgramme.class).get().id();
        } catch (ContextNotActiveException outsideOfAnyRequest) {
            return Optional.empty();
        }
    }
}

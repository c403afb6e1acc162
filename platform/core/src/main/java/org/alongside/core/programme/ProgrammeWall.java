package org.alongside.core.programme;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ClientSession;

/**
 * The automatic wall: gives every persistence session the current programme, so that EclipseLink adds
 * {@code programme_id = ?} to whatever is read or written. Without a current programme the property stays unset and every
 * query for programme data throws. On PostgreSQL the database is told as well, and holds the wall by itself
 * ({@link ProgrammeSeal}). Every persistence unit names this class as its session customizer and always uses an exclusive
 * connection, because what the database is told belongs to one.
 */
public final class ProgrammeWall implements SessionCustomizer {
    /** On a client session: the programme that its connection is open for. */
    private static final String OPEN_FOR = "alongside.open-for";

    /** Both stand for what is current when they are asked. Looked up once: it costs more than all that is asked of them. */
    private volatile CurrentProgramme currentProgramme;

    private volatile ProgrammeSeal seal;

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
                openWhatIsHeld(event.getSession());
            }

            @Override
            public void postAcquireExclusiveConnection(SessionEvent event) {
                ClientSession client = (ClientSession) event.getSession();
                client.removeProperty(OPEN_FOR);
                current().ifPresent(programme -> open(client, (Accessor) event.getResult(), programme));
            }
        });
    }

    /**
     * Sets the programme where none is set yet. A transaction that began in one programme never goes on in another.
     *
     * @throws IllegalStateException when it would
     */
    private void build(Session session) {
        current().ifPresent(programme -> {
            Object before = session.getProperty(CurrentProgramme.PROPERTY);
            if (before == null) {
                session.setProperty(CurrentProgramme.PROPERTY, programme.value());
            } else if (!before.equals(programme.value())) {
                throw new IllegalStateException("The programme changed within a transaction");
            }
        });
    }

    /** A connection may be older than the programme: somebody signs in, and what follows happens in the same transaction. */
    private void openWhatIsHeld(Session session) {
        AbstractSession holder = (AbstractSession) session;
        while (holder instanceof UnitOfWorkImpl work) {
            holder = work.getParent();
        }
        if (holder instanceof ClientSession client && client.hasWriteConnection()) {
            current()
                    .filter(programme -> !programme.equals(client.getProperty(OPEN_FOR)))
                    .ifPresent(programme -> client.getWriteConnections().values().stream()
                            .filter(accessor -> accessor.getDatasourceConnection() != null)
                            .forEach(accessor -> open(client, accessor, programme)));
        }
    }

    private void open(ClientSession client, Accessor accessor, ProgrammeId current) {
        if (client.getPlatform().isPostgreSQL()) {
            try {
                if (seal == null) {
                    seal = CDI.current().select(ProgrammeSeal.class).get();
                }
                seal.open((Connection) accessor.getDatasourceConnection(), current);
            } catch (SQLException refused) {
                throw new IllegalStateException("The database was not told the programme", refused);
            }
        }
        client.setProperty(OPEN_FOR, current);
    }

    private Optional<ProgrammeId> current() {
        try {
            if (currentProgramme == null) {
                currentProgramme = CDI.current().select(CurrentProgramme.class).get();
            }
            return currentProgramme.id();
        } catch (ContextNotActiveException outsideOfAnyRequest) {
            return Optional.empty();
        }
    }
}

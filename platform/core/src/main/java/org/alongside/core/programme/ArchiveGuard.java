package org.alongside.core.programme;

import jakarta.enterprise.inject.spi.CDI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.queries.DataReadQuery;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.eclipse.persistence.sessions.changesets.ObjectChangeSet;
import org.eclipse.persistence.sessions.changesets.UnitOfWorkChangeSet;

/**
 * Keeps archived programmes as they are: whatever use case it comes from, a change of programme data is refused before it is
 * written. Only what lets go of what somebody wants gone, or of what is past, goes
 * through. Every persistence unit names this class as its session
 * event listener.
 */
public final class ArchiveGuard extends SessionEventAdapter {
    private static final String ARCHIVED =
            "select p.id from core.programme p where p.id = #id and p.archived_at is not null";

    @Override
    public void postCalculateUnitOfWorkChangeSet(SessionEvent event) {
        UnitOfWork work = (UnitOfWork) event.getSession();
        Object programme = work.getProperty(CurrentProgramme.PROPERTY);
        Object changes = event.getProperty("UnitOfWorkChangeSet");
        if (programme != null && changes instanceof UnitOfWorkChangeSet set && touchesProgrammeData(work, set)) {
            DataReadQuery query = new DataReadQuery(ARCHIVED);
            // About the programme itself, which stands in front of the wall.
            query.setAllowNativeSQLQuery(true);
            query.addArgument("id");
            Collection<?> found = (Collection<?>) work.getParent().executeQuery(query, List.of(programme));
            if (!found.isEmpty() && !lettingGo()) {
                throw new ProgrammeArchived();
            }
        }
    }

    /** Only withdrawals and rules of retention say so: an archive is no reason to keep what somebody wants gone, or what is past. */
    private static boolean lettingGo() {
        return CDI.current().select(CurrentProgramme.class).get().lettingGo();
    }

    private static boolean touchesProgrammeData(UnitOfWork work, UnitOfWorkChangeSet set) {
        Set<String> touched = new HashSet<>();
        for (Object change : set.getAllChangeSets().keySet()) {
            ObjectChangeSet changed = (ObjectChangeSet) change;
            if (changed.hasChanges() || changed.isNew()) {
                touched.add(changed.getClassName());
            }
        }
        for (Object deleted : set.getDeletedObjects().keySet()) {
            touched.add(((ObjectChangeSet) deleted).getClassName());
        }
        return work.getDescriptors().values().stream()
                .filter(descriptor -> touched.contains(descriptor.getJavaClassName()))
                .anyMatch(ArchiveGuard::guarded);
    }

    private static boolean guarded(ClassDescriptor descriptor) {
        return descriptor.hasMultitenantPolicy() && !descriptor.getJavaClass().isAnnotationPresent(StillWritten.class);
    }
}

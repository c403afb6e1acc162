package org.alongside.core.programme;

import java.sql.Types;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets a {@link java.util.UUID} property be null. EclipseLink 4.0.7 gives every such property a converter that fails on null
 * when it reads, and writes null as a varchar, which PostgreSQL refuses for a uuid column. Neither converter nor varchar is
 * needed: both databases read and write UUIDs as they are.
 */
final class EmptyUuids {
    private EmptyUuids() {}

    static void allow(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                if (mapping instanceof AbstractDirectMapping direct && direct.getConverter() instanceof UUIDConverter) {
                    direct.setConverter(null);
                    direct.getField().setSqlType(Types.OTHER);
                }
            }
        }
    }
}

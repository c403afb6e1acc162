package org.alongside.core.participant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * A key that a word of somebody's name is found by. It says nothing of who has the word. Two who register the same new word at the
 * same moment both write its keys: that does no harm.
 */
@Entity
@Table(name = "name_key", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class NameKey {
    @Id
    private UUID id;

    private String lookup;

    private String word;

    protected NameKey() {}

    NameKey(String lookup, String word) {
        this.id = UUID.randomUUID();
        this.lookup = lookup;
        this.word = word;
    }
}

package org.alongside.core.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A word of somebody's name; with what the name is put in order by, so that those who are found come in order at once. */
@Entity
@Table(name = "participant_word", schema = "core")
@IdClass(ParticipantWord.Key.class)
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ParticipantWord {
    /** What tells one from another. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID participant;
        private String word;

        Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && participant.equals(key.participant) && word.equals(key.word);
        }

        @Override
        public int hashCode() {
            return Objects.hash(participant, word);
        }
    }

    @Id
    @Column(name = "participant_id")
    private UUID participant;

    @Id
    private String word;

    @Column(name = "sort_name")
    private String sortName;

    protected ParticipantWord() {}

    ParticipantWord(ParticipantId participant, String word, String sortName) {
        this.participant = participant.value();
        this.word = word;
        this.sortName = sortName;
    }
}

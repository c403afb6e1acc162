package org.alongside.core.programme;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * The programme this request belongs to. It comes from a membership of whoever is signed in, never from what the request
 * says of itself. Where there is none, every read of programme data fails.
 */
@RequestScoped
public class CurrentProgramme {
    /** The context property and the column of the wall; see {@link ProgrammeWall}. */
    public static final String PROPERTY = "eclipselink.tenant-id";

    /** The column that every table of programme data has. */
    public static final String COLUMN = "programme_id";

    private ProgrammeId id;
    private boolean lettingGo;

    /** Which programme, if any. */
    public Optional<ProgrammeId> id() {
        return Optional.ofNullable(id);
    }

    /**
     * Which programme.
     *
     * @throws IllegalStateException when there is none: a use case was reached without signing in
     */
    public ProgrammeId required() {
        return id().orElseThrow(() -> new IllegalStateException("No programme is current"));
    }

    /** For {@code identity}, which knows the membership. */
    public void enter(ProgrammeId programme) {
        this.id = programme;
    }

    /** Leaves it again. */
    public void leave() {
        this.id = null;
    }

    /** Whether what is done now lets go of what somebody wants gone, or of what is past: which is done in an archived programme, too. */
    public boolean lettingGo() {
        return lettingGo;
    }

    /** For {@code withdrawal} and {@code retention}: does that work so that it is done in an archived programme, too. */
    public void letGo(Runnable work) {
        this.lettingGo = true;
        try {
            work.run();
        } finally {
            this.lettingGo = false;
        }
    }
}

package org.alongside.core.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.ProgrammeId;

/** Who is at the keyboard in this request. */
@RequestScoped
public class CurrentUser {
    @Inject
    private CurrentProgramme programme;

    @Inject
    private Permissions permissions;

    private SignedIn signedIn;
    private boolean byToken;
    private boolean onlyReads;

    /** Who it is, if anybody is signed in. */
    public Optional<SignedIn> signedIn() {
        return Optional.ofNullable(signedIn);
    }

    /**
     * Who it is.
     *
     * @throws NotSignedIn when nobody is
     */
    public SignedIn required() {
        return signedIn().orElseThrow(NotSignedIn::new);
    }

    /** Whether they may. A stranger may nothing. */
    public boolean may(String permission) {
        return signedIn != null && permissions.allow(permission, signedIn.roles());
    }

    /**
     * Insists that they may.
     *
     * @throws NotSignedIn when nobody is signed in
     * @throws NotAllowed when they may not
     */
    public void insist(String permission) {
        if (!permissions.allow(permission, required().roles())) {
            throw new NotAllowed();
        }
    }

    /** Whether it is a token rather than a person at a browser. */
    public boolean byToken() {
        return byToken;
    }

    /** Whether it is a token that may only read. */
    public boolean onlyReads() {
        return onlyReads;
    }

    void enter(ApiTokens.Bearer bearer) {
        enter(bearer.who());
        byToken = true;
        onlyReads = bearer.readOnly();
    }

    void enter(SignedIn somebody) {
        this.signedIn = somebody;
        programme.enter(somebody.programme());
    }

    void leave(Optional<SignedIn> before, Optional<ProgrammeId> programmeBefore) {
        this.signedIn = before.orElse(null);
        programmeBefore.ifPresentOrElse(programme::enter, programme::leave);
    }
}

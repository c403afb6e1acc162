package org.alongside.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.Memberships;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.secondfactor.SecondFactors;
import org.alongside.spi.ParticipantId;

/**
 * The accounts of a programme, in the hands of its administrator. Accounts without a role here do not exist for them. Whoever
 * judges a trainee gives nobody a role or a code here: both would open, under another name, the pair that they must not see (R6).
 */
@ApplicationScoped
@Transactional
public class ProgrammeAccounts {
    /**
     * Somebody to invite.
     *
     * @param email where the code goes; none, and it is printed
     * @param participant who they are among the people of the programme, if they take part
     */
    public record Invitation(
            String name, Set<Role> roles, Optional<String> email, Optional<ParticipantId> participant) {
        public Invitation {
            roles = Set.copyOf(roles);
        }
    }

    /** What goes onto the letter. The code is shown this once; only its hash is kept. */
    public record Letter(AccountId account, String name, String username, String code, OffsetDateTime expiresAt) {
        @Override
        public String toString() {
            return "Letter[" + account + "]";
        }
    }

    private static final int LONGEST_NAME = 200;

    @Inject
    private Accounts accounts;

    @Inject
    private Memberships memberships;

    @Inject
    private Participants participants;

    @Inject
    private Codes codes;

    @Inject
    private SecondFactors factors;

    @Inject
    private CurrentUser user;

    @Inject
    private Relations relations;

    @Inject
    private AuditLog audit;

    @Inject
    private CodePost post;

    @Inject
    private Event<WayInChanged> changed;

    /** Everybody with a role here. */
    @Allowed("core.administer")
    public List<Memberships.Member> list() {
        return memberships.all();
    }

    /** One of them. */
    @Allowed("core.administer")
    public Memberships.Member read(AccountId id) {
        return find(id);
    }

    /** Whether a code can go out by e-mail; otherwise it is printed. */
    @Allowed("core.administer")
    public boolean mailReady() {
        return post.ready();
    }

    /** Creates an account with these roles here, and the code with which its owner sets a password. */
    @Allowed("core.administer")
    public Letter invite(Invitation invitation) {
        relations.insistIJudgeNobody();
        String name = invitation.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Invalid("core.accounts.fault.name");
        }
        checkRoles(Set.of(), invitation.roles());
        AccountId account = accounts.createWithoutPassword(accounts.freeUsername(name), name);
        memberships.change(account, invitation.roles());
        invitation.participant().ifPresent(person -> {
            if (participants.accountOf(person).isPresent()) {
                throw new Invalid("core.accounts.fault.signs-in-already");
            }
            participants.signsInWith(person, account);
        });
        audit.record("core.account.invited", account);
        return letter(account, name, invitation.email(), true);
    }

    /** Gives exactly these roles here. */
    @Allowed("core.administer")
    public void changeRoles(AccountId id, Set<Role> roles) {
        relations.insistIJudgeNobody();
        Memberships.Member member = find(id);
        checkRoles(member.roles(), roles);
        if (isMe(id) && !roles.contains(Role.ADMINISTRATOR)) {
            throw new Invalid("core.accounts.fault.yourself");
        }
        memberships.change(id, roles);
        audit.record("core.account.roles-changed", id);
    }

    /** Closes this programme to somebody, in the very next request. */
    @Allowed("core.administer")
    public void close(AccountId id) {
        Memberships.Member member = find(id);
        if (isMe(id)) {
            throw new Invalid("core.accounts.fault.yourself");
        }
        mayTouch(member);
        memberships.open(id, false);
        audit.record("core.account.closed", id);
    }

    /** Opens it again; the roles are as they were. */
    @Allowed("core.administer")
    public void reopen(AccountId id) {
        relations.insistIJudgeNobody();
        mayTouch(find(id));
        memberships.open(id, true);
        audit.record("core.account.reopened", id);
    }

    /**
     * A code for somebody who cannot get in any more. Until it is used their password stays as it is.
     *
     * @throws NotForYouToReset when the account reaches further than this programme
     */
    @Allowed("core.administer")
    public Letter reset(AccountId id, Optional<String> email) {
        relations.insistIJudgeNobody();
        Memberships.Member member = find(id);
        mayTouch(member);
        endsHere(id);
        audit.record("core.account.code-issued", id);
        return letter(id, member.name(), email, false);
    }

    /**
     * Takes the second factor away from somebody who lost their telephone and their recovery codes, and signs them out. Staff set
     * up another when they sign in next.
     *
     * @throws NotForYouToReset when the account reaches further than this programme
     */
    @Allowed("core.administer")
    public void forgetSecondFactor(AccountId id) {
        relations.insistIJudgeNobody();
        mayTouch(find(id));
        endsHere(id);
        factors.forget(id);
        accounts.signOutEverywhere(id);
        audit.record("core.second-factor.forgotten", id);
        changed.fire(new WayInChanged(id, WayInChanged.Kind.PROOF));
    }

    /** Whoever is let in again is let in everywhere, so one programme must not open another's door. */
    private void endsHere(AccountId id) {
        if (!user.required().is(Role.INSTITUTION_ADMINISTRATOR) && !memberships.onlyHere(id)) {
            throw new NotForYouToReset();
        }
    }

    private Letter letter(AccountId account, String name, Optional<String> email, boolean invitation) {
        if (email.isPresent() && !post.ready()) {
            throw new Invalid("core.accounts.fault.no-mail");
        }
        String username = accounts.usernameOf(account);
        Codes.Fresh fresh = codes.issue(account);
        email.ifPresent(address -> post.take(
                new CodeIssued(account, name, username, address, fresh.code(), fresh.expiresAt(), invitation)));
        return new Letter(account, name, username, fresh.code(), fresh.expiresAt());
    }

    private Memberships.Member find(AccountId id) {
        return memberships.find(id).orElseThrow(NotFound::new);
    }

    private boolean isMe(AccountId id) {
        return user.required().account().equals(id);
    }

    /** Who looks after the installation is not in the hands of one programme. */
    private void mayTouch(Memberships.Member member) {
        if (member.roles().contains(Role.INSTITUTION_ADMINISTRATOR)
                && !user.required().is(Role.INSTITUTION_ADMINISTRATOR)) {
            throw new NotForYouToReset();
        }
    }

    private void checkRoles(Set<Role> before, Set<Role> wanted) {
        if (wanted.isEmpty()) {
            throw new Invalid("core.accounts.fault.no-role");
        }
        boolean institution = before.contains(Role.INSTITUTION_ADMINISTRATOR);
        if (institution != wanted.contains(Role.INSTITUTION_ADMINISTRATOR)
                && !user.required().is(Role.INSTITUTION_ADMINISTRATOR)) {
            throw new NotForYouToReset();
        }
    }
}

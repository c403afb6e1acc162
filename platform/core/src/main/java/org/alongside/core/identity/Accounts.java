package org.alongside.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.programme.ProgrammeId;

/** Accounts, their memberships and tokens. */
@ApplicationScoped
@Transactional
@ForEverybody("called by set-up, the sign-in page and use cases that have checked their caller")
public class Accounts {
    /** Somebody signed in with a password; for the audit log. */
    public record PasswordAccepted(AccountId account, ProgrammeId programme) {}

    /** What is shown of a member of staff or of somebody who takes part. */
    public record Row(AccountId id, String username, String name) {}

    /** Hashed when the name is unknown, so that an answer takes as long either way. */
    private static final String NOBODY = Passwords.hash(UUID.randomUUID().toString());

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Event<PasswordAccepted> accepted;

    /** Creates an account. Who may do so is decided by the caller: set-up, the demo, later the administrator's page. */
    public AccountId create(String username, String displayName, String password) {
        Account account = new Account(username.strip().toLowerCase(Locale.ROOT), displayName, Passwords.hash(password));
        em.persist(account);
        // Written at once: rows of other tables may refer to it before this transaction ends.
        em.flush();
        return account.id();
    }

    /** Gives an account a role in a programme. */
    public void join(AccountId account, ProgrammeId programme, Role role) {
        em.persist(new Membership(account, programme, role));
    }

    /** Whether there is any account yet. */
    public boolean none() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }

    /** Checks name and password; says only whether both are right together. */
    public Optional<SignedIn> signIn(String username, String password) {
        Optional<Account> account = byName(username);
        boolean right =
                Passwords.matches(password, account.map(Account::passwordHash).orElse(NOBODY));
        if (!right || account.filter(Account::active).isEmpty()) {
            return Optional.empty();
        }
        AccountId id = account.get().id();
        Optional<SignedIn> signedIn = programmesOf(id).stream().findFirst().flatMap(programme -> in(id, programme));
        signedIn.ifPresent(who -> accepted.fire(new PasswordAccepted(who.account(), who.programme())));
        return signedIn;
    }

    /** The account as it stands now in that programme; empty when it was closed or has no role there any more. */
    public Optional<SignedIn> in(AccountId id, ProgrammeId programme) {
        Account account = em.find(Account.class, id.value());
        if (account == null || !account.active()) {
            return Optional.empty();
        }
        Set<Role> roles = em.createQuery(
                        "select m from Membership m where m.account = :account and m.programme = :programme",
                        Membership.class)
                .setParameter("account", id.value())
                .setParameter("programme", programme.value())
                .getResultStream()
                .map(Membership::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(new SignedIn(id, account.displayName(), programme, roles));
    }

    /** The programmes an account takes part in, the one it joined first before the others. */
    public List<ProgrammeId> programmesOf(AccountId id) {
        return em.createQuery(
                        "select m from Membership m, Programme p where m.account = :account and p.id = m.programme"
                                + " order by p.createdAt, p.name",
                        Membership.class)
                .setParameter("account", id.value())
                .getResultStream()
                .map(Membership::programme)
                .distinct()
                .toList();
    }

    /** The people with that role in that programme, in order of name. */
    public List<Row> with(Role role, ProgrammeId programme) {
        return em.createQuery(
                        "select a from Account a, Membership m where m.account = a.id and m.role = :role"
                                + " and m.programme = :programme and a.active = true order by a.displayName",
                        Account.class)
                .setParameter("role", role)
                .setParameter("programme", programme.value())
                .getResultStream()
                .map(account -> new Row(account.id(), account.username(), account.displayName()))
                .toList();
    }

    /** The name of an account, for showing who did something. */
    public Optional<String> nameOf(AccountId id) {
        return Optional.ofNullable(em.find(Account.class, id.value())).map(Account::displayName);
    }

    /**
     * Makes a token for the API.
     *
     * @return the token itself; it can never be shown again, only its hash is kept
     */
    public String issueToken(AccountId account, ProgrammeId programme, String name, Duration validFor) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = "alongside_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        em.persist(new ApiToken(
                account,
                programme,
                name,
                sha256(token),
                OffsetDateTime.now(clock).plus(validFor)));
        return token;
    }

    /** Who a token stands for, as long as it has not run out. */
    public Optional<SignedIn> byToken(String token) {
        return em.createQuery(
                        "select t from ApiToken t where t.tokenHash = :hash and t.expiresAt > :now", ApiToken.class)
                .setParameter("hash", sha256(token))
                .setParameter("now", OffsetDateTime.now(clock))
                .getResultStream()
                .findFirst()
                .flatMap(found -> in(found.account(), found.programme()));
    }

    private Optional<Account> byName(String username) {
        return em.createQuery("select a from Account a where a.username = :username", Account.class)
                .setParameter("username", username.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

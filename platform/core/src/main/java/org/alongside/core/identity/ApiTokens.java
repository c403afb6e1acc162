package org.alongside.core.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.alongside.core.digest.Sha256;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;

/** Tokens for the API: one account in one programme, everything the account may do there or reading only, until a day. */
@ApplicationScoped
@Transactional
@ForEverybody("called by set-up, the sign-in mechanism, and everybody for their own tokens")
public class ApiTokens {
    /** What is shown of a token; never the token. */
    public record Row(
            UUID id, String name, boolean readOnly, OffsetDateTime expiresAt, Optional<OffsetDateTime> lastUsedAt) {}

    /** Who a token stands for, and whether it only reads. */
    public record Bearer(SignedIn who, boolean readOnly) {}

    /** Outside the walls: what opens the door in the wall is asked before it is open. */
    private static final String FIND = "select t.id, t.account_id, t.programme_id, t.read_only, t.last_used_at,"
            + " a.display_name, m.role from core.api_token t join core.account a on a.id = t.account_id and a.active"
            + " join core.membership m on m.account_id = t.account_id and m.programme_id = t.programme_id and m.entry_open"
            + " where t.token_hash = ? and t.expires_at > ?";

    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);
    private static final Duration BELIEVED = Duration.ofSeconds(1);
    private static final int MOST_KNOWN = 10_000;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_NAME = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Resource(lookup = "java:app/jdbc/alongside")
    private DataSource database;

    @Inject
    private Clock clock;

    /** Whom tokens stood for when they were last asked about, by their hashes. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private final AtomicInteger changes = new AtomicInteger();

    private record Known(Bearer bearer, OffsetDateTime until) {}

    /**
     * Makes a token.
     *
     * @return the token itself; it can never be shown again, only its hash is kept
     * @throws Invalid when it has no name or lasts longer than a year
     */
    public String issue(AccountId account, ProgrammeId programme, String name, boolean readOnly, Duration validFor) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Invalid("core.token.fault.name");
        }
        if (validFor.compareTo(Duration.ofDays(1)) < 0 || validFor.compareTo(LONGEST) > 0) {
            throw new Invalid("core.token.fault.days");
        }
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = "alongside_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        OffsetDateTime expiresAt = OffsetDateTime.now(clock).plus(validFor);
        em.persist(new ApiToken(account, programme, name.strip(), Sha256.hex(token), readOnly, expiresAt));
        return token;
    }

    /**
     * Who a token stands for, as long as it has not run out: the account as it stands now, as {@link Accounts#in} knows it.
     * Asked at the door of every request of the API, before any programme is known, so it is one statement and no transaction
     * of its own. Whoever asks again within a second gets the same answer, unless something was changed on this server meanwhile
     * ({@link #lookAgain}): what is taken back on another server opens this one for a second more, never longer.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Bearer> find(String token) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String hash = Sha256.hex(token);
        Known before = known.get(hash);
        if (before != null && now.isBefore(before.until())) {
            return Optional.of(before.bearer());
        }
        int when = changes.get();
        Optional<Bearer> found = lookUp(hash, now);
        found.ifPresent(bearer -> remember(hash, new Known(bearer, now.plus(BELIEVED)), when));
        return found;
    }

    /** Something was changed: an account, a role, a token or anything else. The next request asks the database again. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void lookAgain() {
        changes.incrementAndGet();
        known.clear();
    }

    /** What was looked up before a change and comes back after it is not remembered. */
    private void remember(String hash, Known bearer, int when) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(hash, bearer);
        if (changes.get() != when) {
            known.remove(hash);
        }
    }

    private Optional<Bearer> lookUp(String hash, OffsetDateTime now) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setString(1, hash);
            query.setObject(2, now);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? Optional.of(bearer(connection, found, now)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Tokens cannot be looked up", failed);
        }
    }

    /** One row for each role. */
    private static Bearer bearer(Connection connection, ResultSet found, OffsetDateTime now) throws SQLException {
        UUID token = found.getObject("id", UUID.class);
        AccountId account = new AccountId(found.getObject("account_id", UUID.class));
        ProgrammeId programme = new ProgrammeId(found.getObject("programme_id", UUID.class));
        String name = found.getString("display_name");
        boolean readOnly = found.getBoolean("read_only");
        OffsetDateTime lastUsedAt = found.getObject("last_used_at", OffsetDateTime.class);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        do {
            roles.add(Role.valueOf(found.getString("role")));
        } while (found.next());
        if (lastUsedAt == null || lastUsedAt.isBefore(now.minus(NOTED_EVERY))) {
            note(connection, token, now);
        }
        return new Bearer(new SignedIn(account, name, programme, roles), readOnly);
    }

    /** Noted every few minutes only: reading must not mean writing each time. */
    private static void note(Connection connection, UUID token, OffsetDateTime now) throws SQLException {
        try (PreparedStatement used =
                connection.prepareStatement("update core.api_token set last_used_at = ? where id = ?")) {
            used.setObject(1, now);
            used.setObject(2, token);
            used.executeUpdate();
        }
    }

    /** The tokens of an account in a programme, those that ran out too, the one that lasts longest first. */
    public List<Row> list(AccountId account, ProgrammeId programme) {
        return em.createQuery(
                        "select t from ApiToken t where t.account = :account and t.programme = :programme"
                                + " order by t.expiresAt desc",
                        ApiToken.class)
                .setParameter("account", account.value())
                .setParameter("programme", programme.value())
                .getResultStream()
                .map(ApiToken::row)
                .toList();
    }

    /**
     * Takes a token back, from the next request on.
     *
     * @throws NotFound when it is not this account's
     */
    public void revoke(AccountId account, UUID id) {
        ApiToken token = Optional.ofNullable(em.find(ApiToken.class, id))
                .filter(found -> found.account().equals(account))
                .orElseThrow(NotFound::new);
        em.remove(token);
    }
}

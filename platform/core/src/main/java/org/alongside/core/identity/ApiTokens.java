package org.alongside.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_NAME = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

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
        em.persist(new ApiToken(account, programme, name.strip(), sha256(token), readOnly, expiresAt));
        return token;
    }

    /** Who a token stands for, as long as it has not run out. */
    public Optional<Bearer> find(String token) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<ApiToken> found = em.createQuery(
                        "select t from ApiToken t where t.tokenHash = :hash and t.expiresAt > :now", ApiToken.class)
                .setParameter("hash", sha256(token))
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
        return found.flatMap(good -> accounts.in(good.account(), good.programme())
                .map(who -> {
                    good.use(now);
                    return new Bearer(who, good.readOnly());
                }));
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

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

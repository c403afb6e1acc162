package org.alongside.core.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.CodeWords;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.problem.Invalid;

/** Second factors: set up, proven, taken away. */
@ApplicationScoped
@Transactional
@ForEverybody("called by signing in and by use cases that have checked whose account it is")
public class SecondFactors {
    /**
     * What an authenticator is told.
     *
     * @param secret to type, in groups of four
     * @param address to scan, as {@code otpauth://totp/…}
     */
    public record Setup(String secret, String address) {}

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private SecretBox box;

    @Inject
    private Clock clock;

    /** Whether the account has one that counts. */
    public boolean has(AccountId account) {
        return find(account).filter(SecondFactor::confirmed).isPresent();
    }

    /** How many recovery codes are left. */
    public int recoveryCodesLeft(AccountId account) {
        return unused(account).size();
    }

    /** Begins to set one up, in place of what there was; nothing counts until {@link #confirm}. */
    public Setup begin(AccountId account) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        SecondFactor factor = find(account).orElseGet(() -> {
            SecondFactor created = new SecondFactor(account);
            em.persist(created);
            return created;
        });
        factor.begin(box.seal(account, secret));
        String text = Base32.encode(secret);
        String name = URLEncoder.encode(accounts.usernameOf(account), StandardCharsets.UTF_8);
        return new Setup(
                text.replaceAll("(.{4})(?=.)", "$1 "),
                "otpauth://totp/Alongside:" + name + "?secret=" + text + "&issuer=Alongside");
    }

    /**
     * The authenticator shows its first code, so it has the secret.
     *
     * @return recovery codes, shown this once
     * @throws Invalid when the code is not right
     */
    public List<String> confirm(AccountId account, String code) {
        SecondFactor factor = find(account)
                .filter(begun -> !begun.confirmed())
                .orElseThrow(() -> new Invalid("core.second.fault.begin"));
        if (!shows(account, factor, code)) {
            throw new Invalid("core.second.fault.wrong");
        }
        factor.confirm(OffsetDateTime.now(clock));
        return freshRecoveryCodes(account);
    }

    /** New recovery codes; those of before are void. */
    public List<String> freshRecoveryCodes(AccountId account) {
        em.createQuery("delete from RecoveryCode c where c.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = CodeWords.fresh();
            em.persist(new RecoveryCode(account, CodeWords.hash(code)));
            codes.add(code);
        }
        return codes;
    }

    /** Whether this is the authenticator's code, for the first time, or an unused recovery code, which is used now. */
    public boolean proves(AccountId account, String code) {
        Optional<SecondFactor> factor = find(account).filter(SecondFactor::confirmed);
        if (factor.isEmpty()) {
            return false;
        }
        return shows(account, factor.get(), code) || recovers(account, code);
    }

    /** Takes it away, recovery codes too. */
    public void forget(AccountId account) {
        find(account).ifPresent(em::remove);
        em.createQuery("delete from RecoveryCode c where c.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    private boolean shows(AccountId account, SecondFactor factor, String code) {
        byte[] secret = box.open(account, factor.secret());
        OptionalLong step = Totp.stepOf(secret, code.replaceAll("\\s", ""), clock.instant());
        return step.isPresent() && factor.use(step.getAsLong());
    }

    private boolean recovers(AccountId account, String code) {
        Optional<RecoveryCode> found = em.createQuery(
                        "select c from RecoveryCode c where c.account = :account and c.codeHash = :hash"
                                + " and c.usedAt is null",
                        RecoveryCode.class)
                .setParameter("account", account.value())
                .setParameter("hash", CodeWords.hash(code))
                .getResultStream()
                .findFirst();
        found.ifPresent(paper -> paper.use(OffsetDateTime.now(clock)));
        return found.isPresent();
    }

    private List<RecoveryCode> unused(AccountId account) {
        return em.createQuery(
                        "select c from RecoveryCode c where c.account = :account and c.usedAt is null",
                        RecoveryCode.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    private Optional<SecondFactor> find(AccountId account) {
        return Optional.ofNullable(em.find(SecondFactor.class, account.value()));
    }
}

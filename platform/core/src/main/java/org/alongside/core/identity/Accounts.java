package org.alongside.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;

/** Accounts and who they are where. */
@ApplicationScoped
@Transactional
@ForEverybody("called by set-up, the sign-in page and use cases that have checked their caller")
public class Accounts {
    /** Somebody showed who they are and was let in; for the audit log. */
    public record PasswordAccepted(AccountId account, ProgrammeId programme) {}

    /** What is shown of a member of staff or of somebody who takes part. */
    public record Row(AccountId id, String username, String name) {}

    /** What a password is checked against, for whoever goes by a name. */
    public record Credential(Optional<AccountId> account, String hash) {}

    /** Stands in where a name is unknown or an account closed or without a password, so that an answer takes as long. */
    private static final String NOBODY = Passwords.ofNobody();

    private static final int LONGEST_STEM = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Event<PasswordAccepted> accepted;

    /** Creates an account. Who may do so is decided by the caller: set-up, the demo, later the administrator's page. */
    public AccountId create(String username, String displayName, String password) {
        Account account = new Account(plain(username), displayName);
        account.changePassword(Passwords.hash(password));
        return keep(account);
    }

    /** Creates an account nobody can enter with a password until they set one themselves. */
    public AccountId createWithoutPassword(String username, String displayName) {
        return keep(new Account(plain(username), displayName));
    }

    private AccountId keep(Account account) {
        em.persist(account);
        // Written at once: rows of other tables may refer to it before this transaction ends.
        em.flush();
        return account.id();
    }

    /** Gives an account a role in a programme. */
    public void join(AccountId account, ProgrammeId programme, Role role) {
        Duties.check(rolesOf(account, programme), role);
        em.persist(new Membership(account, programme, role));
    }

    /** Whether there is any account yet. */
    public boolean none() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }

    /**
     * What the password of whoever goes by this name is checked against; never says whether there is such a person. One question
     * for everybody, those included whom no programme lets in any more: what is asked of some only could be told by the clock.
     */
    public Credential credential(String username) {
        Optional<Account> account = em.createQuery(
                        "select a from Account a join Membership m on m.account = a.id and m.open = true"
                                + " where a.username = :username and a.active = true",
                        Account.class)
                .setParameter("username", plain(username))
                .getResultStream()
                .findFirst();
        return new Credential(
                account.map(Account::id), account.flatMap(Account::passwordHash).orElse(NOBODY));
    }

    /** What the password of this account is checked against. */
    public Credential credential(AccountId id) {
        Optional<Account> account = Optional.ofNullable(em.find(Account.class, id.value()));
        return new Credential(
                account.map(Account::id), account.flatMap(Account::passwordHash).orElse(NOBODY));
    }

    /** Lets an account in that has shown who it is; empty when it was closed or has no role anywhere. Tells the audit log. */
    public Optional<SignedIn> enter(AccountId id) {
        Optional<SignedIn> signedIn = programmesOf(id).stream().findFirst().flatMap(programme -> in(id, programme));
        signedIn.ifPresent(who -> accepted.fire(new PasswordAccepted(who.account(), who.programme())));
        return signedIn;
    }

    /** Whether a password lets this account in. */
    public boolean hasPassword(AccountId id) {
        return required(id).passwordHash().isPresent();
    }

    /** Replaces the password and ends every session; the hash is made before, because that takes its time. */
    public void replacePassword(AccountId id, String hash) {
        required(id).changePassword(hash);
    }

    /** Forgets whose an account was: its names, its password, every way in. The caller has checked that it is in use nowhere else. */
    public void forget(AccountId id) {
        required(id).forget();
        for (String kind :
                List.of("Passkey", "SecondFactor", "RecoveryCode", "AccountCode", "ApiToken", "ProviderIdentity")) {
            em.createQuery("delete from " + kind + " k where k.account = :account")
                    .setParameter("account", id.value())
                    .executeUpdate();
        }
    }

    /** Ends every session of the account. */
    public void signOutEverywhere(AccountId id) {
        required(id).signOutEverywhere();
    }

    /** The account's epoch: sessions of an earlier one have ended. */
    public long epoch(AccountId id) {
        return required(id).sessionEpoch();
    }

    /** The name somebody signs in with. */
    public String usernameOf(AccountId id) {
        return required(id).username();
    }

    /** The code of the language somebody chose for their pages; empty when they chose none. */
    public Optional<String> languageOf(AccountId id) {
        return required(id).language();
    }

    /** Keeps the language somebody chose; an empty code: none of their own. The caller has checked that there is such a language. */
    public void speak(AccountId id, String code) {
        required(id).speak(code);
    }

    /** Whether nobody goes by this name yet. */
    public boolean isFree(String username) {
        return byName(username).isEmpty();
    }

    /**
     * A sign-in name for somebody of that name. Made up rather than chosen: "this name is taken" would tell of accounts in other
     * programmes.
     */
    public String freeUsername(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .strip()
                .replaceAll(" .*", "");
        String stem = plain.isEmpty() ? "person" : plain.substring(0, Math.min(LONGEST_STEM, plain.length()));
        while (true) {
            String username = stem + "-" + (1000 + RANDOM.nextInt(9000));
            if (isFree(username)) {
                return username;
            }
        }
    }

    /** Who a session of that epoch belongs to, as they stand now; empty when they signed out everywhere meanwhile. */
    public Optional<SignedIn> still(AccountId id, ProgrammeId programme, long epoch) {
        return Optional.ofNullable(em.find(Account.class, id.value()))
                .filter(account -> account.sessionEpoch() == epoch)
                .flatMap(account -> in(id, programme));
    }

    /** The account as it stands now in that programme; empty when it was closed or has no role there any more. */
    public Optional<SignedIn> in(AccountId id, ProgrammeId programme) {
        Account account = em.find(Account.class, id.value());
        if (account == null || !account.active()) {
            return Optional.empty();
        }
        Set<Role> roles = rolesOf(id, programme);
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(new SignedIn(id, account.displayName(), programme, roles));
    }

    /** The programmes an account takes part in, the one it joined first before the others, archived ones last. */
    public List<ProgrammeId> programmesOf(AccountId id) {
        return em.createQuery(
                        "select m.programme, p.archivedAt from Membership m, Programme p where m.account = :account"
                                + " and p.id = m.programme and m.open = true order by p.createdAt, p.name",
                        Object[].class)
                .setParameter("account", id.value())
                .getResultStream()
                // Sorted here: H2 and PostgreSQL do not agree on a case expression beside a truth value.
                .sorted(Comparator.comparing((Object[] row) -> row[1] != null))
                .map(row -> new ProgrammeId((UUID) row[0]))
                .distinct()
                .toList();
    }

    /** The people with that role in that programme, in order of name. */
    public List<Row> with(Role role, ProgrammeId programme) {
        return em.createQuery(
                        "select a from Account a, Membership m where m.account = a.id and m.role = :role"
                                + " and m.programme = :programme and m.open = true and a.active = true order by a.displayName",
                        Account.class)
                .setParameter("role", role)
                .setParameter("programme", programme.value())
                .getResultStream()
                .map(account -> new Row(account.id(), account.username(), account.displayName()))
                .toList();
    }

    /** The account of that sign-in name. */
    public Optional<AccountId> named(String username) {
        return byName(username).map(Account::id);
    }

    /** The name of an account, for showing who did something. */
    public Optional<String> nameOf(AccountId id) {
        return Optional.ofNullable(em.find(Account.class, id.value())).map(Account::displayName);
    }

    private Account required(AccountId id) {
        return Optional.ofNullable(em.find(Account.class, id.value())).orElseThrow(NotFound::new);
    }

    private static String plain(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private Set<Role> rolesOf(AccountId id, ProgrammeId programme) {
        return em.createQuery(
                        "select m from Membership m where m.account = :account and m.programme = :programme"
                                + " and m.open = true",
                        Membership.class)
                .setParameter("account", id.value())
                .setParameter("programme", programme.value())
                .getResultStream()
                .map(Membership::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private Optional<Account> byName(String username) {
        return em.createQuery("select a from Account a where a.username = :username", Account.class)
                .setParameter("username", plain(username))
                .getResultStream()
                .findFirst();
    }
}

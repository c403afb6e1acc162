package org.alongside.support.charity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.support.bank.Payee;
import org.alongside.support.bank.ProgrammeAccounts;
import org.alongside.support.owed.CharityId;
import org.alongside.support.shared.Today;

/** The charities of a programme, and where their money goes. Finance keeps them; everybody may know which there are. */
@ApplicationScoped
@Transactional
public class Charities {
    /**
     * A charity as finance sees it.
     *
     * @param accountName the name on its account
     * @param ending the last three digits of its account
     * @param accountBy the name of who typed where its money goes
     * @param offered whether people can choose it
     */
    public record Row(
            CharityId id,
            String name,
            String number,
            String accountName,
            String ending,
            LocalDate accountOn,
            String accountBy,
            boolean offered) {}

    /**
     * A charity that people can choose.
     *
     * @param number under which it is registered
     */
    public record Choice(CharityId id, String name, String number) {}

    /** The longest name of one. */
    public static final int LONGEST_NAME = 120;

    /** So many can be offered at once. */
    static final int MOST = 12;

    private static final String SEALED = "support.charity.sealed";

    /**
     * As the three registers of the United Kingdom write it: the Charity Commission for England and Wales, OSCR in Scotland, and the
     * Charity Commission for Northern Ireland.
     */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{6,7}(-[0-9]{1,3})?|SC[0-9]{6}|NIC[0-9]{6}");

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private ProgrammeAccounts sealing;

    @Inject
    private CurrentUser user;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** All there are, those no longer offered included, in order of name. */
    @Allowed("support.payments")
    public List<Row> list() {
        return all().stream().map(this::row).toList();
    }

    /** Those that people can give to, in order of name. */
    @ForEverybody("to whom pay can be given is no secret")
    public List<Choice> offered() {
        return all().stream().filter(Charity::offered).map(Charities::choice).toList();
    }

    /** These, offered or not. */
    @ForEverybody("names of charities")
    public Map<CharityId, Choice> named(Collection<CharityId> ids) {
        return of(ids).stream().map(Charities::choice).collect(Collectors.toMap(Choice::id, Function.identity()));
    }

    /**
     * Adds one.
     *
     * @param number under which it is registered
     * @throws Invalid when something is missing, cannot be, or is there already
     */
    @Allowed("support.payments")
    public CharityId add(String name, String number, Payee.Written account) {
        String plain = plain(name);
        String registered =
                Optional.ofNullable(number).orElse("").replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(registered).matches()) {
            throw new Invalid("support.charities.fault.number");
        }
        List<Charity> before = all();
        if (before.stream().anyMatch(one -> one.number().equals(registered))) {
            throw new Invalid("support.charities.fault.twice");
        }
        insistOnRoom(before);
        Charity charity = new Charity(plain, registered);
        paidTo(charity, account);
        em.persist(charity);
        flush();
        audit.record("support.charity.added", charity.id());
        return charity.id();
    }

    /**
     * Its money goes elsewhere from now on, that too which was given before and is not paid yet.
     *
     * @throws Invalid when it cannot be an account
     */
    @Allowed("support.payments")
    public void paidTo(CharityId id, Payee.Written account) {
        paidTo(find(id), account);
        audit.record("support.charity.account-set", id);
    }

    /**
     * It is called otherwise from now on, also where something was given to it before.
     *
     * @throws Invalid when it is no name
     */
    @Allowed("support.payments")
    public void rename(CharityId id, String name) {
        Charity charity = find(id);
        charity.rename(plain(name));
        audit.record("support.charity.renamed", id);
    }

    /**
     * People can choose it, or no longer. What was given to it before is paid to it all the same.
     *
     * @throws Invalid when as many as there is room for are offered already
     */
    @Allowed("support.payments")
    public void offer(CharityId id, boolean whether) {
        Charity charity = find(id);
        if (whether && !charity.offered()) {
            insistOnRoom(all());
        }
        charity.offer(whether);
        if (whether) {
            audit.record("support.charity.offered", id);
        } else {
            audit.record("support.charity.not-offered", id);
        }
    }

    /** For claims: insists that people can choose it now. */
    @ForEverybody("to whom pay can be given is no secret")
    public void insistOffered(CharityId id) {
        if (id == null || of(List.of(id)).stream().noneMatch(Charity::offered)) {
            throw new Invalid("support.claims.fault.charity");
        }
    }

    /** Where the money of these goes, in full, for a file. */
    @Allowed("support.payments")
    public Map<CharityId, Payee> forFile(Collection<CharityId> ids) {
        List<Charity> found = of(ids);
        found.forEach(charity -> audit.record("support.charity.in-file", charity.id()));
        return found.stream().collect(Collectors.toMap(Charity::id, this::open));
    }

    /** Whether the person at the keyboard typed where the money of any of these goes: they do not pay them as well. */
    @Allowed("support.payments")
    public boolean anyEnteredByMe(Collection<CharityId> ids) {
        AccountId me = user.required().account();
        return of(ids).stream().anyMatch(charity -> charity.accountBy().equals(me));
    }

    private static String plain(String name) {
        String plain = Optional.ofNullable(name).orElse("").strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new Invalid("support.charities.fault.name", LONGEST_NAME);
        }
        return plain;
    }

    private static void insistOnRoom(List<Charity> all) {
        if (all.stream().filter(Charity::offered).count() >= MOST) {
            throw new Invalid("support.charities.fault.many", MOST);
        }
    }

    private void paidTo(Charity charity, Payee.Written account) {
        Payee payee = sealing.read(account);
        charity.paidTo(
                sealing.seal(SEALED, charity.id().value(), payee),
                user.required().account(),
                today.date());
    }

    private Row row(Charity charity) {
        Payee payee = open(charity);
        return new Row(
                charity.id(),
                charity.name(),
                charity.number(),
                payee.name(),
                payee.ending(),
                charity.accountOn(),
                accounts.nameOf(charity.accountBy()).orElse("Alongside"),
                charity.offered());
    }

    private static Choice choice(Charity charity) {
        return new Choice(charity.id(), charity.name(), charity.number());
    }

    private Payee open(Charity charity) {
        return sealing.open(SEALED, charity.id().value(), charity.sealed());
    }

    private List<Charity> all() {
        return em.createQuery("select c from Charity c order by c.name, c.number", Charity.class)
                .getResultList();
    }

    private List<Charity> of(Collection<CharityId> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select c from Charity c where c.id in :ids", Charity.class)
                        .setParameter(
                                "ids",
                                ids.stream().map(CharityId::value).distinct().toList())
                        .getResultList();
    }

    private Charity find(CharityId id) {
        return Optional.ofNullable(em.find(Charity.class, id.value())).orElseThrow(NotFound::new);
    }

    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException addedAtTheSameMoment) {
            throw new OptimisticLockException(addedAtTheSameMoment);
        }
    }
}

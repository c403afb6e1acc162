package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.account.CodeIssued;
import org.alongside.core.account.CodePost;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.secondfactor.SecretBox;
import org.alongside.core.text.Languages;
import org.alongside.core.text.Texts;

/**
 * Carries codes by e-mail. Until it is sent the notice holds code and address sealed with the key in the data folder; when it is
 * sent, has failed or is stopped it holds nothing of them.
 */
@ApplicationScoped
@Transactional
@ForEverybody("called by use cases that have checked their caller, and by the timer")
class CodeMails implements CodePost {
    /** What is sealed: never read as anything else. */
    private record Sealed(String name, String username, String address, String code, OffsetDateTime until) {
        private static final String BETWEEN = "\n";

        byte[] bytes() {
            return String.join(BETWEEN, address, code, username, until.toString(), name)
                    .getBytes(StandardCharsets.UTF_8);
        }

        static Sealed of(byte[] bytes) {
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split(BETWEEN, 5);
            return new Sealed(parts[4], parts[2], parts[0], parts[1], OffsetDateTime.parse(parts[3]));
        }
    }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Mailer mailer;

    @Inject
    private SmtpSettings settings;

    @Inject
    private NoticeText texts;

    @Inject
    private Accounts accounts;

    @Inject
    private SecretBox box;

    @Inject
    private Clock clock;

    @Override
    public boolean ready() {
        return mailer.ready();
    }

    @Override
    public void take(CodeIssued code) {
        Sealed sealed = new Sealed(
                code.name(), code.username(), EmailAddress.checked(code.address()), code.code(), code.expiresAt());
        em.persist(Notice.carryingCode(
                code.account(),
                box.seal(owner(code.account()), sealed.bytes()),
                code.expiresAt(),
                OffsetDateTime.now(clock)));
    }

    @Override
    public void drop(AccountId account) {
        em.createQuery(
                        "select n from Notice n where n.account = :account and n.state = :waiting and n.template = :code",
                        Notice.class)
                .setParameter("account", account.value())
                .setParameter("waiting", NoticeState.WAITING)
                .setParameter("code", Notice.CODE)
                .getResultStream()
                .forEach(notice -> notice.stop(OffsetDateTime.now(clock)));
    }

    /** Those that could not be sent while a code is worth keeping have failed. */
    void forgetOld() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        em.createQuery(
                        "select n from Notice n where n.state = :waiting and n.template = :code and n.createdAt <= :before",
                        Notice.class)
                .setParameter("waiting", NoticeState.WAITING)
                .setParameter("code", Notice.CODE)
                .setParameter("before", now.minus(Notice.CODE_KEPT))
                .getResultStream()
                .forEach(notice -> notice.failed(Undelivered.Problem.TOO_LATE, now));
    }

    /** The e-mail with the code: in the language of the account, or else of the programme. Empty when it cannot be opened. */
    Optional<Outgoing> outgoing(Notice notice) {
        AccountId account = notice.whom().account().orElseThrow();
        Sealed sealed;
        try {
            sealed = Sealed.of(box.open(owner(account), notice.sealed().orElseThrow()));
        } catch (IllegalStateException anotherKey) {
            // Tables that were restored without the data folder: what waits behind it must not wait for ever.
            notice.failed(Undelivered.Problem.SEALED, OffsetDateTime.now(clock));
            return Optional.empty();
        }
        Locale locale = accounts.languageOf(account)
                .filter(code -> !code.isEmpty())
                .map(code -> Languages.of(code, Locale.UK))
                .orElseGet(texts::spoken);
        String where = settings.page()
                .map(page -> Texts.text(locale, "core.notice.code.where", page + "/code"))
                .orElseGet(() -> Texts.text(locale, "core.notice.code.sign-in"));
        return Optional.of(Outgoing.whole(
                notice.id(),
                sealed.address(),
                Texts.text(
                        locale,
                        "core.notice.code.mail",
                        sealed.name(),
                        sealed.code(),
                        where,
                        sealed.username(),
                        texts.day(sealed.until(), locale)),
                locale));
    }

    private static String owner(AccountId account) {
        return "code for " + account;
    }
}

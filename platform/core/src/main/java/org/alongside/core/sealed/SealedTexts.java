package org.alongside.core.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;

/**
 * Seals texts with the key of the participant they belong to. The key is kept in the database, sealed with the programme's key,
 * which comes from one outside the database. What is sealed is bound to programme, table, column and row: nothing can be put in
 * another place and read there.
 */
@ApplicationScoped
@Transactional
public class SealedTexts {
    /** The way that texts are sealed; begins every one of them. */
    private static final String VERSION = "1";

    private static final int PRINT_BYTES = 4;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private InstallationKey installation;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Seals a text.
     *
     * @param owner whose it is; gets a key with the first one
     * @param column where it is kept: schema, table and column, with dots between
     * @param row the id of the row there
     * @throws IllegalStateException when the owner was erased
     */
    @ForEverybody("hides what its caller may write")
    public String seal(ParticipantId owner, String column, UUID row, String text) {
        ParticipantKey known = em.find(ParticipantKey.class, owner.value());
        SecretKey key = known == null
                ? newKey(owner)
                : open(owner, known).orElseThrow(() -> new IllegalStateException("Erased"));
        return seal(key, column, row, text);
    }

    private String seal(SecretKey key, String column, UUID row, String text) {
        byte[] sealed = AesGcm.seal(key, place(column, row), text.getBytes(StandardCharsets.UTF_8));
        return VERSION + "." + Base64.getEncoder().encodeToString(sealed);
    }

    /**
     * Opens what {@link #seal} gave for the same owner and place; empty when the owner was erased.
     *
     * @throws IllegalStateException when it was sealed for another owner or place, or changed since
     */
    @ForEverybody("shows what its caller may read")
    public Optional<String> open(ParticipantId owner, String column, UUID row, String sealed) {
        if (!sealed.startsWith(VERSION + ".")) {
            throw new IllegalStateException("Not sealed in a way that is known here");
        }
        byte[] kept = Base64.getDecoder().decode(sealed.substring(VERSION.length() + 1));
        return Optional.ofNullable(em.find(ParticipantKey.class, owner.value()))
                .flatMap(known -> open(owner, known))
                .map(key -> new String(AesGcm.open(key, place(column, row), kept), StandardCharsets.UTF_8));
    }

    /**
     * A key for somebody who is about to be registered: what they told can be sealed before anything is written.
     *
     * @param owner who has no key yet
     */
    @ForEverybody("a key that nobody sees, for use cases that have checked their caller")
    public NewKey newKeyFor(ParticipantId owner) {
        return new NewKey(owner, AesGcm.newKey());
    }

    /** Seals a text with a key that is not kept yet. */
    @ForEverybody("hides what its caller may write")
    public String seal(NewKey key, String column, UUID row, String text) {
        return seal(key.key(), column, row, text);
    }

    /** Keeps keys of people who are registered now. */
    @ForEverybody("keys that nobody sees, for use cases that have checked their caller")
    public void keep(Collection<NewKey> keys) {
        SecretKey programmeKey = installation.of(programme.required());
        keys.forEach(fresh -> keep(fresh, programmeKey));
    }

    /**
     * Seals what belongs to the programme and to no one of its people, such as a file that waits to be read. It is gone when its
     * row is, and no earlier: no key of its own can be destroyed.
     */
    @ForEverybody("hides what its caller may write")
    public byte[] sealForProgramme(String column, UUID row, byte[] plain) {
        return AesGcm.seal(installation.of(programme.required()), place(column, row), plain);
    }

    /**
     * Opens what {@link #sealForProgramme} gave for the same place.
     *
     * @throws IllegalStateException when it was sealed for another place or programme, or changed since
     */
    @ForEverybody("shows what its caller may read")
    public byte[] openForProgramme(String column, UUID row, byte[] sealed) {
        return AesGcm.open(installation.of(programme.required()), place(column, row), sealed);
    }

    /**
     * A digest that tells whether two sealed texts of this column may be alike, and nothing else: keyed with the programme's key, and
     * so short that it fits some others, too.
     */
    @ForEverybody("tells nothing of what it is made of")
    public String print(String column, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(installation.of(programme.required()));
            byte[] whole = mac.doFinal((column + "|" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, PRINT_BYTES);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Looks up the keys of these people together, so that {@link #open} need not ask for each in this transaction. */
    @ForEverybody("keys that nobody sees, for use cases that have checked their caller")
    public void fetchKeysOf(Collection<ParticipantId> owners) {
        em.createQuery("select k from ParticipantKey k where k.participant in :owners", ParticipantKey.class)
                .setParameter(
                        "owners", owners.stream().map(ParticipantId::value).toList())
                .getResultList();
    }

    /** Destroys the key of a participant. Nothing that was sealed for them can be read by anybody from then on. */
    @ForEverybody("for use cases that have checked who may erase")
    public void shred(ParticipantId owner) {
        ParticipantKey key = Optional.ofNullable(em.find(ParticipantKey.class, owner.value()))
                .orElseGet(() -> {
                    ParticipantKey none = new ParticipantKey(owner, null);
                    em.persist(none);
                    return none;
                });
        key.shred(OffsetDateTime.now(clock));
        audit.record("core.participant.key-shredded", owner);
    }

    private SecretKey newKey(ParticipantId owner) {
        NewKey fresh = newKeyFor(owner);
        keep(fresh, installation.of(programme.required()));
        return fresh.key();
    }

    private void keep(NewKey fresh, SecretKey programmeKey) {
        byte[] wrapped =
                AesGcm.seal(programmeKey, keyPlace(fresh.owner()), fresh.key().getEncoded());
        em.persist(new ParticipantKey(fresh.owner(), Base64.getEncoder().encodeToString(wrapped)));
    }

    private Optional<SecretKey> open(ParticipantId owner, ParticipantKey known) {
        return known.wrapped()
                .map(wrapped -> AesGcm.key(AesGcm.open(
                        installation.of(programme.required()),
                        keyPlace(owner),
                        Base64.getDecoder().decode(wrapped))));
    }

    private String place(String column, UUID row) {
        return String.join("|", VERSION, programme.required().toString(), column, row.toString());
    }

    private String keyPlace(ParticipantId owner) {
        return place("core.participant_key.wrapped", owner.value());
    }
}

package org.alongside.core.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;

/** Passkeys: kept, shown, taken away, and checked when somebody signs in with one. */
@ApplicationScoped
@Transactional
@ForEverybody("called by the sign-in page, and by use cases that have checked whose account it is")
public class Passkeys {
    /** What is shown of a passkey. */
    public record Row(UUID id, String name, OffsetDateTime createdAt, Optional<OffsetDateTime> lastUsedAt) {}

    private static final int LONGEST_NAME = 100;

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    /** Which make of device it is, is nobody's business, so nothing of that is asked for or checked. */
    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    /** What the browser is asked to make a key from. */
    public String creation(AccountId account, String name, Ceremony ceremony) {
        List<String> existing = em.createQuery(
                        "select p.credentialId from Passkey p where p.account = :account", String.class)
                .setParameter("account", account.value())
                .getResultList();
        return ceremony.creation(account.value(), accounts.usernameOf(account), name, existing);
    }

    /**
     * Keeps a key that the browser has made.
     *
     * @param answer of the browser, as JSON
     * @throws NotAccepted when it does not fit what was asked, or the device did not check who holds it
     */
    public void register(AccountId account, String name, String answer, Ceremony ceremony) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Invalid("core.passkey.fault.name");
        }
        RegistrationData made;
        try {
            made = webAuthn.verifyRegistrationResponseJSON(
                    whole(answer), new RegistrationParameters(server(ceremony), null, true, true));
        } catch (VerificationException | DataConversionException notAsAsked) {
            throw new NotAccepted();
        }
        var device = Optional.ofNullable(made.getAttestationObject())
                .orElseThrow(NotAccepted::new)
                .getAuthenticatorData();
        var credential = Optional.ofNullable(device.getAttestedCredentialData()).orElseThrow(NotAccepted::new);
        String id = Ceremony.base64(credential.getCredentialId());
        if (find(id).isPresent()) {
            throw new NotAccepted();
        }
        em.persist(new Passkey(
                account,
                name.strip(),
                id,
                Base64.getEncoder().encodeToString(credentials.convert(credential)),
                device.getSignCount(),
                OffsetDateTime.now(clock)));
    }

    /**
     * Whose key has signed.
     *
     * @param answer of the browser, as JSON
     * @throws NotAccepted when no key kept here has, or not what was asked, or the device did not check who holds it
     */
    public AccountId authenticate(String answer, Ceremony ceremony) {
        try {
            AuthenticationData signed = webAuthn.parseAuthenticationResponseJSON(whole(answer));
            Passkey passkey = find(Ceremony.base64(signed.getCredentialId())).orElseThrow(NotAccepted::new);
            CredentialRecordImpl kept = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    null,
                    null,
                    null,
                    passkey.signCount(),
                    credentials.convert(Base64.getDecoder().decode(passkey.credentialData())),
                    null,
                    null,
                    null,
                    null);
            AuthenticationData right =
                    webAuthn.verify(signed, new AuthenticationParameters(server(ceremony), kept, null, true, true));
            passkey.use(
                    Optional.ofNullable(right.getAuthenticatorData())
                            .orElseThrow(NotAccepted::new)
                            .getSignCount(),
                    OffsetDateTime.now(clock));
            return passkey.account();
        } catch (VerificationException | DataConversionException notAsAsked) {
            throw new NotAccepted();
        }
    }

    /** The passkeys of an account, the newest first. */
    public List<Row> list(AccountId account) {
        return em.createQuery(
                        "select p from Passkey p where p.account = :account order by p.createdAt desc", Passkey.class)
                .setParameter("account", account.value())
                .getResultStream()
                .map(Passkey::row)
                .toList();
    }

    /**
     * Takes one away.
     *
     * @throws NotFound when it is not this account's
     */
    public void remove(AccountId account, UUID id) {
        em.remove(Optional.ofNullable(em.find(Passkey.class, id))
                .filter(found -> found.account().equals(account))
                .orElseThrow(NotFound::new));
    }

    private Optional<Passkey> find(String credentialId) {
        return em.createQuery("select p from Passkey p where p.credentialId = :id", Passkey.class)
                .setParameter("id", credentialId)
                .getResultStream()
                .findFirst();
    }

    /** The library takes it for granted that an answer has a response in it. */
    private static String whole(String answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer))) {
            boolean whole = reader.readValue() instanceof JsonObject read && read.get("response") instanceof JsonObject;
            if (!whole) {
                throw new NotAccepted();
            }
            return answer;
        } catch (JsonException noJson) {
            throw new NotAccepted();
        }
    }

    private static ServerProperty server(Ceremony ceremony) {
        return new ServerProperty(
                Origin.create(ceremony.origin().toString()),
                ceremony.relyingParty(),
                new DefaultChallenge(ceremony.challenge()));
    }
}

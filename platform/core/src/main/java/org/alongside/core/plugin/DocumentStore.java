package org.alongside.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.sealed.TextsInClear;
import org.alongside.spi.ParticipantId;

/** The records of plugins: each sees its own, in the current programme; those about a person apart from those about nobody. */
@ApplicationScoped
@Transactional
@ForEverybody("reached only through the workspace lent to a plugin, whose page has been opened to the person before")
class DocumentStore {
    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final String BODY = "core.document.sealed_body";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private SealedTexts texts;

    Optional<String> get(String plugin, Optional<ParticipantId> about, String key) {
        return find(plugin, about, key).flatMap(this::read);
    }

    void put(String plugin, Optional<ParticipantId> about, String key, String body) {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A key has 1 to " + LONGEST_KEY + " characters");
        }
        if (body.getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY) {
            throw new IllegalArgumentException("A record has at most " + LARGEST_BODY + " bytes");
        }
        PluginDocument document = find(plugin, about, key).orElseGet(() -> new PluginDocument(plugin, about, key));
        write(document, body);
        em.persist(document);
    }

    List<String> keys(String plugin, Optional<ParticipantId> about, String prefix) {
        String within = PluginDocument.within(about, prefix);
        List<Object[]> found = em.createQuery(
                        "select d.key, d.participant from PluginDocument d where d.plugin = :plugin"
                                + " and d.key like :prefix escape '!' order by d.key",
                        Object[].class)
                .setParameter("plugin", plugin)
                .setParameter(
                        "prefix", within.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .getResultList();
        int before = PluginDocument.within(about, "").length();
        return found.stream()
                .filter(row -> Optional.ofNullable((UUID) row[1])
                        .map(ParticipantId::new)
                        .equals(about))
                .map(row -> ((String) row[0]).substring(before))
                .toList();
    }

    /** Whether a plugin keeps anything in this programme, about whomever. */
    boolean isKeeping(String plugin) {
        return em.createQuery("select count(d) from PluginDocument d where d.plugin = :plugin", Long.class)
                        .setParameter("plugin", plugin)
                        .getSingleResult()
                > 0;
    }

    void remove(String plugin, Optional<ParticipantId> about, String key) {
        find(plugin, about, key).ifPresent(em::remove);
    }

    /** All that any plugin keeps about somebody. */
    List<PluginDocument> about(ParticipantId person) {
        return em.createQuery(
                        "select d from PluginDocument d where d.participant = :person order by d.plugin, d.key",
                        PluginDocument.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** Removes all that any plugin keeps about somebody. */
    void removeAbout(ParticipantId person) {
        about(person).forEach(em::remove);
    }

    void seal(@Observes TextsInClear told) {
        em.createQuery("select d from PluginDocument d where d.body is not null", PluginDocument.class)
                .getResultList()
                .forEach(document -> write(document, document.bodyInClear().orElseThrow()));
    }

    private void write(PluginDocument document, String body) {
        document.holds(document.about()
                .map(person -> texts.seal(person, BODY, document.id(), body))
                .orElseGet(() -> Base64.getEncoder()
                        .encodeToString(
                                texts.sealForProgramme(BODY, document.id(), body.getBytes(StandardCharsets.UTF_8)))));
    }

    private Optional<String> read(PluginDocument document) {
        if (document.sealedBody().isEmpty()) {
            return document.bodyInClear();
        }
        String kept = document.sealedBody().get();
        return document.about()
                .map(person -> texts.open(person, BODY, document.id(), kept))
                .orElseGet(() -> Optional.of(new String(
                        texts.openForProgramme(
                                BODY, document.id(), Base64.getDecoder().decode(kept)),
                        StandardCharsets.UTF_8)));
    }

    private Optional<PluginDocument> find(String plugin, Optional<ParticipantId> about, String key) {
        return em.createQuery(
                        "select d from PluginDocument d where d.plugin = :plugin and d.key = :key",
                        PluginDocument.class)
                .setParameter("plugin", plugin)
                .setParameter("key", PluginDocument.within(about, key))
                .getResultStream()
                .filter(document -> document.about().equals(about))
                .findFirst();
    }
}

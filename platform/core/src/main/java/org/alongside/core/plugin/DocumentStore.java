package org.alongside.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.ForEverybody;

/** The records of plugins: each sees its own, in the current programme. */
@ApplicationScoped
@Transactional
@ForEverybody("reached only through the workspace lent to a plugin, whose page has been opened to the person before")
class DocumentStore {
    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 1024 * 1024;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    Optional<String> get(String plugin, String key) {
        return find(plugin, key).map(PluginDocument::body);
    }

    void put(String plugin, String key, String body) {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A key has 1 to " + LONGEST_KEY + " characters");
        }
        if (body.getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY) {
            throw new IllegalArgumentException("A record has at most " + LARGEST_BODY + " bytes");
        }
        find(plugin, key)
                .ifPresentOrElse(found -> found.write(body), () -> em.persist(new PluginDocument(plugin, key, body)));
    }

    List<String> keys(String plugin, String prefix) {
        return em.createQuery(
                        "select d from PluginDocument d where d.plugin = :plugin and d.key like :prefix escape '!'"
                                + " order by d.key",
                        PluginDocument.class)
                .setParameter("plugin", plugin)
                .setParameter(
                        "prefix", prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .getResultStream()
                .map(PluginDocument::key)
                .toList();
    }

    void remove(String plugin, String key) {
        find(plugin, key).ifPresent(em::remove);
    }

    private Optional<PluginDocument> find(String plugin, String key) {
        return em.createQuery(
                        "select d from PluginDocument d where d.plugin = :plugin and d.key = :key",
                        PluginDocument.class)
                .setParameter("plugin", plugin)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}

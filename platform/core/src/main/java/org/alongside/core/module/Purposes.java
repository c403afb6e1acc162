package org.alongside.core.module;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.Purpose;

/** Every purpose there is: the modules', and those of the plugins that are switched on. No secret. */
@ApplicationScoped
public class Purposes {
    @Inject
    @Any
    private Instance<AlongsideModule> modules;

    @Inject
    @Any
    private Instance<PurposeSource> sources;

    /** All of them that count in the current programme, in order of their keys. */
    public List<PurposeCard> all() {
        return Stream.concat(onCards(), sources.stream().flatMap(source -> source.offered().stream()))
                .sorted(Comparator.comparing(card -> card.purpose().key()))
                .toList();
    }

    private Stream<PurposeCard> onCards() {
        return modules.stream().flatMap(module -> module.purposes().stream());
    }

    /** Those that people are asked about. */
    public List<PurposeCard> asked() {
        return all().stream().filter(PurposeCard::asked).toList();
    }

    /** The modules with which people may stop alone, and what they read about that. */
    public Map<String, String> stopping() {
        Map<String, String> found = new TreeMap<>();
        modules.forEach(module -> module.stopping().ifPresent(key -> found.put(module.name(), key)));
        return found;
    }

    /** What is said about a purpose. */
    public Optional<PurposeCard> find(Purpose purpose) {
        // Asked for with every use of anybody's data: what stands on cards is found without asking who is switched on.
        Stream<PurposeCard> cards = purpose.key().startsWith(PurposeSource.PREFIX) ? all().stream() : onCards();
        return cards.filter(card -> card.purpose().equals(purpose)).findFirst();
    }

    /**
     * What is said about the purpose of that key.
     *
     * @throws Invalid when there is none
     */
    public PurposeCard of(String key) {
        return all().stream()
                .filter(card -> card.purpose().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Invalid("core.consent.fault.purpose"));
    }
}

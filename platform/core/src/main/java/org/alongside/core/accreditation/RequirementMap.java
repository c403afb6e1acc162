package org.alongside.core.accreditation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a body asks of programmes, in one of its versions: titles, our own words of what shows it, and a link; never the body's own text.
 *
 * @param name which map
 * @param version of what the body asks, for instance the year
 * @param source where the body says it
 */
public record RequirementMap(String name, String version, Words title, String source, List<Requirement> requirements) {
    /** The same said in both languages. */
    public record Words(String english, String welsh) {
        /** In the reader's. */
        public String in(Locale locale) {
            return locale.getLanguage().equals("cy") ? welsh : english;
        }
    }

    /**
     * One thing that is asked.
     *
     * @param key names it within its map
     * @param shows what counts as evidence of it, in our words
     * @param link where the body says more about it, if elsewhere
     * @param evidence which facts show it
     */
    public record Requirement(
            String key, Words title, Words shows, Optional<String> link, List<EvidenceKind> evidence) {
        public Requirement {
            evidence = List.copyOf(evidence);
        }
    }

    public RequirementMap {
        requirements = List.copyOf(requirements);
    }

    /** Names this version of this map: what stands in addresses and before {@code .properties} in the name of its file. */
    public String id() {
        return name + "-" + version;
    }

    /** The requirement of that key. */
    public Optional<Requirement> find(String key) {
        return requirements.stream()
                .filter(requirement -> requirement.key().equals(key))
                .findFirst();
    }
}

package org.alongside.core.accreditation;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.alongside.core.problem.Invalid;

/** A requirement map as a file. It may be an operator's own, so that nothing in it is believed before it was looked at. */
final class MapFile {
    private static final Pattern NAME = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[a-z0-9]{1,20}");
    private static final Pattern LINK = Pattern.compile("https://[A-Za-z0-9._~:/?#@!&()*+,;=%-]{3,400}");
    private static final int MOST_REQUIREMENTS = 100;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WORDS = 1_000;

    private final Properties entries = new Properties();
    private final Set<String> asked = new HashSet<>();

    private MapFile() {}

    /**
     * Reads it.
     *
     * @param file its name, which says again what is in it
     * @throws Invalid when something is missing, wrong or not known; the sentence says what
     */
    static RequirementMap read(String file, String text) {
        MapFile entries = new MapFile();
        try {
            entries.entries.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException noProperties) {
            throw new Invalid("core.accreditation.fault.form");
        }
        RequirementMap map = entries.map();
        if (!file.equals(map.id() + ".properties")) {
            throw new Invalid("core.accreditation.fault.name", map.id() + ".properties");
        }
        entries.insistOnNothingElse();
        return map;
    }

    private RequirementMap map() {
        String name = matching("map", NAME);
        String version = matching("version", VERSION);
        RequirementMap.Words title = words("title", LONGEST_TITLE);
        String source = matching("source", LINK);
        List<RequirementMap.Requirement> requirements =
                list("requirements").stream().map(this::requirement).toList();
        boolean twice = requirements.stream()
                        .map(RequirementMap.Requirement::key)
                        .distinct()
                        .count()
                < requirements.size();
        if (requirements.isEmpty() || requirements.size() > MOST_REQUIREMENTS || twice) {
            throw new Invalid("core.accreditation.fault.requirements", MOST_REQUIREMENTS);
        }
        return new RequirementMap(name, version, title, source, requirements);
    }

    private RequirementMap.Requirement requirement(String key) {
        if (!NAME.matcher(key).matches()) {
            throw new Invalid("core.accreditation.fault.entry", "requirements");
        }
        String entry = "requirement." + key;
        return new RequirementMap.Requirement(
                key,
                words(entry + ".title", LONGEST_TITLE),
                words(entry + ".shows", LONGEST_WORDS),
                entries.containsKey(entry + ".link") ? Optional.of(matching(entry + ".link", LINK)) : Optional.empty(),
                list(entry + ".evidence").stream()
                        .map(kind -> kind(entry + ".evidence", kind))
                        .distinct()
                        .toList());
    }

    /** Some things only the programme itself can say: then no kind is named. */
    private static EvidenceKind kind(String entry, String name) {
        return Arrays.stream(EvidenceKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid("core.accreditation.fault.kind", entry, shortened(name)));
    }

    private RequirementMap.Words words(String entry, int longest) {
        return new RequirementMap.Words(text(entry + ".en", longest), text(entry + ".cy", longest));
    }

    private String text(String entry, int longest) {
        String text = value(entry).strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new Invalid("core.accreditation.fault.text", entry, longest);
        }
        return text;
    }

    private String matching(String entry, Pattern pattern) {
        String text = value(entry).strip();
        if (!pattern.matcher(text).matches()) {
            throw new Invalid("core.accreditation.fault.entry", entry);
        }
        return text;
    }

    private List<String> list(String entry) {
        List<String> parts = new ArrayList<>();
        for (String part : value(entry).split(",", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private String value(String entry) {
        asked.add(entry);
        return entries.getProperty(entry, "");
    }

    /** A slip in the name of an entry would otherwise leave something out, and nobody would see. */
    private void insistOnNothingElse() {
        Set<String> unknown = new TreeSet<>(entries.stringPropertyNames());
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            throw new Invalid(
                    "core.accreditation.fault.unknown",
                    shortened(unknown.iterator().next()));
        }
    }

    private static String shortened(String told) {
        return told.substring(0, Math.min(told.length(), 60));
    }
}

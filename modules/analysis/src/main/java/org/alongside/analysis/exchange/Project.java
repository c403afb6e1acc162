package org.alongside.analysis.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What programs for qualitative analysis tell each other of a project, as far as we take part in it. A codebook is a project of
 * codes and sets alone.
 *
 * <p>Texts have line feeds only, and positions in them count UTF-16 units with the end exclusive, as everywhere in Alongside; the
 * reader and the writer convert at the border.
 *
 * @param origin the program that wrote it
 * @param codes each followed by those beneath it
 * @param notes what others refer to by id
 * @param about the notes on the project as a whole
 */
record Project(
        String name,
        String origin,
        String description,
        List<User> users,
        List<Code> codes,
        List<Case> cases,
        List<Source> sources,
        List<Note> notes,
        List<CodeSet> sets,
        List<Guid> about) {
    Project {
        name = Wellformed.line(name);
        origin = Wellformed.line(origin);
        description = Wellformed.words(description);
        users = List.copyOf(users);
        codes = List.copyOf(codes);
        cases = List.copyOf(cases);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        sets = List.copyOf(sets);
        about = List.copyOf(about);
    }

    /** Codes and sets alone. */
    static Project codebook(String origin, List<Code> codes, List<CodeSet> sets) {
        return new Project("", origin, "", List.of(), codes, List.of(), List.of(), List.of(), sets, List.of());
    }

    /** How many passages and whole sources were given codes, each code counted. */
    int codings() {
        return sources.stream()
                .mapToInt(source -> source.codings().size()
                        + source.selections().stream()
                                .mapToInt(selection -> selection.codings().size())
                                .sum())
                .sum();
    }

    /** How many passages are marked. */
    int selections() {
        return sources.stream().mapToInt(source -> source.selections().size()).sum();
    }

    /** Somebody who worked on it. */
    record User(Guid id, String name) {
        User {
            name = Wellformed.line(name);
        }
    }

    /**
     * A code.
     *
     * @param above the one it stands beneath
     * @param codable whether passages may have it; other codes only hold codes together
     * @param colour {@code #rrggbb} or {@code #rgb}
     */
    record Code(
            Guid id,
            Optional<Guid> above,
            String name,
            String description,
            boolean codable,
            Optional<String> colour,
            List<Guid> notes) {
        Code {
            name = Wellformed.line(name);
            description = Wellformed.words(description);
            notes = List.copyOf(notes);
        }
    }

    /** Somebody or something that sources tell of. */
    record Case(Guid id, String name, String description, List<Guid> sources) {
        Case {
            name = Wellformed.line(name);
            description = Wellformed.words(description);
            sources = List.copyOf(sources);
        }
    }

    /**
     * A text.
     *
     * @param codings what the whole of it is coded with
     */
    record Source(
            Guid id,
            String name,
            String description,
            String text,
            List<Selection> selections,
            List<Coding> codings,
            List<Guid> notes) {
        Source {
            name = Wellformed.line(name);
            description = Wellformed.words(description);
            text = Wellformed.sameLength(text);
            selections = List.copyOf(selections);
            codings = List.copyOf(codings);
            notes = List.copyOf(notes);
            for (Selection selection : selections) {
                if (selection.end() > text.length()) {
                    throw new IllegalArgumentException("A passage lies within its text");
                }
            }
        }
    }

    /** A passage of a text. */
    record Selection(
            Guid id,
            String name,
            int start,
            int end,
            String description,
            Optional<Guid> by,
            Optional<Instant> at,
            List<Coding> codings,
            List<Guid> notes) {
        Selection {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("A passage has words");
            }
            name = Wellformed.line(name);
            description = Wellformed.words(description);
            at = toTheSecond(at);
            codings = List.copyOf(codings);
            notes = List.copyOf(notes);
        }
    }

    /** Somebody gave something a code. */
    record Coding(Guid id, Guid code, Optional<Guid> by, Optional<Instant> at, List<Guid> notes) {
        Coding {
            at = toTheSecond(at);
            notes = List.copyOf(notes);
        }
    }

    /** What somebody thought of something. */
    record Note(Guid id, String name, String text, Optional<Guid> by, Optional<Instant> at) {
        Note {
            name = Wellformed.line(name);
            text = Wellformed.words(text);
            at = toTheSecond(at);
        }
    }

    /** Codes that belong together. */
    record CodeSet(Guid id, String name, String description, List<Guid> codes) {
        CodeSet {
            name = Wellformed.line(name);
            description = Wellformed.words(description);
            codes = List.copyOf(codes);
        }
    }

    private static Optional<Instant> toTheSecond(Optional<Instant> at) {
        return at.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS));
    }
}

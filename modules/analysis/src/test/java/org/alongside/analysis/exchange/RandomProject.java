package org.alongside.analysis.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Projects as nobody would make them: every group may be empty, words are of every script, passages lie anywhere between words. */
final class RandomProject {
    private static final List<String> WORDS = List.of(
            "hope",
            "was",
            "a",
            "\uD83C\uDF1E\uD83C\uDF1E",
            "tea",
            "caf\u00e9",
            "<b>&amp;</b>",
            "\"rushed\"",
            "it's",
            "\u0633\u0644\u0627\u0645",
            "\u6771\u4EAC",
            "\uD83E\uDDD1\u200D\uD83C\uDF3E",
            "e\u0301te",
            "]]>",
            "mentoring",
            "\uD834\uDD1Ecl\uD834\uDD1Eef",
            "t\tab",
            "10:30",
            "I",
            "\u2028",
            "really");

    private final Random random;

    RandomProject(long seed) {
        this.random = new Random(seed);
    }

    Project project() {
        List<Project.User> users = some(3, () -> new Project.User(id(), line()));
        List<Project.Note> notes = some(4, () -> new Project.Note(id(), named(), words(), by(users), at()));
        List<Project.Code> codes = codes(notes);
        List<Project.Source> sources = some(4, () -> source(codes, notes, users));
        return new Project(
                named(),
                line(),
                words(),
                users,
                codes,
                some(
                        3,
                        () -> new Project.Case(
                                id(),
                                named(),
                                words(),
                                ids(sources.stream().map(Project.Source::id).toList()))),
                sources,
                notes,
                some(
                        3,
                        () -> new Project.CodeSet(
                                id(),
                                named(),
                                words(),
                                ids(codes.stream().map(Project.Code::id).toList()))),
                refs(notes));
    }

    /** In order, up to five levels deep. */
    private List<Project.Code> codes(List<Project.Note> notes) {
        List<Project.Code> codes = new ArrayList<>();
        List<Guid> above = new ArrayList<>();
        int many = random.nextInt(12);
        for (int i = 0; i < many; i++) {
            int depth = random.nextInt(Math.min(4, above.size()) + 1);
            while (above.size() > depth) {
                above.remove(above.size() - 1);
            }
            Guid id = id();
            codes.add(new Project.Code(
                    id,
                    above.isEmpty() ? Optional.empty() : Optional.of(above.get(above.size() - 1)),
                    named(),
                    words(),
                    random.nextBoolean(),
                    random.nextBoolean() ? Optional.of("#a0b1c2") : Optional.empty(),
                    refs(notes)));
            above.add(id);
        }
        return codes;
    }

    private Project.Source source(List<Project.Code> codes, List<Project.Note> notes, List<Project.User> users) {
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int many = 20 + random.nextInt(60);
        for (int i = 0; i < many; i++) {
            starts.add(text.length());
            text.append(word());
            ends.add(text.length());
            text.append(random.nextInt(6) == 0 ? "\n" : " ").append(random.nextInt(12) == 0 ? "\n" : "");
        }
        List<Project.Selection> selections = some(12, () -> {
            int first = random.nextInt(many);
            int last = Math.min(many - 1, first + random.nextInt(9));
            return new Project.Selection(
                    id(),
                    line(),
                    starts.get(first),
                    ends.get(last),
                    words(),
                    by(users),
                    at(),
                    codings(codes, users),
                    refs(notes));
        });
        return new Project.Source(
                id(), named(), words(), text.toString(), selections, codings(codes, users), refs(notes));
    }

    private List<Project.Coding> codings(List<Project.Code> codes, List<Project.User> users) {
        return codes.isEmpty()
                ? List.of()
                : some(
                        3,
                        () -> new Project.Coding(
                                id(), codes.get(random.nextInt(codes.size())).id(), by(users), at(), List.of()));
    }

    private List<Guid> refs(List<Project.Note> notes) {
        return ids(notes.stream().map(Project.Note::id).toList());
    }

    private List<Guid> ids(List<Guid> of) {
        return of.stream().filter(id -> random.nextInt(4) == 0).toList();
    }

    private Optional<Guid> by(List<Project.User> users) {
        return users.isEmpty()
                ? Optional.empty()
                : Optional.of(users.get(random.nextInt(users.size())).id());
    }

    private Optional<Instant> at() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(random.nextInt()));
    }

    private Guid id() {
        return Guid.of(new UUID(random.nextLong(), random.nextLong()).toString());
    }

    /** Never empty: the reader would think of a name. */
    private String named() {
        return "N" + random.nextInt(100) + " " + line();
    }

    private String line() {
        return words().replace('\n', ' ');
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        int many = random.nextInt(5);
        for (int i = 0; i < many; i++) {
            words.append(word()).append(random.nextInt(5) == 0 ? "\n" : " ");
        }
        return words.toString();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private interface Made<T> {
        T one();
    }

    private <T> List<T> some(int most, Made<T> made) {
        List<T> all = new ArrayList<>();
        int many = random.nextInt(most + 1);
        for (int i = 0; i < many; i++) {
            all.add(made.one());
        }
        return all;
    }
}

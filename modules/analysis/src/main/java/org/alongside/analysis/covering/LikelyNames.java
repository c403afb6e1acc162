package org.alongside.analysis.covering;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.analysis.transcript.CoveredText;
import org.alongside.analysis.transcript.CoveredText.Place;
import org.alongside.analysis.transcript.TranscriptText;
import org.alongside.analysis.transcript.Turn;

/**
 * Looks for words that may tell who or where somebody is, in English and Welsh: people who are known, titles, words with a large
 * first letter, places, days, numbers and addresses. It goes by how things are written and by short lists of names and places; it
 * finds too much rather than too little, and some things not at all. So it only suggests.
 */
final class LikelyNames {
    /** More than anybody would look through. */
    private static final int MOST = 2_000;

    /** Each of them is looked for in all of the text. */
    private static final int MOST_AGAIN = 500;

    private static final String MONTHS = "January|February|March|April|May|June|July|August|September|October|November"
            + "|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
            + "|Ionawr|Chwefror|[MF]awrth|Ebrill|[MF]ai|[MF]ehefin|G?[Oo]rffennaf|Awst|[MF]edi|Hydref|[TD]achwedd|Rh?agfyr";

    private static final String DAY_OF_MONTH = "\\d{1,2}(?:st|nd|rd|th|af|ail|il|ydd|ed|fed|eg)?";
    private static final String YEAR = "(?:19|20)\\d{2}";

    /** What is written in a way of its own, the surest first. */
    private static final Map<Pattern, Kind> WRITTEN = written();

    private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}]*(?:['\u2019-]\\p{L}[\\p{L}\\p{M}]*){0,6}";

    /** Words with large first letters side by side, also with a small one between them that belongs to names. */
    private static final Pattern LARGE = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + NAME_WORD
            + "(?:(?: (?:ap|ab|ferch|van|von|de|der|la|le|ar|y|yr|upon|of the|of) | |-)(?:" + NAME_WORD
            + "|\\d{1,3}(?![\\p{L}\\p{N}]))){0,6}");

    private static final Pattern PIECE = Pattern.compile("[^ ]+");
    private static final Pattern OWNER = Pattern.compile("['\u2019]s?$");
    private static final Pattern HOUSE_NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])\\d{1,4}[a-zA-Z]?,? $");

    private static final Set<String> TITLES = Set.of(
            "Mr",
            "Mrs",
            "Ms",
            "Miss",
            "Mx",
            "Dr",
            "Doctor",
            "Prof",
            "Professor",
            "Sir",
            "Dame",
            "Lord",
            "Lady",
            "Rev",
            "Reverend",
            "Father",
            "Nurse",
            "Sister",
            "Matron",
            "Councillor",
            "Cllr",
            "Constable",
            "Sergeant",
            "Auntie",
            "Aunty",
            "Aunt",
            "Uncle",
            "Grandma",
            "Nana",
            "Nain",
            "Taid",
            "Mamgu",
            "Tadcu",
            "Anti",
            "Wncwl",
            "Yncl",
            "Nyrs",
            "Athro",
            "Parch",
            "Parchedig",
            "Bonwr",
            "Bns",
            "Syr",
            "Meistr");

    private static final Set<String> RELATIONS = Set.of(
            "sister",
            "brother",
            "mum",
            "mam",
            "mother",
            "dad",
            "father",
            "husband",
            "wife",
            "partner",
            "girlfriend",
            "boyfriend",
            "son",
            "daughter",
            "friend",
            "mate",
            "nurse",
            "doctor",
            "psychiatrist",
            "psychologist",
            "therapist",
            "counsellor",
            "mentor",
            "trainee",
            "supervisor",
            "manager",
            "boss",
            "colleague",
            "aunt",
            "auntie",
            "uncle",
            "cousin",
            "niece",
            "nephew",
            "neighbour",
            "grandson",
            "granddaughter",
            "grandmother",
            "grandfather",
            "nan",
            "teacher",
            "dog",
            "cat",
            "chwaer",
            "brawd",
            "tad",
            "priod",
            "mab",
            "merch",
            "ffrind",
            "cyfaill",
            "nyrs",
            "meddyg",
            "seicolegydd",
            "goruchwyliwr",
            "rheolwr",
            "cydweithiwr",
            "modryb",
            "ewythr",
            "cefnder",
            "cyfnither",
            "nith",
            "nai",
            "cymydog",
            "athro",
            "athrawes");

    private static final Map<String, Kind> ENDINGS = Map.ofEntries(
            Map.entry("Hospital", Kind.HOSPITAL),
            Map.entry("Infirmary", Kind.HOSPITAL),
            Map.entry("Clinic", Kind.HOSPITAL),
            Map.entry("Ward", Kind.HOSPITAL),
            Map.entry("Unit", Kind.HOSPITAL),
            Map.entry("Surgery", Kind.HOSPITAL),
            Map.entry("Hospice", Kind.HOSPITAL),
            Map.entry("University", Kind.SCHOOL),
            Map.entry("College", Kind.SCHOOL),
            Map.entry("School", Kind.SCHOOL),
            Map.entry("Academy", Kind.SCHOOL),
            Map.entry("Road", Kind.STREET),
            Map.entry("Street", Kind.STREET),
            Map.entry("Avenue", Kind.STREET),
            Map.entry("Lane", Kind.STREET),
            Map.entry("Close", Kind.STREET),
            Map.entry("Drive", Kind.STREET),
            Map.entry("Crescent", Kind.STREET),
            Map.entry("Terrace", Kind.STREET),
            Map.entry("Gardens", Kind.STREET),
            Map.entry("Square", Kind.STREET),
            Map.entry("Court", Kind.STREET),
            Map.entry("Way", Kind.STREET),
            Map.entry("Place", Kind.STREET),
            Map.entry("Centre", Kind.PLACE),
            Map.entry("House", Kind.PLACE),
            Map.entry("Park", Kind.PLACE),
            Map.entry("Church", Kind.PLACE),
            Map.entry("Chapel", Kind.PLACE),
            Map.entry("Library", Kind.PLACE),
            Map.entry("Station", Kind.PLACE),
            Map.entry("Lodge", Kind.PLACE),
            Map.entry("Hall", Kind.PLACE),
            Map.entry("Hill", Kind.PLACE),
            Map.entry("Bridge", Kind.PLACE),
            Map.entry("Valley", Kind.PLACE),
            Map.entry("Bay", Kind.PLACE));

    /** In Welsh what a place is stands before its name. */
    private static final Map<String, Kind> BEGINNINGS = beginnings();

    private static final Set<String> AT_A_PLACE = Set.of("in", "near", "yn", "ym", "yng", "ger");

    private static final Set<String> FIRST_NAMES = WordList.words("first-names.txt");
    private static final Set<String> EVERYDAY = WordList.words("everyday-words.txt");
    private static final Set<String> PLACES = WordList.places("places.txt", EVERYDAY);

    private final CoveredText covered;
    private final String text;
    private final Set<String> people;
    private final BitSet taken = new BitSet();
    private final Set<String> small = new HashSet<>();
    private final List<Found> found = new ArrayList<>();

    private record Found(Kind kind, int start, int end, Optional<String> relation) {}

    private LikelyNames(CoveredText covered, Collection<String> people) {
        this.covered = covered;
        this.text = covered.text().text();
        this.people = new HashSet<>();
        for (String name : people) {
            this.people.add(name.strip());
            // Whoever is known by two names is spoken of by one.
            for (String part : name.strip().split("\\s+", -1)) {
                if (part.length() > 2 && Character.isUpperCase(part.charAt(0)) && !EVERYDAY.contains(part)) {
                    this.people.add(part);
                }
            }
        }
        covered.covered().forEach(one -> taken.set(one.start(), one.end()));
    }

    /**
     * What may be covered in a text, in order of where it first stands; without what is covered or was left.
     *
     * @param people what people are called who are known to whoever reads this anyway
     */
    static List<Suggestion> in(CoveredText covered, Collection<String> people) {
        LikelyNames names = new LikelyNames(covered, people);
        names.findWritten();
        names.findPeople();
        names.findLarge();
        names.findAgain();
        return names.suggestions();
    }

    private void findWritten() {
        WRITTEN.forEach((pattern, kind) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                take(kind, matcher.start(), matcher.end(), Optional.empty());
            }
        });
    }

    private void findPeople() {
        people.stream()
                .filter(name -> name.length() > 1)
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(name -> covered.find(name)
                        .forEach(place -> take(Kind.PERSON, place.start(), place.end(), relation(place.start()))));
    }

    private void findLarge() {
        Matcher word =
                Pattern.compile("(?<![\\p{L}\\p{M}])\\p{Ll}[\\p{L}\\p{M}]+").matcher(text);
        while (word.find()) {
            small.add(word.group());
        }
        for (Turn turn : turns()) {
            Matcher large = LARGE.matcher(text).region(turn.start(), turn.end());
            large.useTransparentBounds(true);
            while (large.find()) {
                look(turn.start(), large.start(), large.end());
            }
        }
    }

    private List<Turn> turns() {
        TranscriptText all = covered.text();
        return all.turns().isEmpty() && !text.isEmpty() ? List.of(new Turn("", 0, text.length())) : all.turns();
    }

    /** One piece of words with a large first letter. */
    private record Piece(String word, int start, int end) {}

    private void look(int turnStart, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(text).region(start, end);
        while (piece.find()) {
            String word = OWNER.matcher(piece.group()).replaceFirst("");
            pieces.add(new Piece(word, piece.start(), piece.start() + word.length()));
        }
        boolean begins = beginsSentence(turnStart, start);
        List<Piece> run = new ArrayList<>();
        for (Piece one : pieces) {
            boolean apart = !run.isEmpty() && run.get(run.size() - 1).end() + 1 != one.start();
            if (apart && !ENDINGS.containsKey(one.word())) {
                // "Rosie's Gran": the first name ends with its owner's mark; "St David's Hospital" is one name.
                end(run);
            }
            boolean first = begins && one.start() == start;
            boolean mine = isName(one, first, pieces.size() > 1, run.isEmpty());
            if (mine) {
                run.add(one);
            } else if (!run.isEmpty() && !Character.isUpperCase(one.word().charAt(0))) {
                run.add(one);
            } else {
                end(run);
            }
        }
        end(run);
    }

    /** Whether a word can belong to a name. */
    private boolean isName(Piece one, boolean first, boolean others, boolean begins) {
        String word = one.word();
        if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        if (TITLES.contains(word) || ENDINGS.containsKey(word) || BEGINNINGS.containsKey(word)) {
            // A name of its own only together with another word, which end() sees to.
            return true;
        }
        if (FIRST_NAMES.contains(word) || PLACES.contains(word)) {
            return true;
        }
        boolean letters = word.equals(word.toUpperCase(Locale.ROOT)) && word.length() <= 5;
        if (EVERYDAY.contains(word) || (letters && begins) || word.length() < 2) {
            return false;
        }
        // At the beginning of a sentence everything has a large letter.
        return !first || (others && !small.contains(word.toLowerCase(Locale.ROOT)));
    }

    private void end(List<Piece> run) {
        while (!run.isEmpty()
                && !Character.isUpperCase(run.get(run.size() - 1).word().charAt(0))
                && !isWardNumber(run)) {
            run.remove(run.size() - 1);
        }
        if (!run.isEmpty() && !isAlone(run)) {
            suggest(run);
        }
        run.clear();
    }

    private static boolean isWardNumber(List<Piece> run) {
        return run.size() == 2
                && run.get(0).word().equals("Ward")
                && Character.isDigit(run.get(1).word().charAt(0));
    }

    /** "The Hospital" and "Doctor" name nobody. */
    private static boolean isAlone(List<Piece> run) {
        String word = run.get(0).word();
        return run.size() == 1
                && (TITLES.contains(word) || ENDINGS.containsKey(word) || BEGINNINGS.containsKey(word))
                && !FIRST_NAMES.contains(word);
    }

    private void suggest(List<Piece> run) {
        int start = run.get(0).start();
        int end = run.get(run.size() - 1).end();
        String words = text.substring(start, end);
        Kind kind = kind(run, words, start);
        if (kind == Kind.STREET) {
            Matcher number = HOUSE_NUMBER.matcher(text).region(Math.max(0, start - 8), start);
            number.useTransparentBounds(true);
            start = number.find() ? number.start() : start;
        }
        // "Dr Jones": the title may stay.
        if (kind == Kind.PERSON && run.size() > 1 && TITLES.contains(run.get(0).word())) {
            start = run.get(1).start();
        }
        take(kind, start, end, kind == Kind.PERSON ? relation(start) : Optional.empty());
    }

    private Kind kind(List<Piece> run, String words, int start) {
        String first = run.get(0).word();
        String last = run.get(run.size() - 1).word();
        if (TITLES.contains(first)) {
            return Kind.PERSON;
        }
        if (run.size() > 1 && BEGINNINGS.containsKey(first)) {
            return BEGINNINGS.get(first);
        }
        if (run.size() > 1 && ENDINGS.containsKey(last)) {
            return ENDINGS.get(last);
        }
        if (run.size() > 2 && ENDINGS.containsKey(first) && run.get(1).word().equals("of")) {
            return ENDINGS.get(first);
        }
        if (isWardNumber(run)) {
            return Kind.HOSPITAL;
        }
        if (PLACES.contains(words)) {
            return Kind.PLACE;
        }
        if (FIRST_NAMES.contains(first)) {
            return Kind.PERSON;
        }
        return PLACES.contains(first) || AT_A_PLACE.contains(wordBefore(start)) || first.startsWith("Llan")
                ? Kind.PLACE
                : Kind.PERSON;
    }

    private boolean beginsSentence(int turnStart, int start) {
        int at = start - 1;
        while (at >= turnStart && " \u00A0\"\u201C\u2018'([".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at < turnStart || ".?!:;\u2026\u2013\u2014-\n\u201D".indexOf(text.charAt(at)) >= 0;
    }

    private String wordBefore(int start) {
        int end = start;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int begin = end;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return text.substring(begin, end).toLowerCase(Locale.ROOT);
    }

    /** "My sister Anna", "my friend, Sal". */
    private Optional<String> relation(int start) {
        int end = start > 1 && text.startsWith(", ", start - 2) ? start - 2 : start;
        return Optional.of(wordBefore(end)).filter(RELATIONS::contains);
    }

    /** Who was named once is named wherever the word stands, at the beginning of a sentence too. */
    private void findAgain() {
        Map<String, Kind> known = new HashMap<>();
        for (Found one : found) {
            if (one.kind() != Kind.PERSON && one.kind() != Kind.PLACE) {
                continue;
            }
            String words = text.substring(one.start(), one.end());
            known.putIfAbsent(words, one.kind());
            if (one.kind() == Kind.PERSON) {
                for (String word : words.split(" ", -1)) {
                    if (word.length() > 2 && Character.isUpperCase(word.charAt(0)) && !EVERYDAY.contains(word)) {
                        known.putIfAbsent(word, Kind.PERSON);
                    }
                }
            }
        }
        List<String> longest = known.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(MOST_AGAIN)
                .toList();
        for (String words : longest) {
            covered.find(words).forEach(place -> take(known.get(words), place.start(), place.end(), Optional.empty()));
        }
    }

    private void take(Kind kind, int start, int end, Optional<String> relation) {
        int next = taken.nextSetBit(start);
        if ((next < 0 || next >= end) && covered.isFree(new Place(start, end))) {
            taken.set(start, end);
            found.add(new Found(kind, start, end, relation));
        }
    }

    private List<Suggestion> suggestions() {
        found.sort(Comparator.comparing(Found::start));
        Map<String, List<Found>> byWords = new LinkedHashMap<>();
        for (Found one : found) {
            byWords.computeIfAbsent(text.substring(one.start(), one.end()), words -> new ArrayList<>())
                    .add(one);
        }
        return byWords.entrySet().stream()
                .filter(words -> !covered.left().contains(words.getKey()))
                .limit(MOST)
                .map(words -> new Suggestion(
                        words.getValue().get(0).kind(),
                        words.getKey(),
                        words.getValue().stream()
                                .map(one -> new Place(one.start(), one.end()))
                                .toList(),
                        words.getValue().stream()
                                .flatMap(one -> one.relation().stream())
                                .findFirst()))
                .toList();
    }

    private static Map<Pattern, Kind> written() {
        Map<Pattern, Kind> written = new LinkedHashMap<>();
        written.put(
                Pattern.compile("(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}"
                        + "(?:\\.[\\p{L}\\p{N}-]{1,63}){1,5}"),
                Kind.EMAIL);
        written.put(
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:https?://|www\\.)[^\\s<>\"\\[\\]]{3,200}[^\\s<>\"\\[\\].,;:!?)]",
                        Pattern.CASE_INSENSITIVE),
                Kind.WEB);
        written.put(
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[a-z]{1,2}\\d[a-z\\d]? \\d[a-z]{2})"
                                + "(?![\\p{L}\\p{N}])"),
                Kind.POSTCODE);
        written.put(
                Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D](?![\\p{L}\\p{N}])"),
                Kind.NUMBER);
        written.put(
                Pattern.compile("(?<![\\p{N}.,+])(?:\\+|00)\\d{1,3}[ .-]?(?:\\(0\\))?(?:[ .-]?\\d){7,12}(?!\\d)"),
                Kind.PHONE);
        written.put(Pattern.compile("(?<![\\p{N}.,])\\(?0\\d{2,4}\\)?(?:[ .-]?\\d){6,8}(?!\\d)"), Kind.PHONE);
        written.put(Pattern.compile("(?<![\\p{N}.,])\\d{3}[ -]\\d{3}[ -]\\d{4}(?!\\d)"), Kind.NUMBER);
        written.put(
                Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
                        // 12 March 2019, the 12th of March, 12 o Fawrth
                        + "(?:[Tt]he )?" + DAY_OF_MONTH + " (?:of |o )?(?:" + MONTHS + ")(?:,? " + YEAR + ")?"
                        // March 12th, 2019; Mawrth 12fed
                        + "|(?:" + MONTHS + ") (?:the )?" + DAY_OF_MONTH + "(?!\\d)(?:,? " + YEAR + ")?"
                        // March 2019, mis Mawrth 2019
                        + "|(?:" + MONTHS + "),? (?:of )?" + YEAR
                        // 12/03/2019, 12.3.19, 2019-03-12
                        + "|\\d{1,2}[/.-]\\d{1,2}[/.-](?:" + YEAR + "|\\d{2})|" + YEAR + "-\\d{2}-\\d{2}"
                        // 1999, but not 1999 of something larger
                        + "|" + YEAR + ")(?![\\p{L}\\p{N}]|[.,]\\d)"),
                Kind.DATE);
        return written;
    }

    private static Map<String, Kind> beginnings() {
        Map<String, Kind> beginnings = new HashMap<>();
        Map.of("Ysbyty", Kind.HOSPITAL, "Meddygfa", Kind.HOSPITAL, "Clinig", Kind.HOSPITAL, "Ward", Kind.HOSPITAL)
                .forEach(beginnings::put);
        Map.of("Ysgol", Kind.SCHOOL, "Prifysgol", Kind.SCHOOL, "Coleg", Kind.SCHOOL)
                .forEach(beginnings::put);
        Map.of("Ffordd", Kind.STREET, "Heol", Kind.STREET, "Stryd", Kind.STREET, "Lôn", Kind.STREET)
                .forEach(beginnings::put);
        Map.of(
                        "Canolfan",
                        Kind.PLACE,
                        "Capel",
                        Kind.PLACE,
                        "Eglwys",
                        Kind.PLACE,
                        "Plas",
                        Kind.PLACE,
                        "Parc",
                        Kind.PLACE)
                .forEach(beginnings::put);
        for (String word : List.copyOf(beginnings.keySet())) {
            WordList.changed(word).forEach(changed -> beginnings.putIfAbsent(changed, beginnings.get(word)));
        }
        return Map.copyOf(beginnings);
    }
}

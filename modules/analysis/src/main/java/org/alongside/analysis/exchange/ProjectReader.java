package org.alongside.analysis.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.alongside.core.text.Texts;

/**
 * Reads the description of a project or a codebook. It takes whatever can be understood, in any order and of any version, and says
 * what it could not use; files of real programs seldom keep to the schema. No DTD is read, so there are no entities.
 */
final class ProjectReader {
    /** What came of a file. */
    record Opened(Project project, Examination examination) {}

    static final String PROJECT = "urn:QDA-XML:project:1.0";
    static final String CODEBOOK = "urn:QDA-XML:codebook:1.0";

    private static final int MOST_MEGABYTES = 50;

    /** A project of a hundred interviews has some hundred thousand; memory is bounded by this more than by bytes. */
    private static final int MOST_ELEMENTS = 1_000_000;

    private static final int DEEPEST = 2_000;

    /** Eighty hours of talk in one text, eight hundred in all of them. */
    private static final int LONGEST_TEXT = 5_000_000;

    private static final int MOST_CHARACTERS = 10 * LONGEST_TEXT;

    /** However a text is written down, no UTF-16 unit of it takes more. */
    private static final int MOST_BYTES_EACH = 3;

    /** Those that are counted as they come by, whatever becomes of them. */
    private static final Set<String> COUNTED = Set.of(
            "Code",
            "Coding",
            "TextSource",
            "PDFSource",
            "PictureSource",
            "AudioSource",
            "VideoSource",
            "PlainTextSelection",
            "TranscriptSelection",
            "PDFSelection",
            "PictureSelection",
            "AudioSelection",
            "VideoSelection",
            "Note",
            "Case");

    private static final Set<String> NO = Set.of("false", "0");

    private static final Set<String> ANY_SOURCE =
            Set.of("TextSource", "PDFSource", "PictureSource", "AudioSource", "VideoSource");
    private static final Set<String> ANY_SELECTION = Set.of(
            "PlainTextSelection",
            "TranscriptSelection",
            "PDFSelection",
            "PictureSelection",
            "AudioSelection",
            "VideoSelection");

    private static final Set<Finding> UNREAD_SELECTIONS = Set.of(
            Finding.MARKED_IN_PICTURES,
            Finding.MARKED_IN_RECORDINGS,
            Finding.MARKED_ON_PAGES,
            Finding.MARKED_IN_MISSING,
            Finding.MARKED_NOWHERE,
            Finding.MARKED_IN_NOTES);
    private static final Set<Finding> UNREAD_CODINGS =
            Set.of(Finding.CODED_IN_MISSING, Finding.CODED_NOWHERE, Finding.WITHOUT_CODE);

    private final XMLStreamReader xml;
    private final ProjectArchive archive;
    private final Locale locale;
    private final Map<String, Integer> counted = new HashMap<>();
    private final Map<Finding, Integer> findings = new EnumMap<>(Finding.class);
    private int depth;
    private int elements;
    private long characters;

    private final List<Project.User> users = new ArrayList<>();
    private final List<RawCode> codes = new ArrayList<>();
    private final List<Project.Case> cases = new ArrayList<>();
    private final List<RawText> texts = new ArrayList<>();
    private final List<Project.Note> notes = new ArrayList<>();
    private final List<Project.CodeSet> sets = new ArrayList<>();
    private final List<Guid> about = new ArrayList<>();

    /** What links join, by id: whatever can have notes. */
    private final Map<Guid, List<Guid>> notesOf = new HashMap<>();

    private final List<Link> links = new ArrayList<>();

    /** Cases refer to a PDF or a recording; its text is what we have of it. */
    private final Map<Guid, Guid> textOf = new HashMap<>();

    private final Set<String> ids = new HashSet<>();

    private ProjectReader(XMLStreamReader xml, ProjectArchive archive, Locale locale) {
        this.xml = xml;
        this.archive = archive;
        this.locale = locale;
    }

    /**
     * Reads a project, packed or as a bare description, or a codebook.
     *
     * @throws UnreadableProject when it is none, is damaged or is too much; never another exception, whatever the file holds
     */
    static Opened read(byte[] content) {
        return read(content, Locale.ENGLISH);
    }

    /** The same, with names in that language for what has none. */
    static Opened read(byte[] content, Locale locale) {
        if (content.length > MOST_MEGABYTES << 20) {
            throw UnreadableProject.tooLarge(MOST_MEGABYTES);
        }
        boolean packed = content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
        if (!packed && !looksLikeXml(content)) {
            throw UnreadableProject.notSupported();
        }
        ProjectArchive archive = packed ? ProjectArchive.of(content) : ProjectArchive.without(content);
        try {
            return read(archive, locale);
        } catch (XMLStreamException broken) {
            throw UnreadableProject.damaged();
        }
    }

    /** The most that may be brought in, in megabytes. */
    static int mostMegabytes() {
        return MOST_MEGABYTES;
    }

    private static boolean looksLikeXml(byte[] content) {
        for (int i = 0; i < Math.min(content.length, 64); i++) {
            if (content[i] == '<') {
                return true;
            }
        }
        return false;
    }

    private static Opened read(ProjectArchive archive, Locale locale) throws XMLStreamException {
        // The JDK's own, whatever else is on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(archive.description());
        try {
            return new ProjectReader(xml, archive, locale).document();
        } finally {
            xml.close();
        }
    }

    private Opened document() throws XMLStreamException {
        while (xml.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                return root();
            }
        }
        throw UnreadableProject.notSupported();
    }

    private Opened root() throws XMLStreamException {
        String root = xml.getLocalName();
        String name = attribute("name");
        String origin = attribute("origin");
        String expected = root.equals("Project") ? PROJECT : CODEBOOK;
        if (!expected.equals(xml.getNamespaceURI())) {
            found(Finding.OTHER_VERSION);
        }
        String description = "";
        switch (root) {
            case "Project" -> description = project();
            case "CodeBook" -> codebook();
            default -> throw UnreadableProject.notSupported();
        }
        // What stands behind it has to hold together too: half a file is a damaged file.
        while (xml.hasNext()) {
            next();
        }
        return put(name, origin, description);
    }

    private String project() throws XMLStreamException {
        String description = "";
        int around = depth;
        while (toChild(around)) {
            switch (xml.getLocalName()) {
                case "Users" -> users();
                case "CodeBook" -> codebook();
                case "Variables" -> count("Variable", Finding.VARIABLES);
                case "Cases" -> cases();
                case "Sources" -> sources();
                case "Notes" -> notes();
                case "Links" -> links();
                case "Sets" -> sets();
                case "Graphs" -> count("Graph", Finding.GRAPHS);
                case "Description" -> description = text();
                case "NoteRef" -> target().ifPresent(about::add);
                default -> skip();
            }
        }
        return description;
    }

    private void codebook() throws XMLStreamException {
        int around = depth;
        while (toChild(around)) {
            switch (xml.getLocalName()) {
                case "Codes" -> codes();
                case "Sets" -> sets();
                default -> skip();
            }
        }
    }

    private void users() throws XMLStreamException {
        int around = depth;
        while (toChild(around)) {
            users.add(new Project.User(id("User"), attribute("name")));
            skip();
        }
    }

    /** Codes may nest as deep as they like, so they are not read by calls that nest too. */
    private void codes() throws XMLStreamException {
        Deque<RawCode> open = new ArrayDeque<>();
        int around = depth;
        while (depth >= around) {
            int event = next();
            boolean isCode = (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT)
                    && xml.getLocalName().equals("Code");
            if (event == XMLStreamConstants.START_ELEMENT && isCode) {
                RawCode code = new RawCode(
                        id("Code"),
                        Optional.ofNullable(open.peek()).map(above -> above.id),
                        attribute("name"),
                        !NO.contains(attribute("isCodable").strip().toLowerCase(Locale.ROOT)),
                        colour(attribute("color")));
                codes.add(code);
                notesOf.putIfAbsent(code.id, code.notes);
                open.push(code);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                partOf(open.peek());
            } else if (isCode) {
                open.pop();
            }
        }
    }

    private void partOf(RawCode code) throws XMLStreamException {
        switch (code == null ? "" : xml.getLocalName()) {
            case "Description" -> code.description = text();
            case "NoteRef" -> target().ifPresent(code.notes::add);
            default -> skip();
        }
    }

    private void cases() throws XMLStreamException {
        int around = depth;
        while (toChild(around)) {
            Guid id = id("Case");
            String name = attribute("name");
            String description = "";
            List<Guid> of = new ArrayList<>();
            int within = depth;
            while (toChild(within)) {
                switch (xml.getLocalName()) {
                    case "Description" -> description = text();
                    case "SourceRef" -> target().ifPresent(of::add);
                    case "SelectionRef" -> {
                        found(Finding.CASE_PASSAGES);
                        skip();
                    }
                    case "CodeRef" -> {
                        found(Finding.CASE_CODES);
                        skip();
                    }
                    case "VariableValue" -> {
                        found(Finding.VALUES);
                        skip();
                    }
                    default -> skip();
                }
            }
            cases.add(
                    new Project.Case(id, named(name, "analysis.exchange.unnamed.case", cases.size()), description, of));
        }
    }

    private void sources() throws XMLStreamException {
        int around = depth;
        while (toChild(around)) {
            switch (xml.getLocalName()) {
                case "TextSource" -> texts.add(textSource("Source", ""));
                case "PDFSource" -> pdf();
                case "AudioSource", "VideoSource" -> recording();
                case "PictureSource" -> {
                    found(Finding.PICTURES);
                    count("PictureSelection", Finding.MARKED_IN_PICTURES);
                }
                default -> skip();
            }
        }
    }

    private RawText textSource(String kind, String nameAround) throws XMLStreamException {
        String own = attribute("name");
        RawText source = new RawText(id(kind), own.isBlank() ? nameAround : own, attribute("plainTextPath"));
        notesOf.putIfAbsent(source.id, source.notes);
        Map<Guid, Long> moments = new HashMap<>();
        int around = depth;
        while (toChild(around)) {
            switch (xml.getLocalName()) {
                case "Description" -> source.description = text();
                case "PlainTextContent" -> source.content = Optional.of(text());
                case "PlainTextSelection" ->
                    source.selections.add(selection(number("startPosition"), number("endPosition")));
                case "SyncPoint" -> {
                    moments.put(Guid.of(attribute("guid")), number("position"));
                    skip();
                }
                case "TranscriptSelection" ->
                    source.selections.add(selection(
                            moments.getOrDefault(Guid.of(attribute("fromSyncPoint")), -1L),
                            moments.getOrDefault(Guid.of(attribute("toSyncPoint")), -1L)));
                case "Coding" -> source.codings.add(coding());
                case "NoteRef" -> target().ifPresent(source.notes::add);
                case "VariableValue" -> {
                    found(Finding.VALUES);
                    skip();
                }
                default -> skip();
            }
        }
        return source;
    }

    /** A PDF has pages, which we do not read, and often its text beside them, which we do. */
    private void pdf() throws XMLStreamException {
        Guid id = id("PDFSource");
        String name = attribute("name");
        List<RawCoding> codings = new ArrayList<>();
        List<Guid> refs = new ArrayList<>();
        Optional<RawText> text = Optional.empty();
        int around = depth;
        found(Finding.PDF_PAGES);
        while (toChild(around)) {
            switch (xml.getLocalName()) {
                case "Representation" -> text = Optional.of(textSource("Source", name));
                case "PDFSelection" -> {
                    found(Finding.MARKED_ON_PAGES);
                    skip();
                }
                case "Coding" -> codings.add(coding());
                case "NoteRef" -> target().ifPresent(refs::add);
                case "VariableValue" -> {
                    found(Finding.VALUES);
                    skip();
                }
                default -> skip();
            }
        }
        if (text.isEmpty()) {
            found(Finding.TEXTS_MISSING);
            found(Finding.CODED_IN_MISSING, codings.size());
            return;
        }
        RawText read = text.get();
        read.codings.addAll(codings);
        read.notes.addAll(refs);
        textOf.putIfAbsent(id, read.id);
        texts.add(read);
    }

    private void recording() throws XMLStreamException {
        Guid id = id(xml.getLocalName());
        String name = attribute("name");
        int around = depth;
        found(Finding.RECORDINGS);
        while (toChild(around)) {
            switch (xml.getLocalName()) {
                case "Transcript" -> {
                    RawText transcript = textSource("Source", name);
                    textOf.putIfAbsent(id, transcript.id);
                    texts.add(transcript);
                }
                case "AudioSelection", "VideoSelection" -> {
                    found(Finding.MARKED_IN_RECORDINGS);
                    skip();
                }
                case "VariableValue" -> {
                    found(Finding.VALUES);
                    skip();
                }
                default -> skip();
            }
        }
    }

    private RawSelection selection(long start, long end) throws XMLStreamException {
        RawSelection selection = new RawSelection(
                id("Selection"), attribute("name"), start, end, user("creatingUser"), at("creationDateTime"));
        notesOf.putIfAbsent(selection.id, selection.notes);
        int around = depth;
        while (toChild(around)) {
            switch (xml.getLocalName()) {
                case "Description" -> selection.description = text();
                case "Coding" -> selection.codings.add(coding());
                case "NoteRef" -> target().ifPresent(selection.notes::add);
                default -> skip();
            }
        }
        return selection;
    }

    private RawCoding coding() throws XMLStreamException {
        RawCoding coding = new RawCoding(id("Coding"), user("creatingUser"), at("creationDateTime"));
        notesOf.putIfAbsent(coding.id, coding.notes);
        int around = depth;
        while (toChild(around)) {
            switch (xml.getLocalName()) {
                case "CodeRef" -> coding.code = target();
                case "NoteRef" -> target().ifPresent(coding.notes::add);
                default -> skip();
            }
        }
        return coding;
    }

    private void notes() throws XMLStreamException {
        int around = depth;
        while (toChild(around)) {
            Optional<Guid> by = user("creatingUser");
            Optional<Instant> at = at("creationDateTime");
            RawText note = textSource("Note", "");
            found(Finding.MARKED_IN_NOTES, note.selections.size());
            found(Finding.CODED_NOWHERE, codings(note));
            Optional<SourceText> text = source(note);
            String words = text.map(SourceText::text).orElse("");
            found(Finding.NOTES_MISSING, text.isEmpty() && !note.path.isBlank() ? 1 : 0);
            notes.add(new Project.Note(
                    note.id,
                    named(note.name, "analysis.exchange.unnamed.note", notes.size()),
                    words.isBlank() ? note.description : words,
                    by,
                    at));
        }
    }

    private void links() throws XMLStreamException {
        int around = depth;
        while (toChild(around)) {
            links.add(new Link(user("originGUID"), user("targetGUID")));
            skip();
        }
    }

    private void sets() throws XMLStreamException {
        int around = depth;
        while (toChild(around)) {
            Guid id = id("Set");
            String name = attribute("name");
            String description = "";
            List<Guid> members = new ArrayList<>();
            int within = depth;
            while (toChild(within)) {
                switch (xml.getLocalName()) {
                    case "Description" -> description = text();
                    case "MemberCode" -> {
                        // A codebook calls it guid, a project targetGUID.
                        String bare = attribute("guid");
                        Optional<Guid> member = target();
                        (bare.isBlank() ? member : Optional.of(Guid.of(bare))).ifPresent(members::add);
                    }
                    case "MemberSource", "MemberNote" -> {
                        found(Finding.SET_MEMBERS);
                        skip();
                    }
                    default -> skip();
                }
            }
            sets.add(new Project.CodeSet(
                    id, named(name, "analysis.exchange.unnamed.set", sets.size()), description, members));
        }
    }

    // From what was read to what is meant

    private Opened put(String name, String origin, String description) {
        joinNotes();
        List<Convention.Text> marked = new ArrayList<>();
        for (RawText raw : texts) {
            raw.read = source(raw);
            raw.read.ifPresent(text -> {
                marked.add(new Convention.Text(
                        raw.name,
                        text,
                        raw.selections.stream().map(RawSelection::marked).toList()));
                found(Finding.CLEANED, text.wasCleaned() ? 1 : 0);
            });
        }
        Optional<Convention> convention = Convention.of(marked);
        Counting counting = convention.map(Convention::counting).orElse(new Counting(false, true, false));
        Set<Guid> codeIds = new HashSet<>();
        codes.forEach(code -> codeIds.add(code.id));
        List<Project.Source> sources = new ArrayList<>();
        for (RawText raw : texts) {
            if (raw.read.isPresent()) {
                sources.add(source(raw, raw.read.get(), counting, codeIds, sources.size()));
            } else {
                found(Finding.TEXTS_MISSING);
                found(Finding.MARKED_IN_MISSING, raw.selections.size());
                found(Finding.CODED_IN_MISSING, codings(raw));
            }
        }
        Project project = new Project(
                name,
                origin,
                description,
                users,
                codes.stream()
                        .map(code -> code.code(Texts.text(locale, "analysis.exchange.unnamed.code")))
                        .toList(),
                cases.stream().map(this::withTexts).toList(),
                sources,
                notes,
                sets,
                about);
        Examination.Counts held = held();
        Examination.Counts read = Examination.Counts.of(project);
        found(Finding.MARKED_ELSEWHERE, held.selections() - read.selections() - times(UNREAD_SELECTIONS));
        // What is left stood at pictures, recordings and pages, which are passed over with all that is in them.
        found(Finding.CODED_OUTSIDE_TEXT, held.codings() - read.codings() - times(UNREAD_CODINGS));
        return new Opened(project, new Examination(held, read, Map.copyOf(findings), convention));
    }

    private int times(Set<Finding> these) {
        return these.stream().mapToInt(one -> findings.getOrDefault(one, 0)).sum();
    }

    private static int codings(RawText text) {
        return text.codings.size()
                + text.selections.stream()
                        .mapToInt(selection -> selection.codings.size())
                        .sum();
    }

    private Examination.Counts held() {
        return new Examination.Counts(
                seen("Code"),
                ANY_SOURCE.stream().mapToInt(this::seen).sum(),
                ANY_SELECTION.stream().mapToInt(this::seen).sum(),
                seen("Coding"),
                seen("Note"),
                seen("Case"));
    }

    private int seen(String element) {
        return counted.getOrDefault(element, 0);
    }

    /** Some programs join a note and its passage by a link rather than by a reference. */
    private void joinNotes() {
        Set<Guid> known = new HashSet<>();
        notes.forEach(note -> known.add(note.id()));
        for (Link link : links) {
            boolean fromNote = link.origin().filter(known::contains).isPresent();
            Optional<Guid> note = fromNote ? link.origin() : link.target().filter(known::contains);
            Optional<List<Guid>> thing =
                    (fromNote ? link.target() : link.origin()).flatMap(id -> Optional.ofNullable(notesOf.get(id)));
            if (note.isEmpty() || thing.isEmpty()) {
                found(Finding.LINKS);
            } else if (!thing.get().contains(note.get())) {
                thing.get().add(note.get());
            }
        }
    }

    private Project.Case withTexts(Project.Case of) {
        return new Project.Case(
                of.id(),
                of.name(),
                of.description(),
                of.sources().stream()
                        .map(id -> textOf.getOrDefault(id, id))
                        .distinct()
                        .toList());
    }

    private Optional<SourceText> source(RawText raw) {
        Optional<byte[]> file = raw.path.isBlank() ? Optional.empty() : archive.text(raw.path);
        insistOnRoom(file.map(bytes -> bytes.length / MOST_BYTES_EACH)
                .or(() -> raw.content.map(String::length))
                .orElse(0));
        Optional<SourceText> found = file.map(SourceText::ofFile).or(() -> raw.content.map(SourceText::ofXml));
        // One file may be the text of a thousand sources.
        int length = found.map(text -> text.text().length()).orElse(0);
        insistOnRoom(length);
        characters += length;
        return found;
    }

    private void insistOnRoom(int length) {
        if (length > LONGEST_TEXT || characters + length > MOST_CHARACTERS) {
            throw UnreadableProject.unpacksTooLarge();
        }
    }

    private Project.Source source(RawText raw, SourceText text, Counting counting, Set<Guid> codeIds, int number) {
        int[] places = raw.selections.isEmpty() ? new int[1] : text.places(counting);
        List<Project.Selection> selections = new ArrayList<>();
        for (RawSelection selection : raw.selections) {
            Optional<Convention.Range> range = Convention.range(selection.marked(), places);
            if (range.isEmpty()) {
                found(Finding.MARKED_NOWHERE);
                found(Finding.CODED_NOWHERE, selection.codings.size());
            } else {
                selections.add(new Project.Selection(
                        selection.id,
                        selection.name,
                        range.get().start(),
                        range.get().end(),
                        selection.description,
                        selection.by,
                        selection.at,
                        codings(selection.codings, codeIds),
                        selection.notes));
            }
        }
        return new Project.Source(
                raw.id,
                named(raw.name, "analysis.exchange.unnamed.text", number),
                raw.description,
                text.text(),
                selections,
                codings(raw.codings, codeIds),
                raw.notes);
    }

    private List<Project.Coding> codings(List<RawCoding> raw, Set<Guid> codeIds) {
        List<Project.Coding> codings = new ArrayList<>();
        for (RawCoding coding : raw) {
            Optional<Guid> code = coding.code.filter(codeIds::contains);
            if (code.isEmpty()) {
                found(Finding.WITHOUT_CODE);
            } else {
                codings.add(new Project.Coding(coding.id, code.get(), coding.by, coding.at, coding.notes));
            }
        }
        return codings;
    }

    /** Programs leave names out; ours are never empty. */
    private String named(String name, String key, int number) {
        return name.isBlank() ? Texts.text(locale, key, number + 1) : name;
    }

    // The small steps

    private int next() throws XMLStreamException {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                elements++;
                if (COUNTED.contains(xml.getLocalName())) {
                    counted.merge(xml.getLocalName(), 1, Integer::sum);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw UnreadableProject.damaged();
            default -> {
                // Nothing to watch over.
            }
        }
        if (depth > DEEPEST || elements > MOST_ELEMENTS) {
            throw UnreadableProject.unpacksTooLarge();
        }
        return event;
    }

    /** Goes to the next child of the element at that depth; false when that ends. What stands deeper down is passed over. */
    private boolean toChild(int around) throws XMLStreamException {
        while (depth >= around) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && depth == around + 1) {
                return true;
            }
        }
        return false;
    }

    private void skip() throws XMLStreamException {
        int around = depth - 1;
        while (depth > around) {
            next();
        }
    }

    /** Passes over all of a group, and says how many of one kind there were. */
    private void count(String element, Finding finding) throws XMLStreamException {
        int around = depth - 1;
        int before = depth;
        while (depth > around) {
            if (next() == XMLStreamConstants.START_ELEMENT
                    && depth == before + 1
                    && xml.getLocalName().equals(element)) {
                found(finding);
            }
        }
    }

    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int around = depth - 1;
        while (depth > around) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.SPACE
                    || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** What an element that holds nothing else refers to; passes over it. */
    private Optional<Guid> target() throws XMLStreamException {
        Optional<Guid> target = user("targetGUID");
        skip();
        return target;
    }

    private Optional<Guid> user(String name) {
        return Optional.of(attribute(name)).filter(value -> !value.isBlank()).map(Guid::of);
    }

    /** The element's own id; one that stands for its place where it has none, or one that another of its kind has. */
    private Guid id(String kind) {
        String written = attribute("guid");
        Guid place = Guid.named("place", kind + elements);
        Guid id = written.isBlank() ? place : Guid.of(written);
        if (ids.add(kind + id)) {
            return id;
        }
        found(Finding.SAME_IDS);
        return place;
    }

    private long number(String name) {
        try {
            return Long.parseLong(attribute(name).strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private Optional<Instant> at(String name) {
        String written = attribute(name).strip();
        if (written.length() < "2026-01-01T00:00:00".length() || written.charAt(4) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException withoutZone) {
            try {
                return Optional.of(LocalDateTime.parse(written).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }
    }

    private static Optional<String> colour(String written) {
        String colour = written.strip().toLowerCase(Locale.ROOT);
        return colour.matches("#(?:[0-9a-f]{6}|[0-9a-f]{3})") ? Optional.of(colour) : Optional.empty();
    }

    private void found(Finding finding) {
        found(finding, 1);
    }

    private void found(Finding finding, int times) {
        if (times > 0) {
            findings.merge(finding, times, Integer::sum);
        }
    }

    private record Link(Optional<Guid> origin, Optional<Guid> target) {}

    private static final class RawCode {
        private final Guid id;
        private final Optional<Guid> above;
        private final String name;
        private final boolean codable;
        private final Optional<String> colour;
        private final List<Guid> notes = new ArrayList<>();
        private String description = "";

        private RawCode(Guid id, Optional<Guid> above, String name, boolean codable, Optional<String> colour) {
            this.id = id;
            this.above = above;
            this.name = name;
            this.codable = codable;
            this.colour = colour;
        }

        private Project.Code code(String unnamed) {
            return new Project.Code(id, above, name.isBlank() ? unnamed : name, description, codable, colour, notes);
        }
    }

    private static final class RawText {
        private final Guid id;
        private final String name;
        private final String path;
        private final List<RawSelection> selections = new ArrayList<>();
        private final List<RawCoding> codings = new ArrayList<>();
        private final List<Guid> notes = new ArrayList<>();
        private String description = "";
        private Optional<String> content = Optional.empty();
        private Optional<SourceText> read = Optional.empty();

        private RawText(Guid id, String name, String path) {
            this.id = id;
            this.name = name;
            this.path = path;
        }
    }

    private static final class RawSelection {
        private final Guid id;
        private final String name;
        private final long start;
        private final long end;
        private final Optional<Guid> by;
        private final Optional<Instant> at;
        private final List<RawCoding> codings = new ArrayList<>();
        private final List<Guid> notes = new ArrayList<>();
        private String description = "";

        private RawSelection(Guid id, String name, long start, long end, Optional<Guid> by, Optional<Instant> at) {
            this.id = id;
            this.name = name;
            this.start = start;
            this.end = end;
            this.by = by;
            this.at = at;
        }

        private Convention.Marked marked() {
            return new Convention.Marked(start, end, Wellformed.line(name));
        }
    }

    private static final class RawCoding {
        private final Guid id;
        private final Optional<Guid> by;
        private final Optional<Instant> at;
        private final List<Guid> notes = new ArrayList<>();
        private Optional<Guid> code = Optional.empty();

        private RawCoding(Guid id, Optional<Guid> by, Optional<Instant> at) {
            this.id = id;
            this.by = by;
            this.at = at;
        }
    }
}

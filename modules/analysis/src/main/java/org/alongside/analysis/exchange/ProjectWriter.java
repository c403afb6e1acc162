package org.alongside.analysis.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes projects and codebooks as the standard has them: valid against its schemas, so groups keep their order and empty ones are
 * left out; no byte order mark; texts as UTF-8 with line feeds; positions in Unicode code points, the end exclusive. The same
 * project gives the same bytes.
 */
final class ProjectWriter {
    /** As early as an archive can date its entries: when a file was made is nobody's business. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final XMLStreamWriter xml;

    private ProjectWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** A project with its texts, packed (.qdpx). */
    static byte[] packed(Project project) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            entry(zip, ProjectArchive.NAME, description(project));
            for (Project.Source source : project.sources()) {
                entry(zip, "sources/" + source.id() + ".txt", source.text().getBytes(StandardCharsets.UTF_8));
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** The description of a project alone (.qde). */
    static byte[] description(Project project) {
        return document(writer -> writer.writeProject(project));
    }

    /** Codes and sets alone (.qdc). There has to be at least one code: the standard knows no empty codebook. */
    static byte[] codebook(Project project) {
        return document(writer -> writer.writeCodebook(project));
    }

    private interface Writing {
        void to(ProjectWriter writer) throws XMLStreamException;
    }

    private static byte[] document(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // The JDK's own, whatever else is on the class path.
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writing.to(new ProjectWriter(xml));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    private void writeProject(Project project) throws XMLStreamException {
        start("Project");
        xml.writeDefaultNamespace(ProjectReader.PROJECT);
        xml.writeAttribute("name", project.name());
        attribute("origin", project.origin());
        if (!project.users().isEmpty()) {
            start("Users");
            for (Project.User user : project.users()) {
                empty("User", user.id());
                attribute("name", user.name());
            }
            end();
        }
        if (!project.codes().isEmpty()) {
            start("CodeBook");
            codes(project.codes(), true);
            end();
        }
        cases(project.cases());
        if (!project.sources().isEmpty()) {
            start("Sources");
            for (Project.Source source : project.sources()) {
                source(source);
            }
            end();
        }
        if (!project.notes().isEmpty()) {
            start("Notes");
            for (Project.Note note : project.notes()) {
                note(note);
            }
            end();
        }
        sets(project.sets(), "targetGUID");
        words("Description", project.description());
        refs("NoteRef", project.about());
        end();
    }

    private void writeCodebook(Project project) throws XMLStreamException {
        start("CodeBook");
        xml.writeDefaultNamespace(ProjectReader.CODEBOOK);
        attribute("origin", project.origin());
        codes(project.codes(), false);
        sets(project.sets(), "guid");
        end();
    }

    /** Each code within the one above it, however deep: without calls that nest as deep. */
    private void codes(List<Project.Code> codes, boolean withNotes) throws XMLStreamException {
        start("Codes");
        Deque<Guid> open = new ArrayDeque<>();
        for (Project.Code code : codes) {
            while (!open.isEmpty() && !code.above().equals(Optional.of(open.element()))) {
                open.pop();
                end();
            }
            start("Code", code.id());
            xml.writeAttribute("name", code.name());
            xml.writeAttribute("isCodable", Boolean.toString(code.codable()));
            attribute("color", code.colour().orElse(""));
            words("Description", code.description());
            refs("NoteRef", withNotes ? code.notes() : List.of());
            open.push(code.id());
        }
        while (!open.isEmpty()) {
            open.pop();
            end();
        }
        end();
    }

    private void cases(List<Project.Case> cases) throws XMLStreamException {
        if (cases.isEmpty()) {
            return;
        }
        start("Cases");
        for (Project.Case one : cases) {
            start("Case", one.id());
            xml.writeAttribute("name", one.name());
            words("Description", one.description());
            refs("SourceRef", one.sources());
            end();
        }
        end();
    }

    private void source(Project.Source source) throws XMLStreamException {
        start("TextSource", source.id());
        xml.writeAttribute("name", source.name());
        xml.writeAttribute("plainTextPath", "internal://" + source.id() + ".txt");
        words("Description", source.description());
        int[] places = source.selections().isEmpty() ? new int[1] : codePoints(source.text());
        for (Project.Selection selection : source.selections()) {
            start("PlainTextSelection", selection.id());
            attribute("name", selection.name());
            xml.writeAttribute("startPosition", Integer.toString(places[selection.start()]));
            xml.writeAttribute("endPosition", Integer.toString(places[selection.end()]));
            made(selection.by(), selection.at());
            words("Description", selection.description());
            codings(selection.codings());
            refs("NoteRef", selection.notes());
            end();
        }
        codings(source.codings());
        refs("NoteRef", source.notes());
        end();
    }

    /** For each position in UTF-16 units, the same in code points. */
    private static int[] codePoints(String text) {
        int[] places = new int[text.length() + 1];
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            places[i] = points;
            boolean goesOn = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            points += goesOn ? 0 : 1;
        }
        places[text.length()] = points;
        return places;
    }

    private void codings(Collection<Project.Coding> codings) throws XMLStreamException {
        for (Project.Coding coding : codings) {
            start("Coding", coding.id());
            made(coding.by(), coding.at());
            refs("CodeRef", List.of(coding.code()));
            refs("NoteRef", coding.notes());
            end();
        }
    }

    private void note(Project.Note note) throws XMLStreamException {
        start("Note", note.id());
        xml.writeAttribute("name", note.name());
        made(note.by(), note.at());
        words("PlainTextContent", note.text());
        end();
    }

    private void sets(List<Project.CodeSet> sets, String member) throws XMLStreamException {
        if (sets.isEmpty()) {
            return;
        }
        start("Sets");
        for (Project.CodeSet set : sets) {
            start("Set", set.id());
            xml.writeAttribute("name", set.name());
            words("Description", set.description());
            for (Guid code : set.codes()) {
                xml.writeEmptyElement("MemberCode");
                xml.writeAttribute(member, code.value());
            }
            end();
        }
        end();
    }

    private void made(Optional<Guid> by, Optional<Instant> at) throws XMLStreamException {
        attribute("creatingUser", by.map(Guid::value).orElse(""));
        attribute("creationDateTime", at.map(Instant::toString).orElse(""));
    }

    private void refs(String element, List<Guid> targets) throws XMLStreamException {
        for (Guid target : targets) {
            xml.writeEmptyElement(element);
            xml.writeAttribute("targetGUID", target.value());
        }
    }

    private void words(String element, String words) throws XMLStreamException {
        if (!words.isEmpty()) {
            start(element);
            xml.writeCharacters(words);
            end();
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeAttribute(name, value);
        }
    }

    private void empty(String element, Guid id) throws XMLStreamException {
        xml.writeEmptyElement(element);
        xml.writeAttribute("guid", id.value());
    }

    private void start(String element, Guid id) throws XMLStreamException {
        start(element);
        xml.writeAttribute("guid", id.value());
    }

    private void start(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }
}

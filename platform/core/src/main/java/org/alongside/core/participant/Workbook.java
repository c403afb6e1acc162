package org.alongside.core.participant;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.alongside.core.problem.Invalid;

/**
 * The first sheet of an Excel workbook (XLSX, ECMA-376) as lines of text. Reads what is needed for that and nothing else: no
 * formulas, no macros, no links to elsewhere. What it unpacks has a limit, whatever the file says of itself.
 */
final class Workbook {
    /** Ten times what the largest CSV file has; sheets pack well, but not without end. */
    private static final int MOST_BYTES = 100 * 1024 * 1024;

    private static final int MOST_PARTS = 500;
    private static final int MOST_COLUMNS = 200;
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts;

    private Workbook(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** Whether it is a ZIP file, which no text begins like. */
    static boolean looksLikeOne(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /**
     * The lines that hold anything, each as wide as the first: what a row leaves empty at its end is not written into the file.
     *
     * @throws Invalid when it is no workbook, or unpacks to more than anybody's list has
     */
    static List<PeopleFile.Cells> read(byte[] bytes) {
        try {
            Workbook workbook = new Workbook(unpack(bytes));
            return workbook.lines(workbook.firstSheet());
        } catch (IOException | XMLStreamException | IllegalArgumentException notOne) {
            throw new Invalid("core.people.file.workbook");
        }
    }

    private static Map<String, byte[]> unpack(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        int left = MOST_BYTES;
        int seen = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++seen > MOST_PARTS) {
                    throw new Invalid("core.people.file.bomb");
                }
                ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
                left -= copy(zip, unpacked, left);
                String name = entry.getName();
                if (name.startsWith("/")) {
                    name = name.substring(1);
                }
                if (name.startsWith("xl/") && (name.endsWith(".xml") || name.endsWith(".rels"))) {
                    parts.put(name, unpacked.toByteArray());
                }
            }
        }
        return parts;
    }

    private static int copy(InputStream from, ByteArrayOutputStream to, int most) throws IOException {
        byte[] piece = new byte[8192];
        int copied = 0;
        for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
            copied += read;
            if (copied > most) {
                throw new Invalid("core.people.file.bomb");
            }
            to.write(piece, 0, read);
        }
        return copied;
    }

    /** Where the first sheet stands: the workbook names it by a link, and the link names its part. */
    private byte[] firstSheet() throws XMLStreamException {
        String link = first(part(WORKBOOK), "sheet", RELATIONS, "id");
        String target = "";
        XMLStreamReader links = reader(part(LINKS));
        while (links.hasNext()) {
            if (links.next() == XMLStreamConstants.START_ELEMENT
                    && links.getLocalName().equals("Relationship")
                    && link.equals(links.getAttributeValue(null, "Id"))) {
                target = links.getAttributeValue(null, "Target");
            }
        }
        return part(target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }

    private static String first(byte[] part, String element, String namespace, String attribute)
            throws XMLStreamException {
        XMLStreamReader xml = reader(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                return Optional.ofNullable(xml.getAttributeValue(namespace, attribute))
                        .orElse("");
            }
        }
        throw new IllegalArgumentException("There is no " + element);
    }

    private byte[] part(String name) {
        return Optional.ofNullable(parts.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no part " + name));
    }

    private List<String> strings() throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        if (!parts.containsKey(STRINGS)) {
            return strings;
        }
        XMLStreamReader xml = reader(part(STRINGS));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                strings.add(words(xml, "si"));
            }
        }
        return strings;
    }

    private List<PeopleFile.Cells> lines(byte[] sheet) throws XMLStreamException {
        List<String> strings = strings();
        List<PeopleFile.Cells> lines = new ArrayList<>();
        XMLStreamReader xml = reader(sheet);
        int number = 0;
        int width = 0;
        while (xml.hasNext() && lines.size() <= PeopleFile.MOST_LINES) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                String told = xml.getAttributeValue(null, "r");
                number = told == null ? number + 1 : Integer.parseInt(told);
                List<String> cells = row(xml, strings);
                while (cells.size() < width) {
                    cells.add("");
                }
                while (!cells.isEmpty()
                        && cells.size() > width
                        && cells.get(cells.size() - 1).isBlank()) {
                    cells.remove(cells.size() - 1);
                }
                PeopleFile.Cells line = new PeopleFile.Cells(number, List.copyOf(cells));
                if (!line.isBlank()) {
                    width = lines.isEmpty() ? cells.size() : width;
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static List<String> row(XMLStreamReader xml, List<String> strings) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String place = xml.getAttributeValue(null, "r");
                int column = place == null ? cells.size() : column(place);
                if (column >= MOST_COLUMNS) {
                    throw new IllegalArgumentException("Too many columns");
                }
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, cell(xml, strings));
            }
        }
        return cells;
    }

    private static String cell(XMLStreamReader xml, List<String> strings) throws XMLStreamException {
        String type = Optional.ofNullable(xml.getAttributeValue(null, "t")).orElse("n");
        String value = type.equals("inlineStr") ? words(xml, "c") : value(xml);
        return switch (type) {
            case "s" -> shared(strings, value);
            case "n" -> number(value);
            default -> value;
        };
    }

    private static String shared(List<String> strings, String place) {
        int at = Integer.parseInt(place);
        if (at < 0 || at >= strings.size()) {
            throw new IllegalArgumentException("There is no string " + at);
        }
        return strings.get(at);
    }

    /** As it was typed: a telephone number is kept as 1.632960123E9. */
    private static String number(String value) {
        return value.isEmpty() ? "" : new BigDecimal(value).stripTrailingZeros().toPlainString();
    }

    /** What stands in {@code v}, to the end of the cell; the formula beside it is passed over. */
    private static String value(XMLStreamReader xml) throws XMLStreamException {
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
                value = xml.getElementText();
            }
        }
        return value;
    }

    /** The text of all {@code t} up to the end of that element, but for what tells how to say it (phonetic runs). */
    private static String words(XMLStreamReader xml, String until) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        int phonetic = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(until)) {
                    break;
                }
                phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
                if (xml.getLocalName().equals("t") && phonetic == 0) {
                    words.append(xml.getElementText());
                }
            }
        }
        return words.toString();
    }

    /** The column of a place such as AB12, from 0. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isUpperCase(place.charAt(i)) && column < MOST_COLUMNS; i++) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** The JDK's own, whatever else is on the class path; it opens nothing that a document points to. */
    private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        for (String off : Set.of(XMLInputFactory.SUPPORT_DTD, XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES)) {
            factory.setProperty(off, false);
        }
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }
}

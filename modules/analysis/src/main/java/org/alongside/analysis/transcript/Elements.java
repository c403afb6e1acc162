package org.alongside.analysis.transcript;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The elements of an XML file in one pass, without building a tree: what a hostile file costs is bounded by its length. */
final class Elements {
    private static final int DEEPEST = 500;

    private final XMLStreamReader xml;
    private int depth;

    Elements(InputStream in) throws XMLStreamException {
        // The JDK's own, whatever else is on the class path; no DTD, so no entities of any kind.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml = factory.createXMLStreamReader(in);
    }

    boolean hasNext() throws XMLStreamException {
        return xml.hasNext();
    }

    /** What comes next, as {@link XMLStreamConstants} name it. */
    int next() throws XMLStreamException {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw UnreadableTranscript.damaged();
            default -> {
                // Nothing to watch over.
            }
        }
        if (depth > DEEPEST) {
            throw UnreadableTranscript.damaged();
        }
        return event;
    }

    /** The element that begins or ends here, without its prefix. */
    String name() {
        return xml.getLocalName();
    }

    /** The namespace of the element that begins or ends here; empty where it has none. */
    String namespace() {
        return Optional.ofNullable(xml.getNamespaceURI()).orElse("");
    }

    /** An attribute of the element that begins here, whatever its prefix. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** The text that stands here; empty where what came is no text. */
    String text(int event) {
        return event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.SPACE
                        || event == XMLStreamConstants.CDATA
                ? xml.getText()
                : "";
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    /** Leaves out the element that begins here and everything in it. */
    void skip() throws XMLStreamException {
        int around = depth - 1;
        while (depth > around) {
            next();
        }
    }
}

package org.alongside.analysis.exchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The official schemas and samples, which lie beside the project and not in it. */
final class Schemas {
    private Schemas() {}

    /** A schema; the test is skipped where it is not to be had. */
    static Schema schema(String name) throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(file(name).toFile());
    }

    /** A sample; the test is skipped where it is not to be had. */
    static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(file("samples/" + name));
    }

    /** Says what is wrong with a document. */
    static void validate(Schema schema, byte[] document) throws SAXException, IOException {
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
    }

    private static Path file(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/refi-qda"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "The REFI-QDA schemas and samples (shared/refi-qda) are not beside the project");
        return folder.resolve("shared/refi-qda").resolve(name);
    }
}

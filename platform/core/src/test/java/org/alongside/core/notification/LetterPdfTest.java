package org.alongside.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import org.alongside.testing.ModuleTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

@ModuleTest
class LetterPdfTest extends TestProgramme {
    private static final LetterPdf.Letter LETTER = new LetterPdf.Letter(
            "Olwen <Parry> & co",
            "3 Chapel Row\nLlanberis",
            "5 October 2026",
            "Ynglŷn â'r cyfarfod",
            "First line.\nSecond \"line\".\u0007",
            "Programme",
            Locale.UK);

    /** Remembers how large the letters are. */
    private static final class Sizes extends PDFTextStripper {
        private float largest;
        private float smallest = Float.MAX_VALUE;

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            for (TextPosition position : positions) {
                largest = Math.max(largest, position.getFontSizeInPt());
                smallest = Math.min(smallest, position.getFontSizeInPt());
            }
            super.writeString(text, positions);
        }
    }

    private static Sizes sizes(byte[] pdf) throws IOException {
        Sizes sizes = new Sizes();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            sizes.getText(document);
        }
        return sizes;
    }

    @Test
    void itsTextCanBeReadBackWithEverySign() throws IOException {
        try (PDDocument document = Loader.loadPDF(LetterPdf.write(LETTER, false))) {
            assertThat(new PDFTextStripper().getText(document).replace("\r", ""))
                    .contains("Olwen <Parry> & co", "3 Chapel Row\n", "Ynglŷn â'r cyfarfod", "Second \"line\".");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getPage(0).getResources().getFontNames())
                    .allSatisfy(name -> assertThat(document.getPage(0)
                                    .getResources()
                                    .getFont(name)
                                    .isEmbedded())
                            .isTrue());
        }
    }

    @Test
    void nothingKeepsItFromBeingAccessible() {
        List<String> said = new ArrayList<>();
        LetterPdf.write(LETTER, false, diagnostic -> {
            if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
                said.add(diagnostic.getFormattedMessage());
            }
        });
        assertThat(said).isEmpty();
    }

    @Test
    void largePrintIsAtLeastSixteenPoint() throws IOException {
        assertThat(sizes(LetterPdf.write(LETTER, true)).smallest).isGreaterThanOrEqualTo(16);
        assertThat(sizes(LetterPdf.write(LETTER, false)).largest).isLessThan(16);
    }

    @Test
    void aLetterHasTheirNameAddressAndMessage() throws IOException {
        tell(Recipient.of(olwen));
        UUID id = only().id();
        try (PDDocument document = Loader.loadPDF(as(catrin, () -> sent.letter(id)))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Olwen", "3 Chapel Row", "Llanberis", "LL55 4EN", "How you want to be told")
                    .contains("Doctorate in Clinical Psychology");
        }
        assertThat(only().state()).as("printed is not posted").isEqualTo(NoticeState.WAITING);
    }
}

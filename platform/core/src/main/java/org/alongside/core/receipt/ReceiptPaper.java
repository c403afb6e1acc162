package org.alongside.core.receipt;

import static org.alongside.core.print.AccessiblePdf.escaped;
import static org.alongside.core.print.AccessiblePdf.lines;

import com.openhtmltopdf.util.Diagnostic;
import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.alongside.core.print.AccessiblePdf;
import org.alongside.core.receipt.ConsentReceipt.Decision;
import org.alongside.core.receipt.ConsentReceipt.Entry;
import org.alongside.core.receipt.ConsentReceipt.Kind;
import org.alongside.core.receipt.ConsentReceipt.Outcome;
import org.alongside.core.receipt.Receipts.Paper;
import org.alongside.core.text.Texts;

/** The paper copy of a receipt: what was decided first, in the words of the question, the square picture last. */
final class ReceiptPaper {
    private static final int BORDER = 4;
    private static final int DOT = 4;
    private static final int WHITE = 0xFFFFFF;

    /** What a telephone can tell apart from a hand's breadth away. */
    private static final double DOT_MILLIMETRES = 0.6;

    private static final String STYLE = "@page{margin:1.5cm 2cm 1.2cm 2cm}body{line-height:1.35}"
            + "h1{font-size:1.5em;margin:0 0 0.4em 0}h2{font-size:1.2em;margin:0.8em 0 0.3em 0;page-break-after:avoid}"
            + "h3{font-size:1em;margin:0.5em 0 0 0;page-break-after:avoid}p{margin:0 0 0.3em 0}"
            + ".square{page-break-inside:avoid}";

    private final ConsentReceipt receipt;
    private final Paper paper;
    private final DateTimeFormatter day;

    private ReceiptPaper(ConsentReceipt receipt, Paper paper) {
        this.receipt = receipt;
        this.paper = paper;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(paper.language());
    }

    static byte[] write(ConsentReceipt receipt, String code, Paper paper) {
        return write(receipt, code, paper, said -> {});
    }

    static byte[] write(ConsentReceipt receipt, String code, Paper paper, Consumer<Diagnostic> complaints) {
        ReceiptPaper page = new ReceiptPaper(receipt, paper);
        return AccessiblePdf.write(
                page.title(), paper.language(), paper.largePrint(), STYLE, page.body(code), complaints);
    }

    private String title() {
        return receipt.kind() == Kind.CONSENT ? t("core.receipt.title") : t("core.receipt.title-left");
    }

    private String body(String code) {
        StringBuilder html = new StringBuilder();
        html.append("<h1>").append(escaped(title())).append("</h1>");
        html.append(p(t(
                "core.receipt.for",
                paper.callName(),
                receipt.programme().name(),
                day(receipt.issuedAt().toLocalDate()))));
        html.append(h2(t("core.receipt.decided")));
        receipt.entries().forEach(entry -> html.append(entry(entry)));
        if (!receipt.outcomes().isEmpty()) {
            html.append(h2(t("core.receipt.became")));
            receipt.outcomes().forEach(outcome -> html.append(outcome(outcome)));
        }
        html.append(h2(t("core.receipt.change")));
        html.append(p(t("core.receipt.change.about")));
        html.append("<p>").append(lines(receipt.programme().contact())).append("</p>");
        html.append("<div class=\"square\">").append(h2(t("core.receipt.check")));
        html.append(p(t("core.receipt.check.about")));
        html.append("<p>").append(picture(code)).append("</p>");
        html.append(p(t("core.receipt.number", receipt.id(), receipt.subject())));
        return html.append("</div>").toString();
    }

    private String entry(Entry entry) {
        StringBuilder html = new StringBuilder();
        html.append("<h3>").append(lines(entry.question())).append("</h3><p><b>");
        html.append(escaped(t("core.receipt.decision", entry.decision()))).append("</b> ");
        html.append(escaped(how(entry)));
        entry.until()
                .filter(last -> entry.decision().isAllowing())
                .ifPresent(last -> html.append(' ').append(escaped(t("core.receipt.until", day(last)))));
        html.append("</p>");
        List<String> more = new ArrayList<>();
        if (entry.decision() != Decision.REFUSED) {
            more.add(named("core.receipt.data", entry.dataKinds()));
            more.add(named("core.receipt.recipients", entry.recipients()));
        }
        entry.document().ifPresent(document -> more.add(t("core.receipt.document", document.version())));
        more.add(t(
                "core.receipt.law",
                entry.bases().stream()
                        .map(basis -> t("core.receipt.basis", basis))
                        .collect(Collectors.joining("; "))));
        more.add(entry.ethicalConsent() ? t("core.receipt.ethical") : "");
        return html.append(p(more.stream().filter(said -> !said.isEmpty()).collect(Collectors.joining(" "))))
                .toString();
    }

    /** A time that ran out was neither written nor said by anybody. */
    private String how(Entry entry) {
        String on = day(entry.at().toLocalDate());
        return entry.decision() == Decision.EXPIRED
                ? t("core.receipt.on", on)
                : t(
                        "core.receipt.how",
                        t("core.receipt.speaker", entry.saidBy()),
                        t("core.receipt.method", entry.method()),
                        on);
    }

    private String outcome(Outcome outcome) {
        StringBuilder html = new StringBuilder();
        html.append("<h3>").append(lines(outcome.what())).append("</h3><p><b>");
        html.append(escaped(t("core.receipt.result", outcome.result()))).append("</b> ");
        html.append(lines(outcome.why()));
        outcome.legalReason().ifPresent(law -> html.append(' ').append(escaped(t("core.receipt.law", law))));
        outcome.until().ifPresent(last -> html.append(' ').append(escaped(t("core.receipt.until", day(last)))));
        return html.append("</p>").toString();
    }

    private String named(String key, List<String> names) {
        return names.isEmpty() ? "" : t(key, String.join(", ", names));
    }

    private static String h2(String text) {
        return "<h2>" + escaped(text) + "</h2>";
    }

    private static String p(String text) {
        return "<p>" + lines(text) + "</p>";
    }

    private String day(LocalDate date) {
        return day.format(date);
    }

    private String t(String key, Object... values) {
        return Texts.text(locale(), key, values);
    }

    private String t(String prefix, Enum<?> constant) {
        return Texts.text(locale(), prefix, constant);
    }

    private Locale locale() {
        return paper.language();
    }

    /** As PNG: its dots have to stay apart whatever the printer makes of them. */
    private String picture(String code) {
        QrCode square = QrCode.encodeText(code, QrCode.Ecc.MEDIUM);
        int dots = square.size + 2 * BORDER;
        BufferedImage image = new BufferedImage(dots * DOT, dots * DOT, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < dots * DOT; y++) {
            for (int x = 0; x < dots * DOT; x++) {
                if (!square.getModule(x / DOT - BORDER, y / DOT - BORDER)) {
                    image.setRGB(x, y, WHITE);
                }
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
        String side = String.format(Locale.ROOT, "%.1fmm", dots * DOT_MILLIMETRES);
        return "<img alt=\"" + escaped(t("core.receipt.picture")) + "\" style=\"width:" + side + ";height:" + side
                + "\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png.toByteArray()) + "\"/>";
    }
}

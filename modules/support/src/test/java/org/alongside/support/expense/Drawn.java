package org.alongside.support.expense;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Pictures and papers of tests, made here. */
final class Drawn {
    private static final int PNG_SIGNATURE = 8;

    private Drawn() {}

    /** What a library might be made to do with a document. */
    @FunctionalInterface
    interface Change {
        void to(PDDocument document) throws IOException;
    }

    /** Red on its upper left, white elsewhere. */
    static BufferedImage image(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, width, height);
        paper.setColor(Color.RED);
        paper.fillRect(0, 0, width / 2, height / 2);
        paper.dispose();
        return image;
    }

    static byte[] jpeg(int width, int height) {
        return written(image(width, height), "jpeg");
    }

    static byte[] png(int width, int height) {
        return written(image(width, height), "png");
    }

    static byte[] gif() {
        return written(image(8, 8), "gif");
    }

    static byte[] bmp() {
        return written(image(8, 8), "bmp");
    }

    static byte[] tiff() {
        return written(image(8, 8), "tiff");
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException(format);
            }
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static byte[] pdf(int pages) {
        return pdf(pages, document -> {});
    }

    static byte[] pdf(int pages, Change change) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            change.to(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] cut(byte[] whole, int length) {
        return Arrays.copyOf(whole, length);
    }

    /** A part of a JPEG. */
    static byte[] segment(int marker, byte[] data) {
        int length = data.length + 2;
        return join(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, data);
    }

    /** That JPEG with more parts after its first two bytes. */
    static byte[] jpegWith(byte[]... segments) {
        byte[] plain = jpeg(40, 30);
        return join(cut(plain, 2), join(segments), Arrays.copyOfRange(plain, 2, plain.length));
    }

    /** A part of a PNG. */
    static byte[] chunk(String type, byte[] data) {
        byte[] named = join(bytes(type), data);
        CRC32 check = new CRC32();
        check.update(named);
        return join(number(data.length), named, number((int) check.getValue()));
    }

    static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    /** The head of a PNG. */
    static byte[] measures(int width, int height, int bits, int colours) {
        return chunk("IHDR", join(number(width), number(height), new byte[] {(byte) bits, (byte) colours, 0, 0, 0}));
    }

    /** A PNG of these parts. */
    static byte[] pngOf(byte[]... chunks) {
        return join(bytes("\u0089PNG\r\n\u001a\n"), join(chunks));
    }

    /** That PNG with more parts after its head. */
    static byte[] pngWith(byte[]... chunks) {
        byte[] plain = png(40, 30);
        int head = PNG_SIGNATURE + 25;
        return join(cut(plain, head), join(chunks), Arrays.copyOfRange(plain, head, plain.length));
    }

    /** So many noughts, packed. */
    static byte[] packed(int length) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(new byte[length]);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** A PDF by hand: these objects, the first of which is the catalogue. */
    static byte[] pdfOf(String... objects) {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            places.append(String.format("%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = file.length();
        file.append("xref\n0 ").append(objects.length + 1).append('\n').append(places);
        file.append("trailer\n<< /Size ")
                .append(objects.length + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return bytes(file.toString());
    }

    /** A PDF of one page whose catalogue says this as well. */
    static byte[] pdfSaying(String catalogue, String... more) {
        return pdfOf(
                join(new String[] {"<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>", pages(1), page("")}, more));
    }

    /** A PDF of one page that says this as well. */
    static byte[] pdfPageSaying(String page, String... more) {
        return pdfOf(join(new String[] {"<< /Type /Catalog /Pages 2 0 R >>", pages(1), page(page)}, more));
    }

    static String pages(int count) {
        return "<< /Type /Pages /Count " + count + " /Kids [" + "3 0 R ".repeat(count) + "] >>";
    }

    private static String page(String says) {
        return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] " + says + " >>";
    }

    private static String[] join(String[] first, String... more) {
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}

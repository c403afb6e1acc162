package org.alongside.support.expense;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a picture anew, upright and no larger than can be read well. Only its points are taken over. */
final class Picture {
    static final int MOST_MEGAPIXELS = 40;
    static final long MOST_POINTS = MOST_MEGAPIXELS * 1_000_000L;
    static final int LONGEST_SIDE = 30_000;

    /** The longer side of what is kept. */
    static final int KEPT_SIDE = 2_000;

    private static final float QUALITY = 0.85f;

    private Picture() {}

    /** A JPEG. */
    static byte[] redrawn(PictureParts parts) {
        try {
            return jpeg(upright(decoded(parts), parts));
        } catch (IOException | RuntimeException | OutOfMemoryError broken) {
            // The library meets hostile files with exceptions of every kind, and what it could not get of memory is
            // free
            // again by now.
            throw UnusableReceipt.damaged();
        }
    }

    /** At most twice as large as what is kept: of larger ones only every second point, or every third, is ever in memory. */
    private static BufferedImage decoded(PictureParts parts) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(parts.format()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(parts.file()))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != parts.width() || reader.getHeight(0) != parts.height()) {
                throw UnusableReceipt.damaged();
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = Math.max(1, (longer(parts) + 2 * KEPT_SIDE - 1) / (2 * KEPT_SIDE));
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }

    private static int longer(PictureParts parts) {
        return Math.max(parts.width(), parts.height());
    }

    private static BufferedImage upright(BufferedImage image, PictureParts parts) {
        double scale = Math.min(1.0, (double) KEPT_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean lying = parts.turn() > 4;
        BufferedImage drawn =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        AffineTransform place = turned(parts.turn(), width, height);
        place.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        Graphics2D paper = drawn.createGraphics();
        try {
            paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            // What can be seen through is white, like paper.
            paper.setColor(Color.WHITE);
            paper.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            paper.drawImage(image, place, null);
        } finally {
            paper.dispose();
        }
        return drawn;
    }

    /** As Exif counts how a camera was held (CIPA DC-008, 4.6.5, "Orientation"). */
    private static AffineTransform turned(int turn, int width, int height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

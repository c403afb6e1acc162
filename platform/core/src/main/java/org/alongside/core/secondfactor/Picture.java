package org.alongside.core.secondfactor;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as SVG, drawn here: the secret in it must go to no other server. */
public final class Picture {
    private static final int BORDER = 4;

    private Picture() {}

    /**
     * Draws the text.
     *
     * @param title what the picture is, for people who hear it
     */
    public static String of(String text, String title) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(',')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        int size = code.size + 2 * BORDER;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"220\" height=\"220\" viewBox=\"0 0 "
                + size
                + " " + size + "\"><title>" + title.replace("&", "&amp;").replace("<", "&lt;")
                + "</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"" + path
                + "\" fill=\"#000\"/></svg>";
    }
}

package org.alongside.support.expense;

/** What a receipt is kept as, whatever it came as. */
public enum ReceiptKind {
    JPEG("image/jpeg", "jpg"),
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String ending;

    ReceiptKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** What it is called when it is taken away. */
    public String fileName(int place) {
        return "receipt-" + place + "." + ending;
    }
}

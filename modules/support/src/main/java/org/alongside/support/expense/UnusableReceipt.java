package org.alongside.support.expense;

import org.alongside.core.problem.Refusal;

/** The file cannot be kept as a receipt; the sentence says why, and what the person can do. */
public final class UnusableReceipt extends Refusal {
    private UnusableReceipt(String key, Object... values) {
        super(Kind.INVALID, key, values);
    }

    /** Nothing is in it. */
    static UnusableReceipt empty() {
        return new UnusableReceipt("support.receipts.refusal.empty");
    }

    /** The upload is larger than any receipt. */
    static UnusableReceipt tooLarge() {
        return new UnusableReceipt("support.receipts.refusal.too-large", ReceiptFile.MOST_MEGABYTES);
    }

    /** Neither JPEG nor PNG nor PDF. */
    static UnusableReceipt notSupported() {
        return new UnusableReceipt("support.receipts.refusal.not-supported");
    }

    /** A photo as some phones keep it, which is not read here. */
    static UnusableReceipt ofAPhone() {
        return new UnusableReceipt("support.receipts.refusal.of-a-phone");
    }

    /** It says what it is but does not hold together. */
    static UnusableReceipt damaged() {
        return new UnusableReceipt("support.receipts.refusal.damaged");
    }

    /** A picture of more points than any camera takes. */
    static UnusableReceipt tooManyPoints() {
        return new UnusableReceipt("support.receipts.refusal.too-many-points", Picture.MOST_MEGAPIXELS);
    }

    /** Protected by a password or against copying. */
    static UnusableReceipt locked() {
        return new UnusableReceipt("support.receipts.refusal.locked");
    }

    /** A PDF that would do something, holds other files, or asks to be filled in. */
    static UnusableReceipt doesMoreThanShow() {
        return new UnusableReceipt("support.receipts.refusal.does-more");
    }

    /** More pages than any receipt. */
    static UnusableReceipt tooManyPages() {
        return new UnusableReceipt("support.receipts.refusal.too-many-pages", PdfPaper.MOST_PAGES);
    }
}

package org.alongside.support.payment;

/** What a released run can be taken away as. */
public enum FileFormat {
    /** A list of everybody who was not paid yet, those too who are paid another way. */
    CSV("payments.csv", "text/csv;charset=UTF-8"),
    /** ISO 20022, customer credit transfer initiation. */
    PAIN_001("pain.001.xml", "application/xml"),
    /** Payment records of a Bacs file. */
    BACS("bacs.txt", "text/plain;charset=US-ASCII");

    private final String fileName;
    private final String contentType;

    FileFormat(String fileName, String contentType) {
        this.fileName = fileName;
        this.contentType = contentType;
    }

    /** Whether a bank acts on it. */
    boolean isForBank() {
        return this != CSV;
    }

    public String fileName() {
        return fileName;
    }

    public String contentType() {
        return contentType;
    }
}

/** Support: what was promised to people, what staff do to keep it, check-ins, claims and pay, for every kind of initiative. */
module org.alongside.support {
    requires java.desktop;
    requires java.xml;
    requires org.alongside.core;

    // Lists from banks
    requires de.siegmar.fastcsv;
    requires org.slf4j;

    // Receipts
    requires org.apache.pdfbox;

    exports org.alongside.support;
}

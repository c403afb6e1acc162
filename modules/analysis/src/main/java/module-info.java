/** Studies, interviews, transcripts, codes, themes and their review by the participants. */
module org.alongside.analysis {
    requires java.xml;
    requires org.alongside.core;

    // Reading transcripts and writing reports
    requires org.jsoup;
    requires org.apache.pdfbox;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.ooxml.schemas;

    exports org.alongside.analysis;
}

package org.alongside.support.paper;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;

/** A link that prints a paper with what was chosen. The name on it never stands in an address: addresses stand in logs. */
public final class PaperForm {
    private PaperForm() {}

    /** The link. */
    public static Anchor link(String title, String fileName, SerializableSupplier<byte[]> printing) {
        DownloadHandler printed = event -> {
            byte[] paper = printing.get();
            event.setFileName(fileName);
            event.setContentType("application/pdf");
            event.setContentLength(paper.length);
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getOutputStream().write(paper);
        };
        return new Anchor(printed, title);
    }
}

package org.alongside.core.ui;

import java.util.List;
import java.util.Locale;
import org.alongside.spi.ParticipantId;

/** Adds links to one person's page for staff: to what a module holds about them. Every module may bring one. */
public interface PersonLinkSource {
    /** One link. */
    record Entry(String title, String link) {}

    /** The links for whoever is at the keyboard; empty where that person is nothing to them. */
    List<Entry> links(ParticipantId person, Locale locale);
}

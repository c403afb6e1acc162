/**
 * The design language: pages, cards, listings, notices, text boxes that say who reads them; and the ports through which
 * modules put things into the menu and onto the start page.
 *
 * <p>May be used by every view. Knows nothing of what the pages are about.
 */
package org.alongside.core.ui;

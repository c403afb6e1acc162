/**
 * The frame around every page: menu, sign-in, start page, and what is shown when something goes wrong.
 *
 * <p>Nobody needs to import it: the frame is put around pages automatically.
 */
package org.alongside.core.shell;

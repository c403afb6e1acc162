package org.alongside.core.me;

import j2html.tags.DomContent;

/** One of the pages: what it shows, and what is done when a form of it is sent. */
interface MyPage {
    /** Where it is, after {@code /me}: begins with a slash, or is empty for the first. */
    String path();

    /** The key of its heading. */
    String title();

    /** What stands under the heading. */
    DomContent show(Visit visit);

    /**
     * Does what a form asks for.
     *
     * @return where to go then
     */
    default Next send(Visit visit) {
        throw new org.alongside.core.problem.NotFound();
    }
}

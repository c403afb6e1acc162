package org.alongside.core.me;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;

/** The last page for somebody who asked to be forgotten; and the way back for everybody else. */
final class Farewell {
    private Farewell() {}

    static String page(Visit visit, Optional<DomContent> copies) {
        return Frame.bare(
                visit,
                visit.t("core.me.farewell"),
                Optional.empty(),
                div(
                        each(List.of("done", "kept"), part -> p(visit.t("core.me.farewell." + part))),
                        each(
                                copies.stream().toList(),
                                links -> div(p(visit.t("core.me.farewell.copy")), links)
                                        .withClass("card")),
                        p(visit.t("core.me.farewell.thanks"))));
    }

    static DomContent back(Visit visit) {
        return p(a(visit.t("core.me.menu.home")).withHref("/me"));
    }
}

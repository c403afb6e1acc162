package org.alongside.core.me;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The first of the pages: where to find what. */
@ApplicationScoped
class HomePage implements MyPage {
    private static final List<String> PLACES = List.of("choices", "held", "ask", "stopping");

    @Override
    public String path() {
        return "";
    }

    @Override
    public String title() {
        return "core.me.home";
    }

    @Override
    public DomContent show(Visit visit) {
        return each(
                PLACES,
                place -> section(
                                h2(a(visit.t("core.me.menu." + place)).withHref("/me/" + place)),
                                p(visit.t("core.me." + place + ".about")))
                        .withClass("card"));
    }
}

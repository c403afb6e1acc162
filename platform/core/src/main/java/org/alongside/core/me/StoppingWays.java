package org.alongside.core.me;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.alongside.core.holding.Level;
import org.alongside.core.module.Purposes;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.core.withdrawal.Extent;

/** The ways to stop, each a link to what it means; made without the database. */
@ApplicationScoped
class StoppingWays {
    @Inject
    private Purposes purposes;

    DomContent list(Visit visit) {
        return div(
                each(Arrays.asList(Level.values()), level -> way(visit, Extent.all(level))),
                each(
                        List.copyOf(purposes.stopping().entrySet()),
                        one -> div(
                                h2(visit.t(one.getValue())),
                                p(visit.t(one.getValue() + ".about")),
                                each(
                                        List.of(Level.PAUSE, Level.NO_NEW_USE, Level.REMOVE_WORDS),
                                        level -> way(visit, Extent.of(level, one.getKey()))))));
    }

    private DomContent way(Visit visit, Extent extent) {
        String module = extent.module().map(name -> "&module=" + name).orElse("");
        String words = visit.t("core.level", extent.level());
        String where = extent.module()
                .map(name -> words + " (" + visit.t(purposes.stopping().get(name) + ".short") + ")")
                .orElse(words);
        return section(
                        h3(a(where).withHref("/me/stopping?level=" + extent.level() + module)),
                        p(visit.t(Texts.key("core.level", extent.level()) + ".about")))
                .withClass("card");
    }

    /** The way that was chosen. */
    Extent extent(Visit visit) {
        if (visit.given("module")
                .filter(name -> !purposes.stopping().containsKey(name))
                .isPresent()) {
            throw new Invalid("core.withdrawal.fault.extent");
        }
        try {
            return new Extent(Level.valueOf(visit.given("level").orElse("")), visit.given("module"));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("core.withdrawal.fault.extent");
        }
    }

    /** Back to all ways. */
    static DomContent back(Visit visit) {
        return p(a(visit.t("core.me.menu.stopping")).withHref("/me/stopping"));
    }
}

package org.alongside.core.me;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.alongside.core.consent.PurposeWords;
import org.alongside.core.holding.Entry;
import org.alongside.core.retention.RetentionWords;

/** What is held about me, who can see it, who looked; and the way to take it all along. */
@ApplicationScoped
class HeldPage implements MyPage {
    @Inject
    private MyRecord record;

    @Override
    public String path() {
        return "/held";
    }

    @Override
    public String title() {
        return "core.me.held";
    }

    @Override
    public DomContent show(Visit visit) {
        return div(
                p(visit.t("core.me.held.lead")),
                p(a(visit.t("core.me.held.download")).withHref("/me/download")).withClass("buttons"),
                p(a(visit.t("core.me.passport")).withHref("/me/passport")),
                each(record.held(visit.locale()), kind -> kind(visit, kind)),
                looks(visit, record.looks()));
    }

    private static DomContent kind(Visit visit, MyRecord.Section kind) {
        return section(
                        h2(kind.what()),
                        p(visit.t("core.me.held.who") + " " + kind.who()),
                        each(
                                kind.months().stream().toList(),
                                months ->
                                        p(visit.t("core.me.held.months", RetentionWords.time(visit.locale(), months)))),
                        iff(kind.entries().isEmpty(), p(visit.t("core.me.held.nothing"))),
                        each(kind.entries(), entry -> entry(visit, entry)))
                .withClass("card");
    }

    private static DomContent entry(Visit visit, Entry entry) {
        return dl(
                each(
                        entry.on().stream().toList(),
                        day -> div(
                                dt(visit.t("core.me.held.on")),
                                dd(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                        .withLocale(visit.locale())
                                        .format(day)))),
                each(entry.facts(), fact -> div(dt(visit.t(fact.label())), dd(fact.value()))));
    }

    private static DomContent looks(Visit visit, List<MyRecord.Look> looks) {
        if (looks.isEmpty()) {
            return section(h2(visit.t("core.me.looks")), p(visit.t("core.me.looks.none")))
                    .withClass("card");
        }
        return section(
                        h2(visit.t("core.me.looks")),
                        p(visit.t("core.me.looks.about")),
                        table(
                                caption(visit.t("core.me.looks")),
                                thead(tr(
                                        th(visit.t("core.consent.when")).attr("scope", "col"),
                                        th(visit.t("core.me.looks.who")).attr("scope", "col"),
                                        th(visit.t("core.me.looks.why")).attr("scope", "col"))),
                                tbody(each(
                                        looks,
                                        look -> tr(
                                                td(visit.moment(look.at())),
                                                td(look.who()),
                                                td(look.purpose()
                                                        .map(purpose -> PurposeWords.question(visit.locale(), purpose))
                                                        .orElse("")))))))
                .withClass("card");
    }
}

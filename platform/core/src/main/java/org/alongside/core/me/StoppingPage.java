package org.alongside.core.me;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Stand;
import org.alongside.core.copy.Copies;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.HoldingWords;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.core.text.Texts;
import org.alongside.core.withdrawal.Carrying;
import org.alongside.core.withdrawal.Extent;
import org.alongside.core.withdrawal.WithdrawalId;
import org.alongside.core.withdrawal.Withdrawals;

/** How to stop, as far as somebody wants; first what would become of everything, then one press. */
@ApplicationScoped
class StoppingPage implements MyPage {
    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Carrying carrying;

    @Inject
    private Consents consents;

    @Inject
    private Participants participants;

    @Inject
    private Copies copies;

    @Inject
    private StoppingWays ways;

    @Inject
    private CurrentUser user;

    @Override
    public String path() {
        return "/stopping";
    }

    @Override
    public String title() {
        return "core.me.stopping";
    }

    @Override
    public DomContent show(Visit visit) {
        return visit.given("level").isPresent() ? preview(visit, ways.extent(visit)) : ways(visit);
    }

    private DomContent ways(Visit visit) {
        boolean paused = consents.myChoices().stream().anyMatch(choice -> choice.stand() == Stand.PAUSED);
        return div(
                p(visit.t("core.me.stopping.lead")),
                iff(
                        paused,
                        section(
                                        h2(visit.t("core.me.stopping.paused")),
                                        form(button(visit.t("core.me.stopping.go-on"))
                                                        .withType("submit")
                                                        .withName("go-on")
                                                        .withValue("yes"))
                                                .withMethod("post")
                                                .withAction("/me/stopping"))
                                .withClass("card")),
                ways.list(visit),
                section(
                                h2(a(visit.t("core.me.beforehand")).withHref("/me/beforehand")),
                                p(visit.t("core.me.beforehand.about")))
                        .withClass("card"),
                before(visit));
    }

    private DomContent preview(Visit visit, Extent extent) {
        List<Withdrawals.Part> parts = withdrawals.previewMine(extent);
        return div(
                h2(visit.t("core.level", extent.level())),
                p(visit.t(Texts.key("core.level", extent.level()) + ".about")),
                section(
                                h3(visit.t("core.me.stopping.preview")),
                                iff(parts.isEmpty(), p(visit.t("core.me.stopping.nothing"))),
                                ul(each(parts, part -> li(part(visit, part.holding(), part.effects())))))
                        .withClass("card"),
                form(
                                ChoicesPage.hidden("level", extent.level().name()),
                                ChoicesPage.hidden("module", extent.module().orElse("")),
                                button(visit.t("core.level", extent.level()))
                                        .withType("submit")
                                        .withClass("primary"),
                                a(visit.t("core.me.stopping.not-now")).withHref("/me/stopping"))
                        .withMethod("post")
                        .withAction("/me/stopping")
                        .withClass("buttons"));
    }

    private static DomContent part(Visit visit, String holding, List<Effect> effects) {
        return div(
                strong(HoldingWords.what(visit.locale(), holding)),
                ul(each(effects, effect -> li(HoldingWords.sentence(visit.locale(), effect)))));
    }

    /** What was said before, and what became of it. */
    private DomContent before(Visit visit) {
        List<Withdrawals.Row> mine = withdrawals.mine();
        return iff(!mine.isEmpty(), div(h2(visit.t("core.me.stopping.before")), each(mine, row -> done(visit, row))));
    }

    private static DomContent done(Visit visit, Withdrawals.Row row) {
        return section(
                        h3(visit.t("core.level", row.extent().level())),
                        p(visit.t("core.me.stopping.told", visit.moment(row.toldAt()))),
                        p(row.finishedAt()
                                .map(at -> visit.t("core.me.stopping.finished", visit.moment(at)))
                                .orElse(visit.t("core.me.stopping.under-way"))),
                        ul(each(
                                row.work().stream()
                                        .filter(piece -> !piece.effects().isEmpty())
                                        .toList(),
                                piece -> li(part(visit, piece.holding(), piece.effects())))),
                        iff(row.finishedAt().isPresent(), CopyLinks.of(visit, Optional.of(row.id()))))
                .withClass("card")
                .withId(row.id().toString());
    }

    @Override
    public Next send(Visit visit) {
        if (visit.given("go-on").isPresent()) {
            withdrawals.goOn();
            return Next.to("/stopping?done=going-on");
        }
        Extent extent = ways.extent(visit);
        String callName = participants.nameOf(participants.me().orElseThrow(NotFound::new));
        WithdrawalId id = withdrawals.stop(extent);
        carrying.carryOut(user.required().programme());
        return extent.level() == Level.ERASE
                ? Next.gone(copies.farewell(id, callName, visit.locale()))
                : Next.to("/stopping?done=stopped#" + id);
    }
}

package org.alongside.core.me;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.form;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.legend;
import static j2html.TagCreator.p;
import static j2html.TagCreator.textarea;

import j2html.tags.DomContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.problem.Invalid;
import org.alongside.core.withdrawal.Beforehand;

/** Writing while I am well what shall happen when I am not: that everything rests until I say that it goes on. */
@ApplicationScoped
class BeforehandPage implements MyPage {
    private static final List<PlanReaders> WHO =
            List.of(PlanReaders.SUPPORTERS, PlanReaders.SUPPORTERS_AND_COORDINATORS);

    @Inject
    private Beforehand beforehand;

    @Override
    public String path() {
        return "/beforehand";
    }

    @Override
    public String title() {
        return "core.me.beforehand";
    }

    @Override
    public DomContent show(Visit visit) {
        Optional<Beforehand.Script> mine = beforehand.mine();
        PlanReaders now = mine.map(Beforehand.Script::readers).orElse(PlanReaders.SUPPORTERS);
        return div(
                p(visit.t("core.me.beforehand.lead")),
                p(visit.t("core.me.beforehand.only")),
                form(
                                fieldset(
                                        legend(visit.t("core.me.beforehand.who")),
                                        each(WHO, who -> who(visit, who, now))),
                                label(visit.t("core.beforehand.signs")).withFor("signs"),
                                p(visit.t("core.me.beforehand.who-reads"))
                                        .withClass("who-reads")
                                        .withId("who-reads"),
                                textarea(mine.map(Beforehand.Script::signs).orElse(""))
                                        .withId("signs")
                                        .withName("signs")
                                        .withRows("5")
                                        .attr("aria-describedby", "who-reads"),
                                button(visit.t("core.me.beforehand.keep"))
                                        .withType("submit")
                                        .withClass("primary"))
                        .withMethod("post")
                        .withAction("/me/beforehand")
                        .withClass("card"),
                iff(
                        mine.isPresent(),
                        form(button(visit.t("core.me.beforehand.take-back"))
                                        .withType("submit")
                                        .withName("take-back")
                                        .withValue("yes"))
                                .withMethod("post")
                                .withAction("/me/beforehand")
                                .withClass("buttons")),
                StoppingWays.back(visit));
    }

    private static DomContent who(Visit visit, PlanReaders who, PlanReaders now) {
        String id = "who-" + who.name();
        return div(
                input().withType("radio")
                        .withName("readers")
                        .withId(id)
                        .withValue(who.name())
                        .condAttr(who == now, "checked", "checked"),
                label(visit.t("core.plan-readers", who)).withFor(id));
    }

    @Override
    public Next send(Visit visit) {
        if (visit.given("take-back").isPresent()) {
            beforehand.takeBack();
            return Next.to("/beforehand?done=taken-back");
        }
        beforehand.write(visit.given("signs").orElse(""), readers(visit));
        return Next.to("/beforehand?done=kept");
    }

    private static PlanReaders readers(Visit visit) {
        try {
            return PlanReaders.valueOf(visit.given("readers").orElse(""));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("core.beforehand.fault.readers");
        }
    }
}

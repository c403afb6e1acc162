package org.alongside.core.me;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.Optional;
import org.alongside.core.signin.PasswordServlet;

/** Signing in without JavaScript. */
final class SignInPage {
    private SignInPage() {}

    static String page(Visit visit) {
        DomContent content = div(
                form(
                                ChoicesPage.hidden(PasswordServlet.PLAIN, "yes"),
                                label(visit.t("core.sign-in.name")).withFor("username"),
                                input().withType("text")
                                        .withId("username")
                                        .withName("username")
                                        .attr("autocomplete", "username")
                                        .attr("required"),
                                label(visit.t("core.sign-in.password")).withFor("password"),
                                input().withType("password")
                                        .withId("password")
                                        .withName("password")
                                        .attr("autocomplete", "current-password")
                                        .attr("required"),
                                button(visit.t("core.sign-in.submit"))
                                        .withType("submit")
                                        .withClass("primary"))
                        .withMethod("post")
                        .withAction(PasswordServlet.PATH)
                        .withClass("card"),
                p(a(visit.t("core.me.sign-in.other")).withHref("/sign-in")));
        return Frame.bare(visit, visit.t("core.sign-in.title"), fault(visit), content);
    }

    private static Optional<DomContent> fault(Visit visit) {
        return visit.given("fault")
                .map(fault -> switch (fault) {
                    case "wait" ->
                        visit.t("core.sign-in.wait", visit.given("minutes").orElse("15"));
                    case "busy" -> visit.t("core.sign-in.busy");
                    case "wrong" -> visit.t("core.sign-in.wrong.help");
                    default -> visit.t("core.sign-in.wrong");
                })
                .map(words -> Frame.message(words, false));
    }
}

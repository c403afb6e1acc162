package org.alongside.core.me;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.BodyTag;
import j2html.tags.specialized.LiTag;
import j2html.tags.specialized.MainTag;
import java.util.List;
import java.util.Optional;
import org.alongside.core.ui.PlainForm;

/** What all these pages have around them: a way past the menu, a quick way out, the menu, a word about what was just done. */
final class Frame {
    private static final List<String> MENU = List.of("", "/choices", "/held", "/ask", "/stopping");

    private Frame() {}

    /** With the forms of modules at the top: they are to be one step away. */
    static String page(
            Visit visit,
            String here,
            String heading,
            Optional<DomContent> message,
            DomContent content,
            List<PlainForm> forms) {
        return whole(
                visit,
                heading,
                body(
                        a(visit.t("core.frame.skip")).withClass("skip").withHref("#content"),
                        top(visit, "Alongside · " + visit.programme(), forms),
                        menu(visit, here),
                        content(heading, message, content)));
    }

    /** Without a menu, for somebody who is not signed in. */
    static String bare(Visit visit, String heading, Optional<DomContent> message, DomContent content) {
        return whole(visit, heading, body(content(heading, message, content), atOnce(visit)));
    }

    /** Without a menu, because none of its pages can be shown now; with the quick way out. */
    static String alone(Visit visit, String heading, Optional<DomContent> message, DomContent content) {
        return whole(
                visit,
                heading,
                body(top(visit, "Alongside", List.of()), content(heading, message, content), atOnce(visit)));
    }

    private static DomContent top(Visit visit, String brand, List<PlainForm> forms) {
        return header(
                p(brand).withClass("brand"),
                each(forms, form -> a(visit.t(form.title())).withHref("/me" + form.path())),
                a(visit.t("core.me.exit")).withClass("exit").withHref("/me/exit"));
    }

    /** Whoever is not signed in finds no form here, but where to turn at once. */
    private static DomContent atOnce(Visit visit) {
        return footer(p(visit.t("core.emergency")));
    }

    private static MainTag content(String heading, Optional<DomContent> message, DomContent content) {
        return main(h1(heading), each(message.stream().toList(), words -> words), content)
                .withId("content");
    }

    private static String whole(Visit visit, String heading, BodyTag body) {
        return "<!DOCTYPE html>\n"
                + html(
                                head(
                                        meta().withCharset("utf-8"),
                                        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                        title(heading + " · Alongside"),
                                        link().withRel("stylesheet").withHref("/alongside/me.css"),
                                        link().withRel("icon").withHref("/alongside/icon.svg")),
                                body)
                        .withLang(visit.locale().getLanguage())
                        .render();
    }

    private static DomContent menu(Visit visit, String here) {
        return nav(ul(
                        each(MENU, path -> item(visit, path, here)),
                        li(a(visit.t("core.me.back")).withHref("/"))))
                .attr("aria-label", visit.t("core.frame.menu"));
    }

    private static LiTag item(Visit visit, String path, String here) {
        String key = "core.me.menu." + (path.isEmpty() ? "home" : path.substring(1));
        return li(a(visit.t(key)).withHref("/me" + path).condAttr(path.equals(here), "aria-current", "page"));
    }

    /** Good news, or that something was not right; read out at once by a screen reader. */
    static DomContent message(String words, boolean good) {
        return div(words).withClass(good ? "message good" : "message").attr("role", good ? "status" : "alert");
    }
}

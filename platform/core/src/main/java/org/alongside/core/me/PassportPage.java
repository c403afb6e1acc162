package org.alongside.core.me;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.legend;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.passport.PassportPart;
import org.alongside.core.passport.Passports;
import org.alongside.core.problem.NotFound;

/** Choosing what stands in a passport, and taking it along. */
@ApplicationScoped
class PassportPage implements MyPage {
    @Inject
    private Passports passports;

    @Override
    public String path() {
        return "/passport";
    }

    @Override
    public String title() {
        return "core.me.passport";
    }

    @Override
    public DomContent show(Visit visit) {
        return div(
                p(visit.t("core.me.passport.lead")),
                p(visit.t("core.me.passport.decisions")),
                form(
                                fieldset(
                                        legend(visit.t("core.me.passport.choose")),
                                        each(Arrays.asList(PassportPart.values()), part -> choice(visit, part))),
                                button(visit.t("core.me.passport.take"))
                                        .withType("submit")
                                        .withClass("primary"))
                        .withMethod("get")
                        .withAction("/me/passport/file")
                        .withClass("card"));
    }

    private static DomContent choice(Visit visit, PassportPart part) {
        String id = "part-" + part.name();
        return div(
                input().withType("checkbox").withName("part").withId(id).withValue(part.name()),
                label(visit.t("core.passport-part", part)).withFor(id));
    }

    /** The file. */
    void send(Visit visit, HttpServletResponse response) throws IOException {
        byte[] file = passports.mine(parts(visit), visit.locale());
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"passport.json\"");
        response.getOutputStream().write(file);
    }

    private static Set<PassportPart> parts(Visit visit) {
        Set<String> chosen = Optional.ofNullable(visit.request().getParameterValues("part")).stream()
                .flatMap(Stream::of)
                .collect(Collectors.toSet());
        return Arrays.stream(PassportPart.values())
                .filter(part -> chosen.contains(part.name()))
                .collect(Collectors.toSet());
    }

    @Override
    public Next send(Visit visit) {
        throw new NotFound();
    }
}

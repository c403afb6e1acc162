package org.alongside.core.me;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.copy.Copies;
import org.alongside.core.copy.CopyForm;
import org.alongside.core.problem.NotFound;
import org.alongside.core.text.Texts;
import org.alongside.core.withdrawal.WithdrawalId;

/** Signed copies for people to take along: on paper, in large print, and as a file. */
@ApplicationScoped
class CopyLinks {
    private static final List<CopyForm> FORMS = List.of(CopyForm.PDF, CopyForm.LARGE, CopyForm.JSON);

    @Inject
    private Copies copies;

    /** Where to get them: of one time that somebody stopped, or of all they decided. */
    static DomContent of(Visit visit, Optional<WithdrawalId> left) {
        String which = left.map(id -> "&withdrawal=" + id).orElse("");
        return div(each(
                FORMS,
                form -> p(a(words(visit, form))
                        .withHref("/me/receipt?as=" + form.name().toLowerCase(Locale.ROOT) + which))));
    }

    /** The copies themselves, in the page: after it nobody can ask for them any more. */
    DomContent inside(Visit visit, Copies.Copy copy) {
        return div(each(
                FORMS,
                form -> p(a(words(visit, form))
                        .withHref("data:" + form.type() + ";base64,"
                                + Base64.getEncoder().encodeToString(form.bytes(copies, copy)))
                        .attr("download", form.file()))));
    }

    void send(Visit visit, HttpServletResponse response) throws IOException {
        CopyForm form = CopyForm.of(visit.given("as").orElse(""));
        Copies.Copy copy = copies.mine(visit.given("withdrawal").map(CopyLinks::id), visit.locale());
        byte[] bytes = form.bytes(copies, copy);
        response.setContentType(form.type());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + form.file() + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String words(Visit visit, CopyForm form) {
        return Texts.text(visit.locale(), "core.copy.as", form);
    }

    private static WithdrawalId id(String given) {
        try {
            return new WithdrawalId(UUID.fromString(given));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}

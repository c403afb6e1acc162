package org.alongside.app.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/** What becomes of somebody who opens a page. */
final class PageMatrix {
    /** Of what the id in an address is. A page with another kind of id fails until it is written here. */
    private static final Map<String, String> OBJECTS = Map.ofEntries(
            Map.entry("accounts/:id", "core.account"),
            Map.entry("analysis/codes/:id", "analysis.code"),
            Map.entry("analysis/studies/:id", "analysis.study"),
            Map.entry("analysis/themes/:id", "analysis.theme"),
            Map.entry("analysis/transcripts/:id", "analysis.transcript"),
            Map.entry("mentoring/matching/:id", "mentoring.matching"),
            Map.entry("mentoring/people/:id", "core.participant|part='LIVED_EXPERIENCE'"),
            // Not that of a trainee whom somebody judges: what their judge may not see is for AssessorIT.
            Map.entry(
                    "mentoring/pairings/:id",
                    "mentoring.pairing|trainee_id not in (select participant_id from core.relation)"),
            Map.entry("mentoring/schemes/:id", "core.initiative|type='mentoring'"),
            Map.entry("consent-documents/:id", "core.consent_document"),
            Map.entry("people/:id", "core.participant"),
            Map.entry("support/concerns/:id", "support.concern"),
            Map.entry("support/letters/:id", "core.participant|part='LIVED_EXPERIENCE'"),
            Map.entry("support/payments/:id", "support.payment_run"),
            Map.entry("support/plans/:id", "core.participant|part='LIVED_EXPERIENCE'"));

    /** The plugin whose page stands for those of all plugins. */
    private static final String PLUGIN_PAGES = "initiatives/:type/:page*";

    private static final Properties TEXTS = texts();

    private PageMatrix() {}

    /** Whether an id stands in the address. */
    static boolean takesId(String route) {
        return route.contains(":");
    }

    /** The address of a page, with what the function finds of a table in it. */
    static String address(String route, Function<String, String> idOf) {
        if (route.equals(PLUGIN_PAGES)) {
            return "initiatives/study-circle/" + idOf.apply("core.document");
        }
        if (!takesId(route)) {
            return route;
        }
        String known = OBJECTS.keySet().stream()
                .filter(prefix -> (route + "/").startsWith(prefix + "/"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Of what is the id in " + route + "?"));
        return route.replace(":id", idOf.apply(OBJECTS.get(known)));
    }

    /** One word for what is shown. */
    static String outcome(Visitor.Shown shown) {
        if (shown.heading().equals(text("core.refused.title"))) {
            if (shown.text().contains(text("core.refusal.not-found"))) {
                return "none";
            }
            return shown.text().contains(text("core.refusal.our-fault")) ? "BROKEN" : "refused";
        }
        if (shown.heading().equals("Alongside")) {
            return "sign-in";
        }
        return shown.heading().isEmpty() ? "EMPTY" : "shown";
    }

    private static String text(String key) {
        return Optional.ofNullable(TEXTS.getProperty(key)).orElseThrow(() -> new IllegalStateException(key));
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (InputStream file = PageMatrix.class.getResourceAsStream("/i18n/core.properties")) {
            texts.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}

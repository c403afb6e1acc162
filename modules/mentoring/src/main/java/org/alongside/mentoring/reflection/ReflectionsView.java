package org.alongside.mentoring.reflection;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/**
 * Private reflections. The server brings the page and its texts, and nothing comes back: everything is done by {@code
 * reflections.js} in the browser. No field of the server's own stands here, since what is typed into one is sent.
 */
@View("mentoring.meet")
@Route("mentoring/my/reflections")
public class ReflectionsView extends Page {

    private static final long serialVersionUID = 1L;

    private static final String BEGIN = "mentoring.reflections.";

    /** What the element says. */
    private static final List<String> TEXTS = List.of(
            "mentoring.reflections.again",
            "mentoring.reflections.as-it-was",
            "mentoring.reflections.away",
            "mentoring.reflections.away-why",
            "mentoring.reflections.begin",
            "mentoring.reflections.begin-why",
            "mentoring.reflections.bring-in",
            "mentoring.reflections.brought-in",
            "mentoring.reflections.choose",
            "mentoring.reflections.copied",
            "mentoring.reflections.copy-in",
            "mentoring.reflections.copy-in-why",
            "mentoring.reflections.copy-open",
            "mentoring.reflections.copy-open-why",
            "mentoring.reflections.copy-out",
            "mentoring.reflections.copy-yes",
            "mentoring.reflections.day",
            "mentoring.reflections.delete-all",
            "mentoring.reflections.delete-sure",
            "mentoring.reflections.delete-why",
            "mentoring.reflections.delete-yes",
            "mentoring.reflections.deleted",
            "mentoring.reflections.draft-back",
            "mentoring.reflections.edit",
            "mentoring.reflections.first-save",
            "mentoring.reflections.idle-locked",
            "mentoring.reflections.impossible",
            "mentoring.reflections.impossible-why",
            "mentoring.reflections.keep",
            "mentoring.reflections.keep-why",
            "mentoring.reflections.lock-now",
            "mentoring.reflections.locked",
            "mentoring.reflections.no",
            "mentoring.reflections.no-room",
            "mentoring.reflections.none",
            "mentoring.reflections.not-a-copy",
            "mentoring.reflections.not-the-same",
            "mentoring.reflections.nothing",
            "mentoring.reflections.now-locked",
            "mentoring.reflections.open-elsewhere",
            "mentoring.reflections.phrase",
            "mentoring.reflections.phrase-hint",
            "mentoring.reflections.remove",
            "mentoring.reflections.remove-sure",
            "mentoring.reflections.remove-why",
            "mentoring.reflections.remove-yes",
            "mentoring.reflections.removed",
            "mentoring.reflections.save",
            "mentoring.reflections.save-change",
            "mentoring.reflections.saved",
            "mentoring.reflections.show-typed",
            "mentoring.reflections.too-short",
            "mentoring.reflections.unlock",
            "mentoring.reflections.who-reads",
            "mentoring.reflections.words",
            "mentoring.reflections.write",
            "mentoring.reflections.written",
            "mentoring.reflections.wrong");

    @Inject
    ReflectionsView(CurrentUser user) {
        super("mentoring.reflections");
        add(new Anchor("mentoring/my", t("mentoring.menu.my")));
        UI.getCurrent().getPage().addJsModule("/alongside/reflections.js");
        Element reflections = new Element("alongside-reflections");
        reflections.setProperty("texts", texts());
        reflections.setProperty("place", place(user.required().account()));
        getElement().appendChild(reflections);
    }

    private String texts() {
        JsonObjectBuilder texts = Json.createObjectBuilder()
                .add("language", getLocale().toLanguageTag())
                .add("exit", t("core.me.exit"));
        TEXTS.forEach(key -> texts.add(key.substring(BEGIN.length()), t(key)));
        return texts.build().toString();
    }

    /** Two people on one device each have a place of their own; whoever finds it on the device does not learn whose it is. */
    static String place(AccountId account) {
        byte[] whose = ("alongside reflections of " + account).getBytes(StandardCharsets.UTF_8);
        return "alongside.reflections." + UUID.nameUUIDFromBytes(whose);
    }
}

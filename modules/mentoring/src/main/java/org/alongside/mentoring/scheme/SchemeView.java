package org.alongside.mentoring.scheme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.mentoring.place.Places;
import org.alongside.spi.InitiativeId;

/** What is usual in one initiative: what everybody in it reads, what is promised, and for the coordinator everything to change. */
@View("mentoring.read")
@Route("mentoring/schemes/:id")
public class SchemeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Schemes schemes;
    private final transient Places places;
    private final transient CurrentUser user;
    private final Div content = new Div();
    private transient InitiativeId id;

    @Inject
    SchemeView(Schemes schemes, Places places, CurrentUser user) {
        super("mentoring.scheme");
        this.schemes = schemes;
        this.places = places;
        this.user = user;
        content.addClassName("page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = new InitiativeId(
                    UUID.fromString(event.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        build();
    }

    private void build() {
        Schemes.Row scheme = schemes.read(id);
        title(scheme.initiative().title(), t("mentoring.scheme.lead"));
        content.removeAll();
        Card read = new Card(t("mentoring.scheme.read")).saying(t("mentoring.scheme.read.about"));
        read.add(
                list(SchemeWords.of(scheme, getLocale())),
                new Paragraph(new Anchor("mentoring/recorded", t("mentoring.recorded"))));
        content.add(new Anchor("mentoring/pairings", t("mentoring.pairing.all")), read, promises(), boundaries(scheme));
        content.add(room(scheme));
        if (user.may("mentoring.set-up")) {
            Card change = new Card(t("mentoring.scheme.change")).saying(t("mentoring.scheme.change.about"));
            scheme.warnings().forEach(warning -> change.saying(t(warning)));
            change.add(new SchemeForm(schemes, scheme, places.list(), this::build));
            content.add(change);
        }
    }

    private Card promises() {
        List<String> promised = schemes.promises(id, getLocale());
        Card card = new Card(t("mentoring.scheme.promises"));
        if (promised.isEmpty()) {
            Paragraph nothing = new Paragraph(t("mentoring.scheme.promises.none"));
            nothing.addClassName("nothing-yet");
            card.add(nothing);
        } else {
            card.add(list(promised));
        }
        return card;
    }

    private Card boundaries(Schemes.Row scheme) {
        Card card = new Card(t("mentoring.boundaries")).saying(t("mentoring.boundaries.lead"));
        card.add(list(SchemeWords.boundaries(scheme, getLocale()).lines().toList()));
        return card;
    }

    private Card room(Schemes.Row scheme) {
        Facts facts = new Facts()
                .fact(
                        t("mentoring.scheme.channels"),
                        scheme.offer().channels().stream()
                                .map(how -> t("mentoring.channel", how))
                                .collect(Collectors.joining(", ")))
                .fact(t("mentoring.scheme.places"), where(scheme))
                .fact(
                        t("mentoring.scheme.capacity"),
                        String.valueOf(scheme.room().capacity()))
                .fact(
                        t("mentoring.scheme.pairs"),
                        scheme.room().pairs().map(String::valueOf).orElse(t("mentoring.scheme.pairs.none")));
        Card card = new Card(t("mentoring.scheme.room"));
        card.add(facts);
        return card;
    }

    private String where(Schemes.Row scheme) {
        return scheme.offer().places().isEmpty()
                ? t("mentoring.scheme.places.all")
                : places.list().stream()
                        .filter(place -> scheme.offer().has(place.id()))
                        .map(Places.Row::name)
                        .collect(Collectors.joining(", "));
    }

    private static Component list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.stream().filter(said -> !said.isBlank()).forEach(said -> list.add(new ListItem(said)));
        return list;
    }
}

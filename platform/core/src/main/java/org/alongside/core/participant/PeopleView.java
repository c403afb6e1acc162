package org.alongside.core.participant;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.ParticipantId;

/** The people of the programme: find somebody, add somebody. */
@View("core.people.read")
@Route("people")
@Menu(title = "core.menu.people", order = 10)
public class PeopleView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Participants participants;
    private final TextField search = new TextField();
    private final Listing<Participants.Row> listing;
    private final Paragraph first = new Paragraph();
    private transient Map<ParticipantId, String> words = Map.of();

    @Inject
    PeopleView(Participants participants, CurrentUser user) {
        super("core.people");
        this.participants = participants;
        search.setLabel(t("core.people.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> refresh());
        listing = new Listing<Participants.Row>(t("core.people"), t("core.people.none"))
                .component(t("core.people.name"), row -> new Anchor("people/" + row.id(), row.callName()))
                .column(t("core.people.part"), row -> words.getOrDefault(row.id(), t("core.part", row.part())))
                .column(t("core.people.reach"), row -> t("core.reach-by", row.reachBy()))
                .component(t("core.people.details"), row -> {
                    Anchor details = new Anchor("people/" + row.id() + "/details", t("core.people.details.see"));
                    details.setAriaLabel(t("core.people.details.of", row.callName()));
                    return details;
                });
        card("core.people.everybody", search, listing, first);
        if (user.may("core.people.export")) {
            add(handOn());
        }
        if (user.may("core.people.edit")) {
            add(addSomebody());
            add(new Anchor("people/passport", t("core.people.passport")));
        }
        refresh();
    }

    private void refresh() {
        List<Participants.Row> rows = participants.list(search.getValue());
        words = participants.wordsFor(rows.stream().map(Participants.Row::id).toList());
        listing.show(rows);
        int most = search.isEmpty() ? Participants.MOST_LISTED : Participants.MOST_FOUND;
        first.setText(rows.size() < most ? "" : t("core.people.first", most));
    }

    private Card handOn() {
        Card card = new Card(t("core.people.export")).saying(t("core.people.export.about"));
        TextField recipient = new TextField(t("core.export.recipient"));
        recipient.setHelperText(t("core.export.recipient.about"));
        recipient.setMaxLength(200);
        card.add(recipient);
        for (String file : List.of("people.csv", "people.xlsx")) {
            Anchor take = new Anchor("", t("core.people.export.take", file));
            take.setRouterIgnore(true);
            take.getElement().setAttribute("download", true);
            recipient.addValueChangeListener(change -> take.setHref(address(file, change.getValue())));
            take.setHref(address(file, ""));
            card.add(new Div(take));
        }
        card.add(new Anchor("exports", t("core.menu.exports")));
        return card;
    }

    private static String address(String file, String recipient) {
        return "api/participants/export/" + file + "?for=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8);
    }

    private Card addSomebody() {
        TextField name = new TextField(t("core.people.name"));
        Select<Part> part = new Select<>();
        part.setLabel(t("core.people.part"));
        part.setItems(Part.values());
        part.setItemLabelGenerator(side -> t("core.part", side));
        part.setValue(Part.LIVED_EXPERIENCE);
        Select<ReachBy> reachBy = new Select<>();
        reachBy.setLabel(t("core.people.reach-by"));
        reachBy.setItems(ReachBy.values());
        reachBy.setItemLabelGenerator(way -> t("core.reach-by", way));
        reachBy.setValue(ReachBy.EMAIL);
        TextField reachAt = new TextField(t("core.people.reach-at"));
        Button add = new Button(t("core.people.add"), click -> {
            participants.register(
                    new NewParticipant(name.getValue(), part.getValue(), reachBy.getValue(), reachAt.getValue()));
            Notices.done(t("core.people.added", name.getValue().strip()));
            name.clear();
            reachAt.clear();
            refresh();
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(name, part, reachBy, reachAt);
        fields.addClassName("fields");
        Card card = new Card(t("core.people.add")).saying(t("core.people.add.about"));
        card.add(fields, add);
        Div more = new Div(
                new Anchor("people/import", t("core.people.import.link")),
                new Text(" · "),
                new Anchor("people/duplicates", t("core.people.duplicates.link")));
        card.add(more);
        return card;
    }
}

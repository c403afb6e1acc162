package org.alongside.core.glass;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.alongside.core.consent.PurposeWords;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Participant;

/** Opening what one's role does not show of a person, and who did so. */
@View("core.break-glass")
@Route("openings")
@Menu(title = "core.menu.glass", order = 97)
public class GlassView extends Page {
    private static final long serialVersionUID = 1L;

    private static final Integer[] HOURS = {1, 4, 8, 24};

    private final transient BreakGlass glass;
    private final Listing<BreakGlass.Row> openings;
    private final Card behind = new Card(t("core.glass.behind"));

    @Inject
    GlassView(BreakGlass glass, CurrentUser user, CurrentProgramme programme, Programmes programmes) {
        super("core.glass");
        this.glass = glass;
        ZoneId zone = programmes.find(programme.required()).orElseThrow().zone();
        DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale());
        String me = user.required().name();
        openings = new Listing<BreakGlass.Row>(t("core.glass"), t("core.glass.none"))
                .column(t("core.glass.whose"), BreakGlass.Row::callName)
                .column(t("core.glass.by"), BreakGlass.Row::by)
                .column(t("core.glass.reason"), BreakGlass.Row::reason)
                .column(
                        t("core.glass.until"),
                        row -> moment.format(row.expiresAt().atZoneSameInstant(zone)))
                .component(t("core.glass.now"), row -> buttons(row, me));
        add(openSomething());
        behind.setVisible(false);
        add(behind);
        card("core.glass.all", openings);
        openings.show(glass.list());
    }

    private Div buttons(BreakGlass.Row row, String me) {
        Div buttons = new Div();
        if (row.open() && row.by().equals(me)) {
            buttons.add(new Button(t("core.glass.look"), click -> look(row)));
        }
        if (row.open()) {
            buttons.add(new Button(t("core.glass.close"), click -> {
                glass.close(row.id());
                behind.setVisible(false);
                openings.show(glass.list());
            }));
        }
        return buttons;
    }

    private void look(BreakGlass.Row row) {
        BreakGlass.Behind seen = glass.look(row.id());
        Facts facts = new Facts()
                .fact(t("core.glass.whose"), seen.person().callName())
                .fact(t("core.reach-by", seen.person().reachBy()), seen.person().reachAt());
        seen.decisions()
                .forEach(line -> facts.fact(
                        PurposeWords.question(getLocale(), line.purpose()), t("core.decision", line.decision())));
        behind.removeAll();
        behind.add(facts);
        behind.setVisible(true);
    }

    private Card openSomething() {
        Select<Participant> whose = new Select<>();
        whose.setLabel(t("core.glass.whose"));
        whose.setItems(glass.people());
        whose.setItemLabelGenerator(Participant::callName);
        Select<Integer> hours = new Select<>();
        hours.setLabel(t("core.glass.hours"));
        hours.setItems(HOURS);
        hours.setValue(HOURS[0]);
        FreeText reason = new FreeText(t("core.glass.reason"), t("core.glass.who-reads"), 1000);
        Button open = new Button(t("core.glass.open"), click -> {
            if (whose.isEmpty()) {
                Notices.refused(t("core.glass.fault.participant"));
                return;
            }
            glass.open(whose.getValue().id(), reason.words(), hours.getValue());
            Notices.done(t("core.glass.done", whose.getValue().callName()));
            reason.words("");
            openings.show(glass.list());
        });
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(whose, hours);
        fields.addClassName("fields");
        Card card = new Card(t("core.glass.open")).saying(t("core.glass.open.about"));
        card.add(fields, reason, open);
        return card;
    }
}

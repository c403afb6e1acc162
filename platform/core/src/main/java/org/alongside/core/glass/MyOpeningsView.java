package org.alongside.core.glass;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** Who opened my data beyond their role, when and why. */
@View("core.my-choices")
@Route("my-openings")
@Menu(title = "core.menu.my-openings", order = 81)
public class MyOpeningsView extends Page {
    private static final long serialVersionUID = 1L;

    @Inject
    MyOpeningsView(BreakGlass glass, CurrentProgramme programme, Programmes programmes) {
        super("core.my-openings");
        ZoneId zone = programmes.find(programme.required()).orElseThrow().zone();
        DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale());
        card(
                "core.my-openings.all",
                new Listing<BreakGlass.Row>(t("core.my-openings"), t("core.my-openings.none"))
                        .column(t("core.glass.by"), BreakGlass.Row::by)
                        .column(
                                t("core.glass.opened"),
                                row -> moment.format(row.openedAt().atZoneSameInstant(zone)))
                        .column(
                                t("core.glass.until"),
                                row -> moment.format(row.expiresAt().atZoneSameInstant(zone)))
                        .column(t("core.glass.reason"), BreakGlass.Row::reason)
                        .show(glass.mine()));
    }
}

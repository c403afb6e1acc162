package org.alongside.core.consent;

import com.vaadin.flow.component.html.Anchor;
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

/** Whom to ask again: each name leads to the page on which their answer is written down. */
@View("core.consent.record")
@Route("asking")
@Menu(title = "core.menu.asking", order = 26)
public class AskingView extends Page {
    private static final long serialVersionUID = 1L;

    @Inject
    AskingView(Asking asking, CurrentProgramme programme, Programmes programmes) {
        super("core.asking");
        ZoneId zone = programmes.find(programme.required()).orElseThrow().zone();
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale());
        card(
                "core.asking.people",
                new Listing<Asking.Row>(t("core.asking.people"), t("core.asking.none"))
                        .component(
                                t("core.asking.whom"), row -> new Anchor("people/" + row.participant(), row.callName()))
                        .column(t("core.asking.about"), row -> PurposeWords.question(getLocale(), row.purpose()))
                        .column(t("core.asking.why"), row -> t("core.asking.why", row.why()))
                        .column(
                                t("core.asking.until"),
                                row -> row.until()
                                        .map(end -> day.format(end.atZoneSameInstant(zone)))
                                        .orElse(""))
                        .show(asking.list()));
    }
}

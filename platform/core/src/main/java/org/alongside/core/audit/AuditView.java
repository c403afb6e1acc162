package org.alongside.core.audit;

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

/** What was done in this programme, the newest first. */
@View("core.audit")
@Route("audit")
@Menu(title = "core.menu.audit", order = 95)
public class AuditView extends Page {
    private static final long serialVersionUID = 1L;

    @Inject
    AuditView(AuditLog audit, CurrentProgramme programme, Programmes programmes) {
        super("core.audit");
        ZoneId zone = programmes.find(programme.required()).orElseThrow().zone();
        DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(getLocale());
        card(
                "core.audit.newest",
                new Listing<AuditLog.Line>(t("core.audit"), t("core.audit.none"))
                        .column(
                                t("core.audit.when"),
                                line -> moment.format(line.at().atZoneSameInstant(zone)))
                        .column(t("core.audit.who"), AuditLog.Line::who)
                        .column(t("core.audit.what"), AuditLog.Line::action)
                        .column(t("core.audit.which"), AuditLog.Line::subject)
                        .show(audit.newest()));
    }
}

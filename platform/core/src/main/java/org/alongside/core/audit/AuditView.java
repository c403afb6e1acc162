package org.alongside.core.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.ParticipantId;

/** What was done in this programme: search by who, what, about whom and when, a page at a time. */
@View("core.audit")
@Route("audit")
@Menu(title = "core.menu.audit", order = 95)
public class AuditView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private int page;
    private final transient AuditLog audit;
    private final transient ZoneId zone;
    private final TextField who = new TextField(t("core.audit.who"));
    private final TextField what = new TextField(t("core.audit.search.what"));
    private final TextField subject = new TextField(t("core.audit.search.subject"));
    private final TextField about = new TextField(t("core.audit.search.about"));
    private final DatePicker from = new DatePicker(t("core.audit.search.from"));
    private final DatePicker until = new DatePicker(t("core.audit.search.until"));
    private final Button newer = new Button(t("core.audit.newer"), click -> show(page - 1));
    private final Button older = new Button(t("core.audit.older"), click -> show(page + 1));
    private final Listing<AuditLog.Line> listing;

    @Inject
    AuditView(AuditLog audit, CurrentProgramme programme, Programmes programmes) {
        super("core.audit");
        this.audit = audit;
        this.zone = programmes.find(programme.required()).orElseThrow().zone();
        DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(getLocale());
        listing = new Listing<AuditLog.Line>(t("core.audit"), t("core.audit.none"))
                .column(t("core.audit.when"), line -> moment.format(line.at().atZoneSameInstant(zone)))
                .column(t("core.audit.who"), AuditLog.Line::who)
                .column(t("core.audit.what"), AuditLog.Line::action)
                .component(t("core.audit.which"), line -> subject(line.subject()))
                .column(
                        t("core.audit.what-for"),
                        line -> line.purpose()
                                .map(purpose -> Texts.of(getLocale(), "purpose", purpose.key()))
                                .orElse(""));
        Button search = new Button(t("core.audit.search"), click -> show(0));
        search.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(who, what, subject, about, from, until);
        fields.addClassName("fields");
        card("core.audit.search", fields, search);
        card("core.audit.lines", listing, new Div(newer, older));
    }

    /** A person's page leads here with {@code ?about=}. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("about").ifPresent(about::setValue);
        show(0);
    }

    private void show(int wanted) {
        try {
            List<AuditLog.Line> lines = audit.search(new AuditSearch(
                    said(who),
                    said(what),
                    said(subject),
                    said(about).map(ParticipantId::of),
                    Optional.ofNullable(from.getValue()).map(this::start),
                    Optional.ofNullable(until.getValue()).map(day -> start(day.plusDays(1))),
                    wanted));
            page = wanted;
            listing.show(lines);
            newer.setEnabled(page > 0);
            older.setEnabled(lines.size() == AuditSearch.PAGE);
        } catch (IllegalArgumentException noId) {
            Notices.refused(t("core.audit.fault.about"));
        }
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static Span subject(String id) {
        Span subject = new Span(id);
        subject.addClassName("id");
        return subject;
    }

    private static Optional<String> said(TextField field) {
        return Optional.of(field.getValue()).filter(text -> !text.isBlank());
    }
}

package org.alongside.core.notification;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** What was sent: what waits for somebody to print or ring, what failed and why, what went out. */
@View("core.notices")
@Route("notices")
@Menu(title = "core.menu.notices", order = 88)
public class SentView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient SentNotices notices;
    private final transient ZoneId zone;
    private final Listing<SentNotices.Row> listing;
    private final Div call = new Div();

    @Inject
    SentView(SentNotices notices, CurrentProgramme programme, Programmes programmes) {
        super("core.notices");
        this.notices = notices;
        this.zone = programmes.find(programme.required()).orElseThrow().zone();
        if (!notices.mailReady()) {
            card("core.notices.mail", new Paragraph(t("core.notices.mail.off")));
        }
        call.getElement().setAttribute("aria-live", "polite");
        listing = new Listing<SentNotices.Row>(t("core.notices.all"), t("core.notices.none"))
                .column(t("core.notices.whom"), SentNotices.Row::whom)
                .column(t("core.notices.what"), SentNotices.Row::heading)
                .column(t("core.notices.at"), row -> moment(row.at()))
                .column(t("core.notices.channel"), row -> t("core.notice.channel", row.channel()))
                .component(t("core.notices.state"), this::state)
                .component(t("core.notices.do"), this::actions);
        add(call);
        card("core.notices.all", listing);
        refresh();
    }

    private void refresh() {
        listing.show(notices.list(getLocale()));
    }

    private Component state(SentNotices.Row row) {
        Div shown = new Div(new Mark(t("core.notice.state", row.state()), tone(row.state())));
        row.problem()
                .ifPresent(problem -> shown.add(new Span(" "
                        + t("core.notice.problem."
                                + problem.toLowerCase(Locale.ROOT).replace('_', '-')))));
        row.nextTryAt()
                .filter(next -> row.attempts() > 0)
                .ifPresent(next -> shown.add(new Span(" " + t("core.notices.next", moment(next)))));
        return shown;
    }

    private Component actions(SentNotices.Row row) {
        Div actions = new Div();
        boolean waiting = row.state() == NoticeState.WAITING;
        if (row.channel() == Channel.LETTER) {
            Anchor print = new Anchor("api/notices/" + row.id() + "/letter.pdf", t("core.notices.print"));
            print.setRouterIgnore(true);
            print.setTarget(AnchorTarget.BLANK);
            print.getElement().setAttribute("aria-label", t("core.notices.print") + ": " + row.whom());
            actions.add(print);
        }
        if (waiting && row.channel() == Channel.PHONE) {
            actions.add(button("core.notices.ring", row, this::showCall));
        }
        if (waiting && (row.channel() == Channel.LETTER || row.channel() == Channel.PHONE)) {
            String key = row.channel() == Channel.LETTER ? "core.notices.posted" : "core.notices.rung";
            actions.add(button(key, row, notices::doneByHand));
        }
        if (row.again() && (!waiting || row.attempts() > 0)) {
            actions.add(button("core.notices.retry", row, notices::retry));
        }
        if (waiting || (row.state() == NoticeState.FAILED && row.again())) {
            actions.add(button("core.notices.stop", row, notices::stop));
        }
        return actions;
    }

    private Button button(String key, SentNotices.Row row, Consumer<UUID> action) {
        Button button = new Button(t(key), click -> {
            action.accept(row.id());
            Notices.done(t("core.notices.done"));
            refresh();
        });
        button.setAriaLabel(t(key) + ": " + row.whom());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void showCall(UUID id) {
        SentNotices.Call who = notices.call(id, getLocale());
        call.removeAll();
        Card card = new Card(t("core.notices.call", who.whom()));
        card.add(new Facts()
                .fact(t("core.notices.number"), who.number())
                .fact(t("core.notices.say"), who.heading() + ". " + who.text()));
        call.add(card);
    }

    private static Mark.Tone tone(NoticeState state) {
        return switch (state) {
            case SENT -> Mark.Tone.GOOD;
            case FAILED -> Mark.Tone.CARE;
            case WAITING, STOPPED -> Mark.Tone.CALM;
        };
    }

    private String moment(OffsetDateTime moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(moment.atZoneSameInstant(zone));
    }
}

package org.alongside.core.retention;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.alongside.core.problem.Refusal;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** How long things are kept: what is past, what goes next, and what went. */
@View("core.administer")
@Route("retention")
@Menu(title = "core.menu.retention", order = 92)
public class RetentionView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Retention retention;
    private final transient ZoneId zone;
    private final transient DateTimeFormatter day =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale());
    private final DatePicker on;
    private final Listing<Retention.Kind> kinds;
    private final Listing<Retention.Run> runs;

    @Inject
    RetentionView(Retention retention, CurrentProgramme programme, Programmes programmes) {
        super("core.retention");
        this.retention = retention;
        this.zone = programmes.find(programme.required()).orElseThrow().zone();
        on = new DatePicker(t("core.retention.on"), retention.today(), change -> refresh());
        on.setLocale(getLocale());
        kinds = new Listing<Retention.Kind>(t("core.retention.kinds"), t("core.retention.kinds.none"))
                .column(t("core.retention.what"), kind -> what(kind.holding()))
                .column(t("core.retention.for"), kind -> RetentionWords.time(getLocale(), kind.months()))
                .column(t("core.retention.past"), kind -> number(kind.past()))
                .component(
                        t("core.retention.trial"),
                        kind -> button("core.retention.try", what(kind.holding()), () -> tryOut(kind)));
        runs = new Listing<Retention.Run>(t("core.retention.runs"), t("core.retention.runs.none"))
                .column(t("core.retention.what"), run -> what(run.holding()))
                .column(t("core.retention.from-before"), run -> day.format(run.before()))
                .column(t("core.retention.how-much"), run -> number(run.things()))
                .column(t("core.retention.state"), this::state)
                .component(t("core.retention.decide"), this::decide);
        add(said("core.retention.runs", runs));
        add(said("core.retention.kinds", on, kinds, new Anchor("settings", t("core.retention.settings"))));
        refresh();
    }

    private Card said(String heading, Component... content) {
        Card card = new Card(t(heading)).saying(t(heading + ".about"));
        card.add(content);
        return card;
    }

    private String what(String holding) {
        return RetentionWords.things(getLocale(), holding);
    }

    private String number(Optional<Long> number) {
        return number.map(known -> Long.toString(known)).orElseGet(() -> t("core.retention.not-told"));
    }

    private String state(Retention.Run run) {
        if (run.stuck()) {
            return t("core.retention.stuck");
        }
        return switch (run.state()) {
            case ANNOUNCED -> t("core.retention.goes", day.format(run.due()));
            case HELD -> t("core.retention.held", run.settledBy().orElse(""));
            case DONE ->
                t(
                        "core.retention.gone",
                        day.format(run.settledAt().orElseThrow().atZoneSameInstant(zone)),
                        number(run.gone()));
        };
    }

    private Div decide(Retention.Run run) {
        String what = what(run.holding());
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (run.state() == RunState.ANNOUNCED) {
            buttons.add(
                    button(
                            "core.retention.hold",
                            what,
                            () -> done(() -> retention.hold(run.id()), "core.retention.hold.done")),
                    button("core.retention.let-go", what, () -> ask(run, what)));
        } else if (run.state() == RunState.HELD) {
            buttons.add(button(
                    "core.retention.release",
                    what,
                    () -> done(() -> retention.release(run.id()), "core.retention.release.done")));
        }
        return buttons;
    }

    private Button button(String key, String what, Runnable work) {
        Button button = new Button(t(key), click -> work.run());
        button.setAriaLabel(t(key) + ": " + what);
        return button;
    }

    private void tryOut(Retention.Kind kind) {
        try {
            Notices.done(t(
                    "core.retention.try.done",
                    what(kind.holding()),
                    number(retention.tryOut(kind.holding(), on.getValue()))));
        } catch (Refusal refusal) {
            Notices.refused(refusal.sentence(getLocale()));
        }
    }

    private void ask(Retention.Run run, String what) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(t("core.retention.let-go.title", what));
        dialog.setText(t("core.retention.let-go.about"));
        dialog.setCancelable(true);
        dialog.setCancelText(t("core.retention.back"));
        dialog.setConfirmText(t("core.retention.let-go"));
        dialog.addConfirmListener(event -> done(() -> retention.letGoNow(run.id()), "core.retention.let-go.done"));
        dialog.open();
    }

    private void done(Runnable work, String sentence) {
        try {
            work.run();
            Notices.done(t(sentence));
        } catch (Refusal refusal) {
            Notices.refused(refusal.sentence(getLocale()));
        }
        refresh();
    }

    private void refresh() {
        runs.show(retention.runs());
        try {
            kinds.show(retention.kinds(on.getValue()));
        } catch (Refusal refusal) {
            Notices.refused(refusal.sentence(getLocale()));
        }
    }
}

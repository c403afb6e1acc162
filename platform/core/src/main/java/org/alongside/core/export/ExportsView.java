package org.alongside.core.export;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** Files that left, and whom to take out of them again. */
@View("core.exports")
@Route("exports")
@Menu(title = "core.menu.exports", order = 89)
public class ExportsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Exports exports;
    private final transient DateTimeFormatter moment;
    private final Listing<Exports.Recall> recalls;

    @Inject
    ExportsView(Exports exports, CurrentProgramme programme, Programmes programmes) {
        super("core.export");
        this.exports = exports;
        ZoneId zone = programmes.find(programme.required()).orElseThrow().zone();
        moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        recalls = new Listing<Exports.Recall>(t("core.export.recalls"), t("core.export.recalls.none"))
                .column(t("core.export.place"), Exports.Recall::place)
                .column(t("core.export.what"), recall -> what(recall.export()))
                .column(t("core.export.recipient"), recall -> recall.export().recipient())
                .column(
                        t("core.export.taken-at"),
                        recall -> moment.format(recall.export().takenAt()))
                .component(t("core.export.done"), this::done);
        Card out = new Card(t("core.export.recalls")).saying(t("core.export.recalls.about"));
        out.add(recalls);
        add(out);
        card(
                "core.export.files",
                new Listing<Exports.Row>(t("core.export.files"), t("core.export.files.none"))
                        .column(t("core.export.what"), this::what)
                        .column(t("core.export.recipient"), Exports.Row::recipient)
                        .column(t("core.export.taken-by"), Exports.Row::takenBy)
                        .column(t("core.export.taken-at"), row -> moment.format(row.takenAt()))
                        .column(t("core.export.people"), row -> Long.toString(row.people()))
                        .show(exports.list()));
        recalls.show(exports.recalls());
    }

    private String what(Exports.Row export) {
        return Texts.of(getLocale(), "export", export.kind());
    }

    private Component done(Exports.Recall recall) {
        if (recall.doneAt().isPresent()) {
            return new Span(
                    t("core.export.done.on", moment.format(recall.doneAt().get())));
        }
        Button done = new Button(t("core.export.done.yes"), click -> {
            exports.done(recall.id());
            Notices.done(t("core.export.done.noted"));
            recalls.show(exports.recalls());
        });
        done.setAriaLabel(t("core.export.done.yes") + ": " + recall.place());
        return done;
    }
}

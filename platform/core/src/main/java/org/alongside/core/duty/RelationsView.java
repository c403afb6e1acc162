package org.alongside.core.duty;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Relations;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Participant;

/** Who judges whom, and in which teams trainees work. */
@View("core.relation")
@Route("relations")
@Menu(title = "core.menu.relations", order = 93)
public class RelationsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Judges judges;
    private final transient Placements placements;
    private final transient Clock clock;
    private final Listing<Judges.Row> relations;
    private final Listing<Placements.Row> teams;

    @Inject
    RelationsView(Judges judges, Placements placements, Clock clock) {
        super("core.relation");
        this.judges = judges;
        this.placements = placements;
        this.clock = clock;
        relations = new Listing<Judges.Row>(t("core.relation"), t("core.relation.none"))
                .column(t("core.relation.judge"), Judges.Row::judge)
                .column(t("core.relation.kind"), row -> t("core.relation.kind", row.kind()))
                .column(t("core.relation.trainee"), Judges.Row::traineeName)
                .column(t("core.relation.days"), row -> days(row.from(), row.until()))
                .component(
                        t("core.relation.end"),
                        row -> new Div(endButton(row.until(), () -> judges.end(row.id(), today())), mistake(row)));
        teams = new Listing<Placements.Row>(t("core.placement"), t("core.placement.none"))
                .column(t("core.relation.trainee"), Placements.Row::callName)
                .column(t("core.placement.team"), Placements.Row::team)
                .column(t("core.relation.days"), row -> days(row.from(), row.until()))
                .component(
                        t("core.relation.end"), row -> endButton(row.until(), () -> placements.end(row.id(), today())));
        card("core.relation.all", relations);
        add(noteRelation());
        card("core.placement", teams);
        add(notePlacement());
        refresh();
    }

    private void refresh() {
        relations.show(judges.list());
        teams.show(placements.list());
    }

    private Button endButton(Optional<LocalDate> until, Runnable end) {
        Button button = new Button(t("core.relation.end-today"), click -> {
            end.run();
            refresh();
        });
        button.setEnabled(until.isEmpty());
        return button;
    }

    private Button mistake(Judges.Row row) {
        return new Button(t("core.relation.take-back"), click -> {
            judges.takeBack(row.id());
            refresh();
        });
    }

    private Card noteRelation() {
        Select<Accounts.Row> judge = new Select<>();
        judge.setLabel(t("core.relation.judge"));
        judge.setItems(judges.staff());
        judge.setItemLabelGenerator(Accounts.Row::name);
        Select<Relations.Kind> kind = new Select<>();
        kind.setLabel(t("core.relation.kind"));
        kind.setItems(Relations.Kind.values());
        kind.setItemLabelGenerator(how -> t("core.relation.kind", how));
        Select<Participant> trainee = trainees();
        DatePicker from = day("core.relation.from", today());
        DatePicker until = day("core.relation.until", null);
        Button note = new Button(t("core.relation.note"), click -> {
            if (judge.isEmpty() || trainee.isEmpty()) {
                Notices.refused(t("core.relation.fault.incomplete"));
                return;
            }
            judges.note(
                    judge.getValue().id(),
                    trainee.getValue().id(),
                    kind.getValue(),
                    from.getValue(),
                    until.getOptionalValue());
            Notices.done(t("core.relation.noted"));
            refresh();
        });
        return form("core.relation.note", note, new Div(judge, kind, trainee, from, until));
    }

    private Card notePlacement() {
        Select<Participant> trainee = trainees();
        TextField team = new TextField(t("core.placement.team"));
        DatePicker from = day("core.relation.from", today());
        DatePicker until = day("core.relation.until", null);
        Button note = new Button(t("core.placement.note"), click -> {
            if (trainee.isEmpty()) {
                Notices.refused(t("core.placement.fault.participant"));
                return;
            }
            placements.note(trainee.getValue().id(), team.getValue(), from.getValue(), until.getOptionalValue());
            Notices.done(t("core.placement.noted"));
            refresh();
        });
        return form("core.placement.note", note, new Div(trainee, team, from, until));
    }

    private Card form(String key, Button button, Div fields) {
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        fields.addClassName("fields");
        Card card = new Card(t(key)).saying(t(key + ".about"));
        card.add(fields, button);
        return card;
    }

    private Select<Participant> trainees() {
        Select<Participant> trainee = new Select<>();
        trainee.setLabel(t("core.relation.trainee"));
        trainee.setItems(judges.trainees());
        trainee.setItemLabelGenerator(Participant::callName);
        return trainee;
    }

    private DatePicker day(String key, LocalDate value) {
        DatePicker picker = new DatePicker(t(key), value);
        picker.setLocale(getLocale());
        return picker;
    }

    private String days(LocalDate from, Optional<LocalDate> until) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
        return day.format(from) + " – " + until.map(day::format).orElse(t("core.relation.open"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.alongside.support.group;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Participant;
import org.alongside.support.ceiling.AskFirst;
import org.alongside.support.shared.Days;
import org.alongside.support.shared.Today;

/** Where staff plan groups, write down who comes, and who was there. */
@View("support.groups")
@Route("support/groups")
@Menu(title = "support.menu.groups", order = 40)
public class GroupsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Groups groups;
    private final transient AskFirst askFirst;
    private final transient Today today;
    private final Select<Groups.Row> group = new Select<>();
    private final Div about = new Div();

    @Inject
    GroupsView(Groups groups, AskFirst askFirst, Initiatives initiatives, Today today, CurrentUser user) {
        super("support.groups");
        this.groups = groups;
        this.askFirst = askFirst;
        this.today = today;
        group.setLabel(t("support.groups.field.group"));
        group.setItemLabelGenerator(row -> row.told().title() + ", " + row.initiativeTitle());
        group.addValueChangeListener(chosen -> showGroup());
        card("support.groups.one", group, about);
        if (user.may("core.initiative.read")) {
            card("support.groups.new", new GroupForm(groups, initiatives.list(), this::show));
        }
        show();
    }

    private void show() {
        Optional<GroupId> chosen = group.getOptionalValue().map(Groups.Row::id);
        List<Groups.Row> all = groups.list();
        group.setItems(all);
        all.stream()
                .filter(row -> chosen.isEmpty() || chosen.get().equals(row.id()))
                .findFirst()
                .ifPresent(group::setValue);
        showGroup();
    }

    private void showGroup() {
        about.removeAll();
        if (group.isEmpty()) {
            about.add(new Paragraph(t("support.groups.none")));
            return;
        }
        Groups.Row row = group.getValue();
        LocalDate day = today.date();
        List<Groups.MeetingRow> coming = row.meetings().stream()
                .filter(meeting -> meeting.on().isAfter(day))
                .toList();
        List<Groups.MeetingRow> past =
                row.meetings().stream().filter(Predicate.not(coming::contains)).toList();
        about.add(new Paragraph(t(
                "support.groups.about",
                row.holder(),
                row.told().weeks(),
                row.told().minutes())));
        about.add(listing("support.groups.coming", coming)
                .component(t("support.groups.column.change"), this::leaveOut)
                .show(coming));
        about.add(listing("support.groups.past", past).show(past));
        about.add(invite(row));
        if (!coming.isEmpty()) {
            about.add(new GroupAnswerForm(groups, askFirst, coming, this::show));
            about.add(new MoveForm(groups, askFirst, coming, this::show));
        }
        if (!past.isEmpty()) {
            about.add(new ThereForm(groups, past, this::show));
        }
        about.add(new MeetForm(groups, askFirst, row, this::show));
    }

    private Listing<Groups.MeetingRow> listing(String captionKey, List<Groups.MeetingRow> rows) {
        Listing<Groups.MeetingRow> listing = new Listing<Groups.MeetingRow>(t(captionKey), t(captionKey + ".none"))
                .column(t("support.groups.column.when"), meeting -> when(meeting))
                .column(t("support.groups.column.place"), Groups.MeetingRow::place)
                .column(t("support.groups.column.invited"), meeting -> names(meeting, guest -> true))
                .column(
                        t("support.groups.column.comes"),
                        meeting -> names(
                                meeting,
                                guest -> guest.answer()
                                        .filter(Answer.COMES::equals)
                                        .isPresent()))
                .column(
                        t("support.groups.column.not-this-time"),
                        meeting -> names(
                                meeting,
                                guest -> guest.answer()
                                        .filter(Answer.NOT_THIS_TIME::equals)
                                        .isPresent()));
        boolean some = rows.stream()
                .anyMatch(row ->
                        row.guests().stream().anyMatch(guest -> guest.thereBy().isPresent()));
        return some
                ? listing.column(
                        t("support.groups.column.there"),
                        meeting -> names(meeting, guest -> guest.thereBy().isPresent()))
                : listing;
    }

    private String when(Groups.MeetingRow meeting) {
        return Days.inWords(getLocale(), meeting.on()) + ", " + meeting.begins();
    }

    private static String names(Groups.MeetingRow meeting, Predicate<Groups.Guest> which) {
        return meeting.guests().stream()
                .filter(which)
                .map(Groups.Guest::callName)
                .collect(Collectors.joining(", "));
    }

    private Component leaveOut(Groups.MeetingRow meeting) {
        Button button = new Button(t("support.groups.leave-out"), click -> {
            groups.leaveOut(meeting.id());
            Notices.done(t("support.groups.was-left-out"));
            show();
        });
        button.setAriaLabel(t("support.groups.leave-out") + ": " + when(meeting));
        return button;
    }

    private Component invite(Groups.Row row) {
        ComboBox<Participant> person = new ComboBox<>(t("support.groups.field.person"));
        person.setItems(groups.people());
        person.setItemLabelGenerator(Participant::callName);
        Paragraph before = new Paragraph();
        before.getElement().setAttribute("role", "status");
        person.addValueChangeListener(change -> before.setText(person.getOptionalValue()
                .flatMap(chosen -> askFirst.of(chosen.id(), getLocale()))
                .orElse("")));
        Button invite = new Button(
                t("support.groups.invite"),
                click -> person.getOptionalValue().ifPresent(chosen -> {
                    groups.invite(row.id(), chosen.id());
                    Notices.done(t("support.groups.was-invited", chosen.callName()));
                    show();
                }));
        Button leave = new Button(
                t("support.groups.leave"),
                click -> person.getOptionalValue().ifPresent(chosen -> {
                    groups.leave(row.id(), chosen.id());
                    Notices.done(t("support.groups.has-left", chosen.callName()));
                    show();
                }));
        Div form = new Div(person, before, invite, leave);
        form.addClassName("form");
        return form;
    }
}

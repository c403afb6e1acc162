package org.alongside.mentoring.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Optional;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.enrolment.EnrolmentState;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.mentoring.enrolment.InductionView;
import org.alongside.mentoring.enrolment.Side;
import org.alongside.mentoring.time.InWords;

/** The people of one side, where each of them stands, and what can be written down for them. */
final class EnrolmentsView extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Enrolments enrolments;
    private final transient Runnable rebuild;

    EnrolmentsView(
            Enrolments enrolments, CurrentUser user, String caption, List<Enrolments.Row> people, Runnable rebuild) {
        this.enrolments = enrolments;
        this.rebuild = rebuild;
        Listing<Enrolments.Row> listing = new Listing<Enrolments.Row>(caption, t("mentoring.people.none"))
                .column(t("mentoring.people.name"), row -> row.participant().callName())
                .component(t("mentoring.pairs.state"), this::state)
                .column(t("mentoring.people.places"), row -> Integer.toString(row.places()))
                .column(t("mentoring.pairs.since"), row -> InWords.day(row.since(), getLocale()))
                .component(t("mentoring.people.wishes"), this::wishes);
        if (user.may("mentoring.enrol")) {
            listing.component(t("mentoring.meetings.told-us"), this::buttons);
        }
        add(listing.show(people));
    }

    private Mark state(Enrolments.Row row) {
        return new Mark(
                Texts.text(getLocale(), "mentoring.enrolment-state", row.state()),
                row.state() == EnrolmentState.AVAILABLE ? Mark.Tone.GOOD : Mark.Tone.CALM);
    }

    private Anchor wishes(Enrolments.Row row) {
        Anchor wishes =
                new Anchor("mentoring/people/" + row.participant().id() + "/wishes", t("mentoring.people.wishes"));
        wishes.setAriaLabel(t(
                "mentoring.meeting.which",
                t("mentoring.people.wishes"),
                row.participant().callName()));
        return wishes;
    }

    private Component buttons(Enrolments.Row row) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        switch (row.state()) {
            case INTERESTED -> buttons.add(button("mentoring.people.inducted", row, () -> induct(row)));
            case INDUCTED -> buttons.add(button("mentoring.people.available", row, () -> available(row)));
            case AVAILABLE -> {
                if (row.side() == Side.MENTOR) {
                    buttons.add(button("mentoring.people.other-number", row, () -> available(row)));
                }
                buttons.add(button(
                        "mentoring.people.not-now",
                        row,
                        () -> ask("mentoring.people.not-now", row, how -> enrolments.notNowFor(row.id(), how))));
            }
            case STOPPED ->
                buttons.add(button(
                        "mentoring.people.again",
                        row,
                        () -> ask(
                                "mentoring.people.again",
                                row,
                                how -> enrolments.interestedFor(
                                        row.initiative(), row.participant().id(), how))));
        }
        if (row.state() != EnrolmentState.STOPPED) {
            Button stop = button(
                    "mentoring.people.stop",
                    row,
                    () -> ask("mentoring.people.stop", row, how -> enrolments.stopFor(row.id(), how)));
            stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(stop);
        }
        return buttons;
    }

    /** Many buttons have the same words; whoever hears the page is told whom each is about. */
    private Button button(String key, Enrolments.Row row, Runnable deed) {
        Button button = new Button(t(key), click -> deed.run());
        button.setAriaLabel(
                t("mentoring.meeting.which", t(key), row.participant().callName()));
        return button;
    }

    /** The same words as the person finds on their own page. */
    private void induct(Enrolments.Row row) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(
                t("mentoring.people.inducted.title", row.participant().callName()));
        Button told = new Button(t("mentoring.people.inducted"), click -> {
            enrolments.inducted(row.id());
            dialog.close();
            done(row);
        });
        told.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new InductionView(row.side()));
        dialog.getFooter().add(new Button(t("mentoring.back"), click -> dialog.close()), told);
        dialog.open();
    }

    private void available(Enrolments.Row row) {
        String name = row.participant().callName();
        String title = t("mentoring.people.available.title", name);
        String about = t("mentoring.people.available.about", name);
        if (row.side() == Side.TRAINEE) {
            new ToldDialog(title, about, how -> write(row, Optional.empty(), how)).open();
            return;
        }
        IntegerField places = new IntegerField(t("mentoring.taking-part.places"));
        places.setMin(1);
        places.setMax(Enrolments.MOST_PLACES);
        places.setStepButtonsVisible(true);
        places.setValue(row.places());
        new ToldDialog(title, about, how -> write(row, Optional.of(number(places)), how), places).open();
    }

    private void write(Enrolments.Row row, Optional<Integer> places, Method how) {
        enrolments.availableFor(row.id(), places, how);
        done(row);
    }

    private static int number(IntegerField places) {
        return places.getOptionalValue()
                .orElseThrow(() -> new Invalid("mentoring.fault.number", Enrolments.MOST_PLACES));
    }

    private void ask(String key, Enrolments.Row row, SerializableConsumer<Method> write) {
        String name = row.participant().callName();
        new ToldDialog(t(key + ".title", name), t(key + ".about", name), how -> {
                    write.accept(how);
                    done(row);
                })
                .open();
    }

    private void done(Enrolments.Row row) {
        Notices.done(t("mentoring.told.done", row.participant().callName()));
        rebuild.run();
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

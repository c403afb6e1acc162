package org.alongside.mentoring.travel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.time.InWords;
import org.alongside.mentoring.word.HowForm;
import org.alongside.spi.Participant;

/** The travel of a pair, for whoever plans their meetings: who asked for it, what to book and what to take back. */
public final class TravelForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Travels travels;
    private final transient Pairings.Row pair;
    private final transient Runnable rebuild;

    /** As it stands; {@code rebuild} shows the page anew. */
    public TravelForm(Travels travels, Pairings.Row pair, Runnable rebuild) {
        this.travels = travels;
        this.pair = pair;
        this.rebuild = rebuild;
        Travels.Row row = travels.of(pair.id());
        if (!pair.state().open() && row.journeys().isEmpty()) {
            return;
        }
        Card card = new Card(t("mentoring.travel")).saying(t("mentoring.travel.staff.about"));
        row.wishes().forEach(who -> card.saying(t("mentoring.travel.theirs", who.callName())));
        if (row.wishes().isEmpty()) {
            card.saying(t("mentoring.travel.nobody"));
        }
        if (pair.state().open()) {
            Stream.of(pair.mentor(), pair.trainee())
                    .forEach(member -> card.add(theirWord(member, row.wishes(member.id()))));
        }
        if (!row.wishes().isEmpty() || !row.journeys().isEmpty()) {
            card.add(
                    new H3(t("mentoring.travel.journeys")),
                    new Listing<Travels.Journey>(t("mentoring.travel.journeys"), t("mentoring.travel.journeys.none"))
                            .column(t("mentoring.travel.meeting"), this::when)
                            .column(t("mentoring.travel.whose"), journey -> TravelWords.whose(journey, getLocale()))
                            .component(t("mentoring.travel.stands"), this::stands)
                            .component(t("mentoring.travel.kind"), this::deed)
                            .show(row.journeys()));
        }
        add(card);
    }

    private Details theirWord(Participant member, boolean now) {
        Checkbox wanted = new Checkbox(t("mentoring.travel.theirs", member.callName()), now);
        HowForm how = new HowForm();
        Button save = new Button(t("mentoring.travel.save"), click -> {
            if (wanted.getValue()) {
                travels.needFor(pair.id(), member.id(), how.told());
            } else {
                travels.needNoMoreFor(pair.id(), member.id(), how.told());
            }
            done("mentoring.travel.saved");
        });
        // The same words stand for both members.
        save.setAriaLabel(t("mentoring.meeting.which", t("mentoring.travel.save"), member.callName()));
        Div form = new Div(wanted, how, save);
        form.addClassName("form");
        return new Details(t("mentoring.meeting.which", t("mentoring.mark-for.open"), member.callName()), form);
    }

    private String when(Travels.Journey journey) {
        return InWords.moment(journey.meetsAt(), getLocale());
    }

    private Component stands(Travels.Journey journey) {
        Div cell =
                new Div(new Mark(Texts.text(getLocale(), "mentoring.travel.state", journey.state()), Mark.Tone.CALM));
        if (journey.ride().isPresent()) {
            cell.add(new Paragraph(TravelWords.line(journey, getLocale())));
        }
        return cell;
    }

    private Component deed(Travels.Journey journey) {
        if (journey.state() == JourneyState.TO_TAKE_BACK) {
            return named(
                    new Button(t("mentoring.travel.taken-back"), click -> {
                        journey.booking().ifPresent(booking -> travels.takenBack(pair.id(), booking));
                        done("mentoring.travel.taken-back.done");
                    }),
                    journey);
        }
        return booking(journey);
    }

    private Component booking(Travels.Journey journey) {
        Select<TravelBy> by = new Select<>();
        by.setLabel(t("mentoring.travel.kind"));
        by.setItems(TravelBy.values());
        by.setItemLabelGenerator(kind -> Texts.text(getLocale(), "mentoring.travel.by", kind));
        TimePicker picksUp = clock("mentoring.travel.pick-up");
        TimePicker back = clock("mentoring.travel.back");
        journey.ride().ifPresent(ride -> {
            by.setValue(ride.by());
            ride.picksUpAt().ifPresent(picksUp::setValue);
            ride.backAt().ifPresent(back::setValue);
        });
        Button book = named(
                new Button(t("mentoring.travel.book"), click -> {
                    Ride ride = new Ride(
                            by.getValue(),
                            Optional.ofNullable(picksUp.getValue()),
                            Optional.ofNullable(back.getValue()));
                    journey.meeting()
                            .ifPresent(meeting ->
                                    journey.who().ifPresent(who -> travels.book(pair.id(), meeting, who.id(), ride)));
                    done("mentoring.travel.book.done");
                }),
                journey);
        Div form = new Div(by, picksUp, back, book);
        form.addClassName("form");
        return form;
    }

    private TimePicker clock(String key) {
        TimePicker clock = new TimePicker(t(key));
        clock.setLocale(getLocale());
        clock.setStep(Duration.ofMinutes(15));
        return clock;
    }

    private void done(String key) {
        Notices.done(t(key));
        rebuild.run();
    }

    /** Many buttons have the same words; whoever hears the page is told whose journey each is about, and when. */
    private Button named(Button button, Travels.Journey journey) {
        button.setAriaLabel(t(
                "mentoring.meeting.which",
                button.getText(),
                t("mentoring.meeting.when-and-where", TravelWords.whose(journey, getLocale()), when(journey))));
        return button;
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

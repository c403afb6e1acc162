package org.alongside.mentoring.ending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.time.InWords;
import org.alongside.mentoring.word.HowForm;
import org.alongside.spi.Participant;

/** What those who look after a pair see of its breaks, its planned end and what comes after it. */
public final class EndingForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final Set<PairingState> BEFORE_ENDING = EnumSet.of(PairingState.INTRODUCED, PairingState.MEETING);
    private static final Set<PairingState> JUST_ENDED =
            EnumSet.of(PairingState.ENDED_PLANNED, PairingState.ENDED_EARLY);

    private final transient EndingDoor door;
    private final transient Pairings pairings;
    private final transient Pairings.Row pair;
    private final transient Runnable rebuild;

    public EndingForm(EndingDoor door, Pairings pairings, Pairings.Row pair, Runnable rebuild) {
        this.door = door;
        this.pairings = pairings;
        this.pair = pair;
        this.rebuild = rebuild;
        addClassName("page");
        boolean writesDown = door.user().may("mentoring.mark-for-somebody");
        if (pair.state().open()) {
            add(goingOn());
            if (writesDown) {
                add(new TheirWordForm(door, pair, rebuild), tooUnwell());
            }
        } else {
            add(lookingAfter());
            if (writesDown) {
                add(papers());
            }
        }
    }

    private Card goingOn() {
        Card card = new Card(t("mentoring.planned-end.title"));
        EndingWords.end(door.endings().read(pair.id()), getLocale()).forEach(card::saying);
        door.pauses().of(pair.id()).forEach(pause -> card.add(EndingWords.pause(pause, getLocale())));
        Goodbyes.Both said = door.goodbyes().of(pair.id());
        said.mentors().ifPresent(way -> card.saying(chose(pair.mentor(), way)));
        said.trainees().ifPresent(way -> card.saying(chose(pair.trainee(), way)));
        if (pair.state() == PairingState.ENDING) {
            card.saying(EndingWords.contact(said.agreed(), getLocale()));
        }
        if (door.user().may("mentoring.pair")) {
            card.add(anotherDay());
            if (BEFORE_ENDING.contains(pair.state())) {
                card.add(button(
                        "mentoring.planned-end.begin", () -> door.endings().begin(pair.id())));
            }
        }
        return card;
    }

    private String chose(Participant member, Goodbye way) {
        return t("mentoring.goodbye.theirs", member.callName(), Texts.text(getLocale(), "mentoring.goodbye.how", way));
    }

    private Component anotherDay() {
        DatePicker day = new DatePicker(t("mentoring.planned-end.day"));
        day.setLocale(getLocale());
        day.setValue(pair.endsOn());
        Div fields = new Div(
                day,
                button(
                        "mentoring.planned-end.save",
                        () -> pairings.endsOn(
                                pair.id(),
                                day.getOptionalValue().orElseThrow(() -> new Invalid("mentoring.fault.day")))));
        fields.addClassName("fields");
        return fields;
    }

    /** Plain steps for a day on which nobody wants to think long. */
    private Card tooUnwell() {
        OrderedList steps = new OrderedList();
        List.of(
                        "mentoring.unwell.do-not-ask",
                        "mentoring.unwell.supporter-rings",
                        "mentoring.unwell.say",
                        "mentoring.unwell.pay",
                        "mentoring.unwell.door",
                        "mentoring.unwell.no-day",
                        "mentoring.unwell.partner")
                .forEach(step -> steps.add(new ListItem(t(step))));
        Card card = new Card(t("mentoring.unwell")).saying(t("mentoring.unwell.about"));
        card.add(steps);
        HowForm how = new HowForm();
        card.add(how);
        Div buttons = new Div();
        buttons.addClassName("buttons");
        Stream.of(pair.mentor(), pair.trainee())
                .forEach(member -> buttons.add(new Button(t("mentoring.unwell.stop", member.callName()), click -> {
                    pairings.leaveFor(pair.id(), member.id(), how.told());
                    Notices.done(t("mentoring.unwell.done", member.callName()));
                    rebuild.run();
                })));
        card.add(buttons);
        return card;
    }

    private Card lookingAfter() {
        Card card = new Card(t("mentoring.aftercare"));
        if (pair.state() == PairingState.CLOSED) {
            return card.saying(t("mentoring.aftercare.done"));
        }
        Aftercare.Row row = door.aftercare().read(pair.id());
        card.saying(t("mentoring.aftercare.about", InWords.day(row.until(), getLocale())));
        if (door.user().may("mentoring.plan")) {
            if (JUST_ENDED.contains(pair.state())) {
                card.add(button(
                        "mentoring.aftercare.begin", () -> door.aftercare().begin(pair.id())));
            }
            if (door.aftercare().isOver(row)) {
                card.add(button(
                        "mentoring.aftercare.close", () -> door.aftercare().close(pair.id())));
            }
        }
        return card;
    }

    private Card papers() {
        Card card = new Card(t("mentoring.certificate")).saying(t("mentoring.certificate.for-them"));
        Stream.of(pair.mentor(), pair.trainee())
                .forEach(member -> card.add(
                        new CertificateForm(door.certificates(), pair.id(), member, Optional.of(member.id()))));
        return card;
    }

    private Button button(String key, Runnable deed) {
        return new Button(t(key), click -> {
            deed.run();
            rebuild.run();
        });
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

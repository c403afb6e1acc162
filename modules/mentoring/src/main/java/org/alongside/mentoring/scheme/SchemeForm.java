package org.alongside.mentoring.scheme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.mentoring.place.Places;

/** What is usual in one initiative, to be changed. */
final class SchemeForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<Places.Row> known;
    private final IntegerField meetings;
    private final IntegerField everyMonths;
    private final IntegerField minutes;
    private final DatePicker firstDay;
    private final DatePicker lastDay;
    private final CheckboxGroup<Channel> channels = new CheckboxGroup<>();
    private final CheckboxGroup<Places.Row> places = new CheckboxGroup<>();
    private final IntegerField capacity;
    private final IntegerField pairs;
    private final IntegerField aftercare;
    private final Checkbox latePaid;
    private final IntegerField lateHours;
    private final FreeText contact;
    private final FreeText boundaries;

    SchemeForm(Schemes schemes, Schemes.Row usual, List<Places.Row> known, Runnable whenDone) {
        this.known = known;
        addClassName("form");
        meetings = number("mentoring.scheme.meetings", 1, Schemes.MOST, usual.meetings());
        everyMonths = number("mentoring.scheme.every-months", 1, Schemes.MOST, usual.everyMonths());
        minutes = number("mentoring.scheme.minutes", 1, Schemes.LONGEST_MINUTES, usual.minutes());
        firstDay = day("mentoring.scheme.first-day", Optional.of(usual.days().first()));
        lastDay = day("mentoring.scheme.last-day", usual.days().last());
        channels.setLabel(t("mentoring.scheme.channels"));
        channels.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        channels.setItemLabelGenerator(how -> Texts.text(getLocale(), "mentoring.channel", how));
        channels.setItems(Channel.values());
        channels.setValue(usual.offer().channels());
        places.setLabel(t("mentoring.scheme.places"));
        places.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        places.setItemLabelGenerator(Places.Row::name);
        places.setItems(known);
        places.setValue(
                known.stream().filter(place -> usual.offer().has(place.id())).collect(Collectors.toSet()));
        places.setVisible(!known.isEmpty());
        capacity = number(
                "mentoring.scheme.capacity",
                1,
                Schemes.MOST_TRAINEES,
                usual.room().capacity());
        pairs = number("mentoring.scheme.pairs", 1, Schemes.MOST_PAIRS);
        usual.room().pairs().ifPresent(pairs::setValue);
        aftercare = number(
                "mentoring.scheme.aftercare",
                0,
                Schemes.MOST_WEEKS,
                usual.terms().aftercareWeeks());
        latePaid = new Checkbox(t("mentoring.scheme.late-paid"), usual.terms().latePaid());
        lateHours = number(
                "mentoring.scheme.late-hours",
                1,
                Schemes.MOST_HOURS,
                usual.terms().lateHours());
        contact =
                new FreeText(t("mentoring.scheme.contact"), t("mentoring.scheme.contact.who"), Schemes.LONGEST_CONTACT);
        contact.words(usual.words().safetyContact());
        boundaries = new FreeText(
                t("mentoring.scheme.boundaries"), t("mentoring.scheme.boundaries.who"), Schemes.LONGEST_BOUNDARIES);
        boundaries.words(SchemeWords.boundaries(usual, getLocale()));
        Button save = new Button(t("mentoring.scheme.save"), click -> {
            schemes.change(usual.initiative().id(), this::over);
            Notices.done(t("mentoring.scheme.saved"));
            whenDone.run();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                fields(meetings, everyMonths, minutes),
                fields(firstDay, lastDay),
                channels,
                places,
                fields(capacity, pairs, aftercare),
                latePaid,
                fields(lateHours),
                contact,
                boundaries,
                save);
    }

    private Schemes.Row over(Schemes.Row now) {
        return new Schemes.Row(
                now.initiative(),
                told(meetings),
                told(everyMonths),
                told(minutes),
                new Schemes.Days(
                        firstDay.getOptionalValue().orElse(now.initiative().starts()),
                        lastDay.getOptionalValue().or(now.initiative()::ends)),
                new Schemes.Offer(channels.getValue(), ticked()),
                new Schemes.Room(told(capacity), pairs.getOptionalValue()),
                new Schemes.Terms(told(aftercare), latePaid.getValue(), told(lateHours)),
                new Schemes.Words(contact.words(), ownBoundaries()));
    }

    /** All of them ticked means all there are, those added later too. */
    private Set<PlaceId> ticked() {
        Set<PlaceId> ticked =
                places.getValue().stream().map(Places.Row::id).collect(Collectors.toCollection(HashSet::new));
        return ticked.size() == known.size() ? Set.of() : ticked;
    }

    /** The module's words are kept as none of one's own: so each reads them in their language. */
    private String ownBoundaries() {
        String words = boundaries.words();
        return words.equals(SchemeWords.usualBoundaries(getLocale())) ? "" : words;
    }

    private static Div fields(Component... of) {
        Div fields = new Div(of);
        fields.addClassName("fields");
        return fields;
    }

    private IntegerField number(String key, int least, int most) {
        IntegerField field = new IntegerField(t(key));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }

    private IntegerField number(String key, int least, int most, int now) {
        IntegerField field = number(key, least, most);
        field.setValue(now);
        return field;
    }

    private DatePicker day(String key, Optional<LocalDate> now) {
        DatePicker field = new DatePicker(t(key));
        field.setLocale(getLocale());
        now.ifPresent(field::setValue);
        return field;
    }

    private static int told(IntegerField field) {
        return field.getOptionalValue().orElseThrow(() -> new Invalid("mentoring.fault.number", field.getMax()));
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

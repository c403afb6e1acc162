package org.alongside.mentoring.meeting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.time.InWords;

/** Plans meetings of a pair, with the scheme's usual numbers filled in, after what is read first. */
final class PlanForm extends Div {

    private static final long serialVersionUID = 1L;

    private final DateTimePicker first = new DateTimePicker();
    private final IntegerField count = new IntegerField();
    private final IntegerField everyMonths = new IntegerField();
    private final Select<Channel> channel = new Select<>();
    private final Select<Places.Row> place = new Select<>();

    PlanForm(
            Meetings meetings,
            Optional<String> askFirst,
            Pairings.Row pair,
            Schemes.Row usual,
            List<Places.Row> places,
            Runnable whenDone) {
        first.setLabel(t("mentoring.plan.first"));
        first.setLocale(getLocale());
        // Its two fields are wider than a phone unless they may shrink.
        first.setMinWidth("0");
        first.setStep(Duration.ofMinutes(15));
        number(count, "mentoring.plan.count", usual.meetings());
        number(everyMonths, "mentoring.plan.every-months", usual.everyMonths());
        channel.setLabel(t("mentoring.plan.channel"));
        // What the scheme does not offer can be chosen all the same (R18); it only is not proposed.
        channel.setItemLabelGenerator(how ->
                offered(usual.offer().channels().contains(how), Texts.text(getLocale(), "mentoring.channel", how)));
        List<Channel> channels = Stream.of(Channel.values())
                .sorted(Comparator.comparing(how -> !usual.offer().channels().contains(how)))
                .toList();
        channel.setItems(channels);
        channel.setValue(channels.get(0));
        place.setLabel(t("mentoring.plan.place"));
        place.setItemLabelGenerator(somewhere -> somewhere == null
                ? t("mentoring.plan.no-place")
                : offered(usual.offer().has(somewhere.id()), somewhere.name()));
        show(places, usual);
        channel.addValueChangeListener(change -> show(places, usual));
        place.setEmptySelectionAllowed(true);
        place.setEmptySelectionCaption(t("mentoring.plan.no-place"));
        List<ZonedDateTime> suits = meetings.propose(pair.id());
        if (!suits.isEmpty()) {
            Select<ZonedDateTime> proposed = new Select<>();
            proposed.setLabel(t("mentoring.plan.suits"));
            proposed.setItemLabelGenerator(moment -> InWords.moment(moment, getLocale()));
            proposed.setItems(suits);
            proposed.addValueChangeListener(
                    change -> first.setValue(change.getValue().toLocalDateTime()));
            Div before = new Div(proposed);
            before.addClassName("fields");
            add(before);
        }
        Button plan = new Button(t("mentoring.plan.do"), click -> {
            int planned = meetings.plan(pair.id(), plan()).size();
            Notices.done(t("mentoring.plan.done", planned));
            whenDone.run();
        });
        plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(first, count, everyMonths, channel, place);
        fields.addClassName("fields");
        add(fields);
        askFirst.map(Paragraph::new).ifPresent(this::add);
        add(plan);
    }

    /** What was chosen stays chosen. */
    private void show(List<Places.Row> places, Schemes.Row usual) {
        Places.Row chosen = place.getValue();
        place.setItems(
                proposed(places, channel.getValue(), somewhere -> usual.offer().has(somewhere.id())));
        place.setValue(chosen);
    }

    /** All of them: by video first those where a room opens, and of either first what is usual. */
    static List<Places.Row> proposed(List<Places.Row> places, Channel how, Predicate<Places.Row> usual) {
        return places.stream()
                .sorted(Comparator.comparing((Places.Row somewhere) ->
                                how == Channel.VIDEO && somewhere.videoLink().isEmpty())
                        .thenComparing(somewhere -> !usual.test(somewhere)))
                .toList();
    }

    private Plan plan() {
        return new Plan(
                first.getValue(),
                count.getOptionalValue(),
                everyMonths.getOptionalValue(),
                channel.getValue(),
                place.getOptionalValue().map(Places.Row::id));
    }

    private String offered(boolean usually, String words) {
        return usually ? words : t("mentoring.plan.not-usual", words);
    }

    private void number(IntegerField field, String key, int usual) {
        field.setLabel(t(key));
        field.setMin(1);
        field.setMax(Schemes.MOST);
        field.setStepButtonsVisible(true);
        field.setValue(usual);
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

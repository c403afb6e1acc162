package org.alongside.mentoring.wish;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Listing;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;

/** The fields for what others may read. None has to be filled in. */
final class WishForm extends Div {

    private static final long serialVersionUID = 1L;

    /** As many lines as there may be interests, and a sign between them. */
    private static final int LONGEST_INTERESTS = Wish.MOST_INTERESTS * (Wish.LONGEST_INTEREST + 2);

    private final transient Map<Slot, Checkbox> times = new LinkedHashMap<>();
    private final CheckboxGroup<Channel> channels = new CheckboxGroup<>();
    private final CheckboxGroup<PlaceId> places = new CheckboxGroup<>();
    private final transient Map<PlaceId, String> known;
    private final FreeText interests;
    private final FreeText about;

    /**
     * @param whoReads the sentence above the boxes for words of one's own
     * @param known the places to choose from
     */
    WishForm(String whoReads, Map<PlaceId, String> known) {
        this.known = known;
        interests = FreeText.among(t("mentoring.wish.interests"), whoReads, LONGEST_INTERESTS);
        about = FreeText.among(t("mentoring.wish.about-me"), whoReads, Wish.LONGEST_ABOUT);
        group(channels, "mentoring.wish.channels");
        channels.setItems(Channel.values());
        channels.setItemLabelGenerator(channel -> Texts.text(getLocale(), "mentoring.channel", channel));
        group(places, "mentoring.wish.places");
        places.setItems(known.keySet());
        places.setItemLabelGenerator(place -> known.getOrDefault(place, ""));
        places.setVisible(!known.isEmpty());
        add(
                new H3(t("mentoring.wish.times")),
                new Paragraph(t("mentoring.wish.times.about")),
                week(),
                channels,
                places,
                FreeText.readers(whoReads),
                new Paragraph(t("mentoring.wish.interests.about")),
                interests,
                new Paragraph(t("mentoring.wish.no-story")),
                about);
    }

    /** Shows this. */
    void show(Wish wish) {
        times.forEach((slot, box) -> box.setValue(wish.times().contains(slot)));
        channels.setValue(wish.channels());
        places.setValue(wish.places().stream().filter(known::containsKey).collect(Collectors.toSet()));
        interests.words(String.join("\n", wish.interests()));
        about.words(wish.about());
    }

    /** What stands there now. */
    Wish wish() {
        Set<Slot> chosen = times.entrySet().stream()
                .filter(time -> time.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Wish(
                chosen,
                channels.getValue(),
                places.getValue(),
                List.of(interests.words().split("[,\\n]")),
                about.words());
    }

    /** A row for each day; on a phone each is a card of its own. Every box says its day and part of the day to screen readers. */
    private Component week() {
        Listing<DayOfWeek> week = new Listing<DayOfWeek>(t("mentoring.wish.times"), "")
                .column(t("mentoring.wish.day"), day -> day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
        for (DayPart part : DayPart.values()) {
            week.component(Texts.text(getLocale(), "mentoring.day-part", part), day -> box(new Slot(day, part)));
        }
        return week.show(List.of(DayOfWeek.values()));
    }

    private Component box(Slot slot) {
        Checkbox box = new Checkbox();
        box.setAriaLabel(slot.words(getLocale()));
        times.put(slot, box);
        return new Div(box);
    }

    private void group(CheckboxGroup<?> group, String key) {
        group.setLabel(t(key));
        group.setHelperText(t("mentoring.wish.anything"));
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

package org.alongside.support.concern;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.identity.AccountId;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Notices;
import org.alongside.spi.ParticipantId;

/** What somebody raises: what it is, to whom it goes, how soon, about whom, and the words, above which stands who reads them. */
final class RaiseForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /** What becomes of it, and who reads it. */
    interface Raising {
        void raise(NewConcern told);

        /** What those are called who would look at it. */
        List<String> wouldRead(SentTo route, Optional<ParticipantId> about, Optional<AccountId> aboutStaff);

        /** Who reads it, in a sentence (R16). */
        String whoReads(Locale locale, Optional<ConcernKind> kind, String readers, Optional<String> about);
    }

    /** Somebody it can be about. */
    private record Whom(Optional<ParticipantId> person, Optional<AccountId> staff, boolean other, String name) {}

    private final transient Concerns.Before before;
    private final transient Raising raising;
    private final RadioButtonGroup<ConcernKind> kind = new RadioButtonGroup<>();
    private final RadioButtonGroup<Urgency> urgency = new RadioButtonGroup<>();
    private final RadioButtonGroup<SentTo> route = new RadioButtonGroup<>();
    private final ComboBox<Whom> about = new ComboBox<>();
    private final Div boxes = new Div();
    private transient FreeText words;
    private transient Optional<FreeText> other = Optional.empty();

    RaiseForm(Concerns.Before before, Raising raising) {
        this.before = before;
        this.raising = raising;
        getContent().addClassName("form");
        kind.setLabel(t("support.concern.field.kind"));
        kind.setItems(ConcernKind.values());
        kind.setItemLabelGenerator(one -> Texts.text(getLocale(), "support.concern.kind", one));
        urgency.setLabel(t("support.concern.field.urgency"));
        urgency.setItems(Urgency.values());
        urgency.setItemLabelGenerator(one -> Texts.text(getLocale(), "support.concern.urgency", one));
        route.setLabel(t("support.concern.field.route"));
        route.setItems(ways());
        route.setItemLabelGenerator(one -> way(getLocale(), before, one));
        about.setLabel(t("support.concern.field.about"));
        about.setItems(everybody());
        about.setItemLabelGenerator(Whom::name);
        // Nothing is chosen beforehand: a complaint must not be shown to whom it is about because somebody overlooked a
        // choice.
        urgency.setHelperText(t("support.concern.field.urgency.about"));
        urgency.setValue(Urgency.THIS_WEEK);
        if (ways().size() > 1) {
            route.setHelperText(t("support.concern.field.route.about"));
        }
        ways().stream().findFirst().ifPresent(route::setValue);
        boxes.addClassName("form");
        Stream.of(kind, route).forEach(group -> group.addValueChangeListener(changed -> boxes()));
        about.addValueChangeListener(changed -> boxes());
        Button send = new Button(t("support.concern.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().add(kind, urgency, about, route, boxes, send);
        boxes();
    }

    /** The boxes anew: who reads them depends on what was chosen. What was written stays. */
    private void boxes() {
        String written = words == null ? "" : words.words();
        String named = other.map(FreeText::words).orElse("");
        boxes.removeAll();
        boolean inWords = whom().filter(Whom::other).isPresent();
        other = inWords
                ? Optional.of(new FreeText(t("support.concern.field.other"), whoReads(), ConcernWords.LONGEST_NAME))
                : Optional.empty();
        other.ifPresent(box -> {
            box.words(named);
            boxes.add(box);
        });
        words = new FreeText(t("support.concern.field.words"), whoReads(), ConcernWords.LONGEST);
        words.words(written);
        boxes.add(words);
    }

    private void send() {
        Optional<Whom> chosen = whom();
        raising.raise(new NewConcern(
                kind.getValue(),
                urgency.getValue(),
                route.getValue(),
                chosen.flatMap(Whom::person),
                chosen.flatMap(Whom::staff),
                other.map(FreeText::words).orElse(""),
                words.words()));
        Notices.done(t("support.concern.sent"));
        words.words("");
        about.clear();
    }

    private Optional<Whom> whom() {
        return Optional.ofNullable(about.getValue());
    }

    private List<Whom> everybody() {
        List<Whom> all = new ArrayList<>();
        before.people()
                .forEach(person ->
                        all.add(new Whom(Optional.of(person.id()), Optional.empty(), false, person.callName())));
        before.staff()
                .forEach(staff -> all.add(new Whom(Optional.empty(), Optional.of(staff.id()), false, staff.name())));
        all.add(new Whom(Optional.empty(), Optional.empty(), true, t("support.concern.about.other")));
        return all;
    }

    private List<SentTo> ways() {
        return Stream.of(SentTo.values())
                .filter(one -> !before.names(one).isEmpty())
                .toList();
    }

    /** To whom it goes, by name. */
    static String way(Locale locale, Concerns.Before before, SentTo one) {
        return Texts.text(
                locale,
                one == SentTo.LEAD ? "support.concern.route.lead" : "support.concern.route.outside",
                String.join(", ", before.names(one)));
    }

    private String whoReads() {
        Optional<Whom> chosen = whom();
        List<String> readers = Optional.ofNullable(route.getValue())
                .map(one -> raising.wouldRead(one, chosen.flatMap(Whom::person), chosen.flatMap(Whom::staff)))
                .orElse(List.of());
        String names = readers.isEmpty() ? t("support.concern.who-reads.none") : String.join(", ", readers);
        return raising.whoReads(
                getLocale(),
                Optional.ofNullable(kind.getValue()),
                names,
                chosen.filter(one -> !one.other()).map(Whom::name));
    }

    /** Where to turn at once, whatever becomes of the form. */
    static Component emergency(Concerns.Before before) {
        Div lines = new Div();
        before.emergency().forEach(line -> lines.add(new Paragraph(line)));
        if (!before.outsideWords().isBlank()) {
            lines.add(new Paragraph(before.outsideWords()));
        }
        return lines;
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

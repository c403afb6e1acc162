package org.alongside.core.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;

/** The fields for what somebody tells of themselves. None has to be filled in. */
final class DetailsForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final int HOURS = 24;

    private final String whoReads;
    private final TextField pronouns;
    private final TextField languages;
    private final CheckboxGroup<AccessNeed> needs = new CheckboxGroup<>();
    private final FreeText needsInTheirWords;
    private final Select<EmailUse> email = new Select<>();
    private final Select<LocalTime> from;
    private final Select<LocalTime> until;
    private final FreeText reaching;
    private final TextField helperName;
    private final TextField helperReach;
    private final FreeText helperMay;

    /**
     * @param whoReads the sentence above each box for words of one's own
     */
    DetailsForm(String whoReads) {
        this.whoReads = whoReads;
        pronouns = line("core.detail.pronouns", Told.LONGEST_PRONOUNS);
        languages = line("core.detail.languages", Told.LONGEST_LANGUAGES);
        needs.setLabel(t("core.detail.needs"));
        needs.setItems(AccessNeed.values());
        needs.setItemLabelGenerator(need -> Texts.text(getLocale(), "core.access-need", need));
        needs.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        needsInTheirWords = box("core.detail.needs-words", Told.LONGEST_WORDS);
        email.setLabel(t("core.detail.email"));
        email.setItems(EmailUse.values());
        email.setItemLabelGenerator(use -> Texts.text(getLocale(), "core.email-use", use));
        from = time("core.detail.from");
        until = time("core.detail.until");
        reaching = box("core.detail.reaching", Told.LONGEST_WORDS);
        helperName = line("core.detail.helper-name", Told.LONGEST_NAME);
        helperReach = line("core.detail.helper-reach", Told.LONGEST_REACH);
        helperMay = box("core.detail.helper-may", Told.LONGEST_MAY);
        add(
                fields(pronouns, languages),
                new H3(t("core.detail.needs.heading")),
                new Paragraph(t("core.detail.needs.about")),
                needs,
                needsInTheirWords,
                new H3(t("core.detail.reaching.heading")),
                new Paragraph(t("core.detail.reaching.about")),
                fields(email, from, until),
                reaching,
                new H3(t("core.detail.helper.heading")),
                fields(helperName, helperReach),
                helperMay);
    }

    /** Shows this. */
    void show(Told told) {
        pronouns.setValue(told.pronouns());
        languages.setValue(told.languages());
        needs.setValue(told.needs());
        needsInTheirWords.words(told.needsInTheirWords());
        email.setValue(told.email());
        from.setValue(told.hours().map(Hours::from).orElse(null));
        until.setValue(told.hours().map(Hours::until).orElse(null));
        reaching.words(told.reaching());
        helperName.setValue(told.helperName());
        helperReach.setValue(told.helperReach());
        helperMay.words(told.helperMay());
    }

    /** What stands there now. */
    Told told() {
        return new Told(
                pronouns.getValue(),
                languages.getValue(),
                needs.getValue(),
                needsInTheirWords.words(),
                email.getValue(),
                from.isEmpty() && until.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Hours(from.getValue(), until.getValue())),
                reaching.words(),
                helperName.getValue(),
                helperReach.getValue(),
                helperMay.words());
    }

    private static Div fields(Component... fields) {
        Div together = new Div(fields);
        together.addClassName("fields");
        return together;
    }

    private TextField line(String key, int longest) {
        TextField line = new TextField(t(key));
        line.setMaxLength(longest);
        line.setHelperText(whoReads);
        return line;
    }

    private FreeText box(String key, int longest) {
        return new FreeText(t(key), whoReads, longest);
    }

    private Select<LocalTime> time(String key) {
        Select<LocalTime> time = new Select<>();
        time.setLabel(t(key));
        time.setEmptySelectionAllowed(true);
        time.setEmptySelectionCaption(t("core.detail.any-time"));
        time.setItems(IntStream.range(0, HOURS)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .toList());
        time.setItemLabelGenerator(hour -> hour == null ? t("core.detail.any-time") : hour.toString());
        return time;
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

package org.alongside.core.setting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import org.alongside.core.module.Setting;
import org.alongside.core.text.Texts;

/** The field for one setting, made from its kind, with what it means and what is preset. */
final class SettingForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Settings.Row row;
    private final transient SettingWords words;
    private final Div below = new Div();
    private SerializableSupplier<String> chosen = () -> "";

    SettingForm(Settings.Row row, SettingWords words, SerializableConsumer<SettingForm> history) {
        this.row = row;
        this.words = words;
        addClassName("setting");
        Setting setting = row.setting();
        String label = words.label(getLocale());
        Button older = new Button(t("core.settings.history"), click -> history.accept(this));
        older.setAriaLabel(t("core.settings.history") + ": " + label);
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        below.getElement().setAttribute("aria-live", "polite");
        add(
                field(label),
                new Paragraph(words.about(getLocale()) + " "
                        + Texts.text(getLocale(), "core.settings.preset", spoken(setting.preset()))),
                older,
                below);
    }

    String key() {
        return row.setting().key();
    }

    String chosen() {
        return chosen.get();
    }

    void below(Component shown) {
        below.removeAll();
        below.add(shown);
    }

    /** What is kept, as people say it. */
    String spoken(String kept) {
        return switch (row.setting().kind()) {
            case YES_NO -> t(kept.equals("true") ? "core.settings.yes" : "core.settings.no");
            case NUMBER -> (kept + " " + words.unit(getLocale())).strip();
            case CHOICE -> words.choice(kept, getLocale());
            case TEXT -> kept.isEmpty() ? t("core.settings.nothing") : kept;
        };
    }

    private Component field(String label) {
        Setting setting = row.setting();
        return switch (setting.kind()) {
            case YES_NO -> {
                Checkbox box = new Checkbox(label, row.value().equals("true"));
                chosen = () -> box.getValue().toString();
                yield box;
            }
            case NUMBER -> {
                IntegerField number = new IntegerField(label);
                number.setMin((int) setting.least());
                number.setMax((int) setting.most());
                number.setStepButtonsVisible(true);
                number.setValue(Integer.valueOf(row.value()));
                chosen = () -> number.getOptionalValue().map(Object::toString).orElse("");
                yield number;
            }
            case CHOICE -> {
                Select<String> choice = new Select<>();
                choice.setLabel(label);
                choice.setItems(setting.choices());
                choice.setItemLabelGenerator(this::spoken);
                choice.setValue(row.value());
                chosen = choice::getValue;
                yield choice;
            }
            case TEXT -> {
                TextField text = new TextField(label);
                text.setMaxLength((int) setting.most());
                text.setValue(row.value());
                chosen = text::getValue;
                yield text;
            }
        };
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

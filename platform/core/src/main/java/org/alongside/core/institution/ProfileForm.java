package org.alongside.core.institution;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.programme.Profile;
import org.alongside.core.programme.Programmes;
import org.alongside.core.text.Texts;

/** How a programme presents itself, to be written or changed. */
final class ProfileForm extends Div {
    private static final long serialVersionUID = 1L;

    private final TextField name = field("core.programmes.name");
    private final TextField shortName = field("core.programmes.short-name");
    private final TextField colour = field("core.programmes.colour");
    private final TextField mentorWord = field("core.programmes.mentor-word");
    private final TextField zone = field("core.programmes.zone");
    private final Select<String> language = new Select<>();

    ProfileForm() {
        this(Optional.empty());
    }

    ProfileForm(Programmes.Row row) {
        this(Optional.of(row));
    }

    private ProfileForm(Optional<Programmes.Row> now) {
        addClassName("fields");
        language.setLabel(t("core.programmes.language"));
        language.setItems(Profile.LANGUAGES);
        language.setItemLabelGenerator(code -> t("core.programmes.language." + code));
        colour.setHelperText(t("core.programmes.colour.help"));
        mentorWord.setHelperText(t("core.programmes.mentor-word.help"));
        name.setValue(now.map(Programmes.Row::name).orElse(""));
        shortName.setValue(now.map(Programmes.Row::shortName).orElse(""));
        colour.setValue(now.flatMap(Programmes.Row::colour).orElse(""));
        mentorWord.setValue(now.flatMap(Programmes.Row::mentorWord).orElse(""));
        zone.setValue(now.map(Programmes.Row::zone).map(ZoneId::getId).orElse("Europe/London"));
        language.setValue(
                now.map(Programmes.Row::language).map(Locale::getLanguage).orElse("en"));
        add(name, shortName, colour, mentorWord, zone, language);
    }

    Profile profile() {
        return new Profile(
                name.getValue(),
                // Shown where there is no short name, so it may be the name itself.
                shortName.getValue().equals(name.getValue()) ? "" : shortName.getValue(),
                colour.getValue(),
                mentorWord.getValue(),
                zone.getValue(),
                language.getValue());
    }

    private TextField field(String key) {
        return new TextField(t(key));
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

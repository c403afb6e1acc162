package org.alongside.plugin.orchard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alongside.spi.DataKind;
import org.alongside.spi.InitiativeRole;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.InvolvementLabel;
import org.alongside.spi.PurposeAsked;
import org.alongside.spi.Setting;
import org.alongside.spi.Workspace;

/** A kind of initiative with a setting of every kind. In Welsh it has no words and breaks. */
public class Orchard implements InitiativeType {
    private record Said(String label) implements Setting.Words {
        @Override
        public String label(Locale locale) {
            if (locale.getLanguage().equals("cy")) {
                throw new IllegalStateException("This plugin has no Welsh");
            }
            return label;
        }

        @Override
        public String about(Locale locale) {
            return "About: " + label(locale);
        }

        @Override
        public String unit(Locale locale) {
            return "minutes";
        }
    }

    private static final class Asks implements PurposeAsked.Words {
        @Override
        public String question(Locale locale) {
            return "May we take pictures of you in the orchard?";
        }

        @Override
        public String about(Locale locale) {
            return "They hang in the hut. You may pick without.";
        }
    }

    @Override
    public List<PurposeAsked> purposes() {
        return List.of(new PurposeAsked("pictures", Set.of(DataKind.RECORDING), new Asks()));
    }

    @Override
    public String key() {
        return "orchard";
    }

    @Override
    public String label(Locale locale) {
        return "Orchards";
    }

    @Override
    public InvolvementLabel involvement() {
        return new InvolvementLabel("Nothing.", List.of("nobody"), false, "None.", "None.", "At once.", "Not at all.");
    }

    @Override
    public List<InitiativeRole> roles() {
        return List.of(new InitiativeRole("picker", "Picker", false));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.number("minutes", 30, 10, 60, new Said("How long we pick")),
                Setting.yesNo("open", true, new Said("Open to guests")),
                Setting.choice("fruit", "apple", List.of("apple", "pear"), new Said("What we pick")),
                Setting.text("motto", "", 20, new Said("Our motto")));
    }

    @Override
    public Component view(Workspace workspace) {
        return new Div();
    }
}

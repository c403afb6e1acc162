package org.alongside.plugin.broken;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import org.alongside.spi.InitiativeRole;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.InvolvementLabel;
import org.alongside.spi.Workspace;

/** A plugin that throws whenever it is to draw. */
public final class BrokenCircle implements InitiativeType {
    @Override
    public String key() {
        return "broken-circle";
    }

    @Override
    public String label(Locale locale) {
        return "Broken circles";
    }

    @Override
    public InvolvementLabel involvement() {
        return new InvolvementLabel("Nothing.", List.of("nobody"), false, "None.", "None.", "At once.", "Not at all.");
    }

    @Override
    public List<InitiativeRole> roles() {
        return List.of(new InitiativeRole("member", "Member", false));
    }

    @Override
    public Component view(Workspace workspace) {
        throw new IllegalStateException("This plugin is broken on purpose");
    }
}

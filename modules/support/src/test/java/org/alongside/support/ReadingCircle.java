package org.alongside.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.alongside.spi.InitiativeRole;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.InvolvementLabel;
import org.alongside.spi.Workspace;

/** A kind of initiative that is not mentoring: support knows neither. */
@ApplicationScoped
class ReadingCircle implements InitiativeType {
    static final String KEY = "reading-circle";
    static final String MEMBER = "member";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String label(Locale locale) {
        return "Reading circle";
    }

    @Override
    public InvolvementLabel involvement() {
        return new InvolvementLabel(
                "Days", List.of("Coordinators"), false, "By the hour", "A call", "At any time", "A year");
    }

    @Override
    public List<InitiativeRole> roles() {
        return List.of(new InitiativeRole(MEMBER, "Member", true));
    }

    @Override
    public Component view(Workspace workspace) {
        return new Div();
    }
}

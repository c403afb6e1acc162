package org.alongside.analysis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.spi.InitiativeRole;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.InvolvementLabel;
import org.alongside.spi.Workspace;

/** A kind of initiative that is not mentoring: analysis knows neither. In the demo it stands where mentoring stands. */
@ApplicationScoped
class Choir implements InitiativeType, DemoPart {
    static final String KEY = "choir";
    static final String SINGER = "singer";

    @Inject
    private Initiatives initiatives;

    @Inject
    private ModuleSwitches switches;

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String label(Locale locale) {
        return "Choir";
    }

    @Override
    public InvolvementLabel involvement() {
        return new InvolvementLabel(
                "Days", List.of("Coordinators"), false, "By the hour", "A call", "At any time", "A year");
    }

    @Override
    public List<InitiativeRole> roles() {
        return List.of(new InitiativeRole(SINGER, "Singer", true));
    }

    @Override
    public Component view(Workspace workspace) {
        return new Div();
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void fill(DemoProgramme demo) {
        demo.asPlatform(() -> switches.turn(KEY, true));
        demo.as(
                "coordinator",
                () -> demo.note(
                        "mentoring", initiatives.create(KEY, "Mentoring", demo.schemeStart(), Optional.empty())));
    }
}

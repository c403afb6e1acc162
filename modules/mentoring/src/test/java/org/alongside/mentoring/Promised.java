package org.alongside.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.alongside.core.initiative.PromisesOfInitiative;
import org.alongside.spi.InitiativeId;

/** Stands for whatever module keeps promises: there always is the same one. */
@ApplicationScoped
public class Promised implements PromisesOfInitiative {

    @Override
    public List<String> sentences(InitiativeId initiative, Locale locale) {
        return List.of(locale.getLanguage().equals("cy") ? "Galwad reolaidd" : "A regular call");
    }
}

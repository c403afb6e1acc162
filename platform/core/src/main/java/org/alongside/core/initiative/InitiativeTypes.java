package org.alongside.core.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.spi.InitiativeType;

/** The kinds of initiative there are: those of modules, which are beans, and those of plugins. */
@ApplicationScoped
public class InitiativeTypes {
    @Inject
    @Any
    private Instance<InitiativeType> ofModules;

    @Inject
    @Any
    private Instance<InitiativeTypeSource> sources;

    @Inject
    private ModuleSwitches switches;

    /** The kinds that the current programme uses, in order of key. */
    public List<InitiativeType> switchedOn() {
        return Stream.concat(ofModules.stream(), sources.stream().flatMap(source -> source.initiativeTypes().stream()))
                .filter(type -> switches.isOn(type.key()))
                .sorted(Comparator.comparing(InitiativeType::key))
                .toList();
    }

    /** The kind of that key, if the current programme uses it. */
    public Optional<InitiativeType> find(String key) {
        return switchedOn().stream().filter(type -> type.key().equals(key)).findFirst();
    }
}

package org.alongside.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alongside.core.module.LawfulBasis;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.module.PurposeCard;
import org.alongside.core.module.PurposeSource;
import org.alongside.spi.DataKind;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.Purpose;
import org.alongside.spi.PurposeAsked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What plugins ask people about. Nothing but people's own yes lets them, so the ground of law is consent. While a plugin is switched
 * off the answer to everything it asked is no, and what people take back then is taken back.
 */
@ApplicationScoped
class PluginPurposes implements PurposeSource {
    private static final Logger LOG = LoggerFactory.getLogger(PluginPurposes.class);

    private static final int LONGEST_KEY = 80;

    @Inject
    private PluginHost host;

    @Inject
    private ModuleSwitches switches;

    @Override
    public List<PurposeCard> offered() {
        return host.initiativeTypes().stream()
                .filter(type -> !purposes(type).isEmpty() && switches.isOn(type.key()))
                .flatMap(type -> purposes(type).stream()
                        .map(asked -> PurposeCard.asked(
                                asked.of(type),
                                LawfulBasis.CONSENT,
                                asked.kinds().toArray(DataKind[]::new))))
                .toList();
    }

    @Override
    public Optional<String> question(Purpose purpose, Locale locale) {
        return words(purpose, words -> words.question(locale));
    }

    @Override
    public Optional<String> about(Purpose purpose, Locale locale) {
        return words(purpose, words -> words.about(locale));
    }

    /** Asked when a plugin is loaded, so that what is wrong is seen then and not before somebody's eyes. */
    static boolean fit(InitiativeType type) {
        List<PurposeAsked> purposes = type.purposes();
        return purposes.stream().map(PurposeAsked::key).distinct().count() == purposes.size()
                && purposes.stream()
                        .allMatch(asked -> asked.of(type).key().length() <= LONGEST_KEY
                                && !asked.words().question(Locale.UK).isBlank()
                                && !asked.words().about(Locale.UK).isBlank());
    }

    private Optional<String> words(Purpose purpose, Function<PurposeAsked.Words, String> said) {
        return host.initiativeTypes().stream()
                .flatMap(type -> purposes(type).stream()
                        .filter(asked -> asked.of(type).equals(purpose))
                        .flatMap(asked -> Stream.ofNullable(fenced(type, () -> said.apply(asked.words()), null))))
                .findFirst();
    }

    private static List<PurposeAsked> purposes(InitiativeType type) {
        return fenced(type, type::purposes, List.of());
    }

    /** What breaks inside a plugin stays inside. */
    private static <T> T fenced(InitiativeType type, Supplier<T> asked, T otherwise) {
        try {
            T answer = asked.get();
            return answer == null ? otherwise : answer;
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            LOG.warn("The kind of initiative {} does not say what it asks people", type.key(), broken);
            return otherwise;
        }
    }
}

package org.alongside.mentoring.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.initiative.BeforePaidWork;
import org.alongside.spi.ParticipantId;

/** People who want to be asked first; to themselves it says on which days they were asked to work, and for how long. */
@ApplicationScoped
public class AskedFirst implements BeforePaidWork {
    public static final String SENTENCE = "They asked to be asked first.";

    private final Set<ParticipantId> people = ConcurrentHashMap.newKeySet();

    public void wants(ParticipantId person) {
        people.add(person);
    }

    @Override
    public Map<ParticipantId, String> forWhoeverAsks(Collection<ParticipantId> asked, Locale locale) {
        return asked.stream().filter(people::contains).collect(Collectors.toMap(Function.identity(), who -> SENTENCE));
    }

    @Override
    public List<Optional<String>> forMe(List<List<Work>> asked, Locale locale) {
        return asked.stream()
                .map(together -> Optional.of(together.stream()
                        .map(work -> work.on() + " " + work.minutes())
                        .collect(Collectors.joining(", "))))
                .toList();
    }
}

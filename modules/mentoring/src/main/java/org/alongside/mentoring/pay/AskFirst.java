package org.alongside.mentoring.pay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.Allowed;
import org.alongside.core.initiative.BeforePaidWork;
import org.alongside.core.participant.Participants;
import org.alongside.spi.ParticipantId;

/** What whoever suggests a pair, introduces one or plans its meetings reads first: which mentors wished to be asked first. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class AskFirst {
    @Inject
    private Participants participants;

    @Inject
    @Any
    private Instance<BeforePaidWork> before;

    /** The sentence of each of these mentors who wished it; those who are not here are left out. */
    @Allowed("mentoring.plan")
    public Map<ParticipantId, String> of(Collection<ParticipantId> mentors, Locale locale) {
        Collection<ParticipantId> here = participants.namesOf(mentors).keySet();
        Map<ParticipantId, String> sentences = new HashMap<>();
        before.forEach(one -> sentences.putAll(one.forWhoeverAsks(here, locale)));
        return sentences;
    }

    /** The same, of one mentor. */
    @Allowed("mentoring.plan")
    public Optional<String> of(ParticipantId mentor, Locale locale) {
        return Optional.ofNullable(of(List.of(mentor), locale).get(mentor));
    }
}

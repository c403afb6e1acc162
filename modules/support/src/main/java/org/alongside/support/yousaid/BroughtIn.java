package org.alongside.support.yousaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.TakesUpFindings;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/**
 * What staff bring in so that somebody decides about it: what they noticed themselves, what a study found, what a concern is a sign of. It
 * stands in words for everybody. Whoever answers it does not learn from here who brought it in or where it came from: all of it looks alike.
 */
@ApplicationScoped
@Transactional
public class BroughtIn implements TakesUpFindings {
    /** Whoever told it elsewhere, and how. They hear back; nobody who answers learns of them. */
    public record Teller(ParticipantId who, Method how) {}

    /**
     * What became of something that was brought in.
     *
     * @param because empty as long as it is not answered, like {@code answeredOn}
     * @param meant what whoever told it said to the answer; empty where nothing, like {@code meantOn}
     */
    public record Became(
            String said,
            SuggestionState state,
            String because,
            Optional<LocalDate> answeredOn,
            String meant,
            Optional<LocalDate> meantOn) {}

    /**
     * What was brought in.
     *
     * @param voice by what whoever told it hears back; empty where nobody does
     */
    public record Brought(SuggestionId suggestion, Optional<ContributionId> voice) {}

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private NewSuggestions newOnes;

    @Inject
    private VoiceRows voices;

    @Inject
    private HearingBack hearingBack;

    @Inject
    private CurrentUser user;

    @Inject
    private Acting acting;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /**
     * What the person at the keyboard noticed, or heard from people who are not to be named.
     *
     * @throws org.alongside.core.problem.Invalid without words, or with too many
     */
    @Allowed("support.you-said")
    public SuggestionId note(String words) {
        return begin(Words.checked(words, LONGEST, "support.you-said.fault.said"), account -> false)
                .id();
    }

    /**
     * Brings something in that somebody told in confidence.
     *
     * @param teller who hears back besides everybody who reads the board
     * @param about whether it is about somebody of the staff: they are not made to answer it
     * @throws org.alongside.core.problem.Invalid without words, with too many, or with what must not stand in them
     */
    @ForEverybody("for use cases that have checked their caller")
    public Brought bring(String words, Unsaid unsaid, Optional<Teller> teller, Predicate<AccountId> about) {
        String told = OwnWords.checked(words, LONGEST, unsaid);
        Suggestion suggestion = begin(told, about);
        Optional<ContributionId> heard = teller.map(behind -> {
            Contribution voice = new Contribution(
                            suggestion.id(),
                            behind.who(),
                            behind.how(),
                            user.required().account(),
                            today.date())
                    .quietly();
            voices.seal(voice, told);
            em.persist(voice);
            return voice.id();
        });
        return new Brought(suggestion.id(), heard);
    }

    @Override
    @ForEverybody("for use cases that have checked their caller")
    public void takeUp(InitiativeId initiative, String words, Unsaid unsaid) {
        begin(OwnWords.checked(words, LONGEST, unsaid), account -> false).isOf(initiative);
    }

    /** What became of it, for whoever brought it in. */
    @ForEverybody("for use cases that have checked their caller")
    public Became became(SuggestionId id, Optional<ContributionId> heard) {
        Suggestion suggestion =
                Optional.ofNullable(em.find(Suggestion.class, id.value())).orElseThrow(NotFound::new);
        boolean answered = suggestion.state().answered();
        Optional<Contribution> voice = heard.flatMap(voices::quiet);
        return new Became(
                suggestion.said(),
                suggestion.state(),
                answered ? suggestion.because() : "",
                answered ? suggestion.answeredOn() : Optional.empty(),
                voice.map(voices::reply).orElse(""),
                voice.flatMap(Contribution::repliedOn));
    }

    /** How somebody hears what becomes of what they told elsewhere. */
    @ForEverybody("for use cases that have checked their caller")
    public Hearing hearing(ParticipantId teller) {
        return hearingBack.hearing(teller);
    }

    private Suggestion begin(String words, Predicate<AccountId> about) {
        Suggestion suggestion = newOnes.begin(about);
        suggestion.putAs(words);
        // Nobody in particular: who brought it in would tell readers of the log where it came from, and so would it if
        // only some were there.
        acting.asPlatform(user.required().programme(), () -> audit.record("support.suggestion.noted", suggestion.id()));
        return suggestion;
    }
}

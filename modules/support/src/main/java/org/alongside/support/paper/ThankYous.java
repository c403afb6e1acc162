package org.alongside.support.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Hidden;
import org.alongside.support.shared.Today;

/** A letter of thanks to somebody who took part in an initiative of any kind. However it ended, the letter is the same (R12). */
@ApplicationScoped
@Transactional
public class ThankYous {
    /** So long may a name on paper be. */
    public static final int LONGEST_NAME = 100;

    /**
     * In what somebody took part, in whatever roles.
     *
     * @param until empty while they still do
     */
    public record TookPart(InitiativeId initiative, String title, LocalDate from, Optional<LocalDate> until) {}

    /**
     * What somebody would like on their letter.
     *
     * @param name their name as it shall stand there; empty: what they are called
     */
    public record Wanted(InitiativeId initiative, String name, boolean largePrint) {}

    @Inject
    private Participants participants;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Hidden hidden;

    @Inject
    private PaperNames names;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** In what I took part, the latest first. */
    @ForEverybody("tells people only about themselves")
    public List<TookPart> mine() {
        return parts(me());
    }

    /** My letter, as PDF. */
    @ForEverybody("tells people only about themselves")
    public byte[] mine(Wanted wanted, Locale language) {
        return write(me(), wanted, language);
    }

    /** In what somebody took part who asks us for their letter. */
    @Allowed("support.papers")
    public List<TookPart> of(ParticipantId participant) {
        insistOnMay(participant);
        return parts(participant);
    }

    /** The letter of somebody who asked us for it, to be handed to them or posted (R15). */
    @Allowed("support.papers")
    public byte[] print(ParticipantId participant, Wanted wanted, Locale language) {
        insistOnMay(participant);
        byte[] paper = write(participant, wanted, language);
        audit.record("support.thanks.printed", wanted.initiative(), participant);
        return paper;
    }

    private byte[] write(ParticipantId person, Wanted wanted, Locale language) {
        TookPart part = parts(person).stream()
                .filter(one -> one.initiative().equals(wanted.initiative()))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new ThankYouPaper(
                        names.onPaper(person, wanted.name()),
                        names.programme(),
                        part.title(),
                        part.from(),
                        part.until(),
                        today.date())
                .write(language, wanted.largePrint());
    }

    private List<TookPart> parts(ParticipantId person) {
        Map<Initiative, List<Initiatives.TookPart>> byInitiative = initiatives.partsOf(person).stream()
                .collect(Collectors.groupingBy(
                        Initiatives.TookPart::initiative, LinkedHashMap::new, Collectors.toList()));
        return byInitiative.entrySet().stream()
                .map(one -> part(one.getKey(), one.getValue()))
                .toList();
    }

    private static TookPart part(Initiative initiative, List<Initiatives.TookPart> roles) {
        LocalDate from = roles.stream()
                .map(Initiatives.TookPart::since)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        boolean goesOn = roles.stream().anyMatch(role -> role.until().isEmpty());
        return new TookPart(
                initiative.id(),
                initiative.title(),
                from,
                goesOn
                        ? Optional.empty()
                        : roles.stream().flatMap(role -> role.until().stream()).max(Comparator.naturalOrder()));
    }

    /** Nothing of somebody's part exists for who judges them, or somebody who is in a pair with them (R6). */
    private void insistOnMay(ParticipantId participant) {
        participants.nameOf(participant);
        if (hidden.fromMe().contains(participant)) {
            throw new NotFound();
        }
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }
}

package org.alongside.analysis.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.analysis.AnalysisPurposes;
import org.alongside.analysis.wording.Days;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Consents;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.initiative.Companions;
import org.alongside.core.participant.Participants;
import org.alongside.spi.DataKind;
import org.alongside.spi.ParticipantId;

/**
 * The involvement register of a study: what each researcher has to do with the scheme, and how they know each of the people who may be
 * interviewed. Everybody writes their own entries, and the earlier ones stay. The rule that nobody interviews somebody with whom they are
 * or were in a pair stands on it.
 */
@ApplicationScoped
@Transactional
public class Involvements {
    /** What a researcher has to do with the scheme, as they said that day. */
    public record Line(AccountId researcher, String name, NewInvolvement involvement, LocalDate statedOn) {}

    /** How a researcher knows somebody, as they said that day. */
    public record Known(
            AccountId researcher,
            String name,
            ParticipantId participant,
            String callName,
            HowKnown how,
            LocalDate statedOn) {}

    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Studies studies;

    @Inject
    private Accounts accounts;

    @Inject
    private Participants participants;

    @Inject
    private Consents consents;

    @Inject
    private Relations relations;

    @Inject
    @Any
    private Instance<Companions> companions;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Days days;

    /** The person at the keyboard says what they have to do with the scheme; nobody says it for them. */
    @Allowed("analysis.study")
    public void state(StudyId study, NewInvolvement told) {
        studies.read(study);
        AccountId me = user.required().account();
        long position = entries(study).stream()
                        .filter(entry -> entry.researcher().equals(me))
                        .mapToLong(Involvement::position)
                        .max()
                        .orElse(0)
                + 1;
        em.persist(new Involvement(study, me, told.checked(), days.today(), position));
        audit.record("analysis.involvement.stated", study);
    }

    /**
     * The person at the keyboard says how they know somebody who says yes to being interviewed.
     *
     * @throws NobodyToInterview where that person does not say yes, or no longer does
     * @throws PairUnsaid where the two were introduced as a pair and something else is said
     */
    @Allowed("analysis.study")
    public void know(StudyId study, ParticipantId participant, HowKnown how) {
        studies.read(study);
        ParticipantId whom = Wording.chosen(participant, "analysis.involvement.fault.participant");
        HowKnown told = Wording.chosen(how, "analysis.involvement.fault.how");
        participants.nameOf(whom);
        if (!consents.allows(whom, AnalysisPurposes.INTERVIEW, DataKind.WORDS)) {
            throw new NobodyToInterview();
        }
        AccountId me = user.required().account();
        if (!told.pair() && introduced(me, whom)) {
            throw new PairUnsaid();
        }
        long position = acquaintances(study).stream()
                        .filter(entry -> entry.researcher().equals(me))
                        .mapToLong(Acquaintance::position)
                        .max()
                        .orElse(0)
                + 1;
        em.persist(new Acquaintance(study, me, whom, told, days.today(), position));
        audit.record("analysis.acquaintance.stated", study, whom);
    }

    /** What each researcher has to do with the scheme, each one's newest entry before their earlier ones. */
    @Allowed("analysis.read")
    public List<Line> history(StudyId study) {
        studies.read(study);
        return entries(study).stream()
                .map(entry -> new Line(entry.researcher(), nameOf(entry.researcher()), entry.told(), entry.statedOn()))
                .toList();
    }

    /**
     * How the researchers know people who say yes to being interviewed, each one's newest entry before their earlier ones. Whoever judges
     * trainees reads their own entries only: those of others tell of pairs (R6).
     */
    @Allowed("analysis.read")
    public List<Known> known(StudyId study) {
        studies.read(study);
        AccountId me = user.required().account();
        boolean judges = !relations.judgedByMe().isEmpty();
        Set<ParticipantId> willing = consents.allowing(AnalysisPurposes.INTERVIEW, DataKind.WORDS);
        List<Acquaintance> shown = acquaintances(study).stream()
                .filter(entry -> !judges || entry.researcher().equals(me))
                .filter(entry -> willing.contains(entry.participant()))
                .toList();
        Map<ParticipantId, String> names = participants.namesOf(
                shown.stream().map(Acquaintance::participant).collect(Collectors.toSet()));
        return shown.stream()
                .map(entry -> new Known(
                        entry.researcher(),
                        nameOf(entry.researcher()),
                        entry.participant(),
                        names.getOrDefault(entry.participant(), ""),
                        entry.how(),
                        entry.statedOn()))
                .toList();
    }

    /**
     * Insists that this researcher may be noted as who interviewed that person. Of themselves people are told what they know anyhow. Of
     * another nothing counts but what the register shows to the person at the keyboard: whether two are a pair is never asked for them.
     *
     * @throws OwnPair where the person at the keyboard is or was in a pair with that person, or said so
     * @throws NotFromAnother where another researcher has not said that they are in no pair with that person
     */
    @ForEverybody("a no that tells nobody more than they know, for use cases that have checked their caller")
    public void insistMayInterview(StudyId study, AccountId interviewer, ParticipantId participant) {
        Optional<HowKnown> said = newest(study, interviewer, participant);
        if (interviewer.equals(user.required().account())) {
            if (said.filter(HowKnown::pair).isPresent() || introduced(interviewer, participant)) {
                throw new OwnPair();
            }
        } else if (said.filter(how -> !how.pair()).isEmpty()
                || !relations.judgedByMe().isEmpty()) {
            throw new NotFromAnother();
        }
    }

    private Optional<HowKnown> newest(StudyId study, AccountId researcher, ParticipantId participant) {
        Set<ParticipantId> records = participants.sameAs(participant);
        return acquaintances(study).stream()
                .filter(entry -> entry.researcher().equals(researcher))
                .filter(entry -> records.contains(entry.participant()))
                .map(Acquaintance::how)
                .findFirst();
    }

    /** Pairs of which only was thought do not count: the two do not know of them. */
    private boolean introduced(AccountId account, ParticipantId participant) {
        Set<ParticipantId> records = participants.sameAs(participant);
        return participants.signingInWith(account).stream()
                .flatMap(self -> companions.stream().flatMap(kind -> kind.of(self).stream()))
                .anyMatch(records::contains);
    }

    private String nameOf(AccountId researcher) {
        return accounts.nameOf(researcher).orElse("Alongside");
    }

    private List<Involvement> entries(StudyId study) {
        return em.createQuery(
                        "select i from Involvement i where i.study = :study order by i.position desc, i.id",
                        Involvement.class)
                .setParameter("study", study.value())
                .getResultList();
    }

    private List<Acquaintance> acquaintances(StudyId study) {
        return em.createQuery(
                        "select a from Acquaintance a where a.study = :study order by a.position desc, a.id",
                        Acquaintance.class)
                .setParameter("study", study.value())
                .getResultList();
    }
}

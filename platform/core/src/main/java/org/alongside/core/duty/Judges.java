package org.alongside.core.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** Who judges whom, with names. That somebody judges a trainee is no secret, not from themselves either; the pair is. */
@ApplicationScoped
@Transactional
public class Judges {
    /** A relation with names. */
    public record Row(
            UUID id,
            AccountId account,
            String judge,
            ParticipantId trainee,
            String traineeName,
            Relations.Kind kind,
            LocalDate from,
            Optional<LocalDate> until) {}

    private static final Set<Role> NOT_STAFF = EnumSet.of(Role.MENTOR, Role.TRAINEE);

    @Inject
    private Relations relations;

    @Inject
    private Accounts accounts;

    @Inject
    private Participants participants;

    @Inject
    private CurrentProgramme programme;

    /** All relations, the latest first. */
    @Allowed("core.relation")
    public List<Row> list() {
        List<Relations.Row> found = relations.list();
        Map<ParticipantId, String> names =
                participants.namesOf(found.stream().map(Relations.Row::trainee).toList());
        return found.stream()
                .map(row -> new Row(
                        row.id(),
                        row.account(),
                        accounts.nameOf(row.account()).orElse(""),
                        row.trainee(),
                        names.getOrDefault(row.trainee(), ""),
                        row.kind(),
                        row.from(),
                        row.until()))
                .toList();
    }

    /** Notes that a member of staff judges a trainee. */
    @Allowed("core.relation")
    public UUID note(
            AccountId judge, ParticipantId trainee, Relations.Kind kind, LocalDate from, Optional<LocalDate> until) {
        if (kind == null || from == null) {
            throw new Invalid("core.relation.fault.incomplete");
        }
        if (trainees().stream().noneMatch(one -> one.id().equals(trainee))) {
            throw new NotFound();
        }
        return relations.note(judge, trainee, kind, from, until);
    }

    /** It ends, the last day being this one. */
    @Allowed("core.relation")
    public void end(UUID id, LocalDate on) {
        relations.end(id, on);
    }

    /** It was noted by mistake. */
    @Allowed("core.relation")
    public void takeBack(UUID id) {
        relations.takeBack(id);
    }

    /** Who can judge: members of staff, in order of name. */
    @Allowed("core.relation")
    public List<Accounts.Row> staff() {
        return EnumSet.complementOf(EnumSet.copyOf(NOT_STAFF)).stream()
                .flatMap(role -> accounts.with(role, programme.required()).stream())
                .distinct()
                .sorted(Comparator.comparing(Accounts.Row::name))
                .toList();
    }

    /** Who can be judged. */
    @Allowed("core.relation")
    public List<Participant> trainees() {
        return participants.on(Part.TRAINEE);
    }
}

package org.alongside.core.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.export.Exports;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.Allowed;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/**
 * Hands on who takes part and how they are reached, as a file that can be read in again. Taking everybody's addresses away is
 * another thing than looking up one, and has a permission of its own; whom it told of is on record.
 */
@ApplicationScoped
@Transactional
public class PeopleExport {
    private static final Purpose HANDED_ON = new Purpose("core.handed-on");

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Participants participants;

    @Inject
    private SealedTexts texts;

    @Inject
    private Exports exports;

    @Inject
    private AuditLog audit;

    /** Everybody, as CSV that spreadsheets take for text; {@code recipient} is who gets it, themselves where nobody is named. */
    @Allowed("core.people.export")
    public byte[] csv(String recipient) {
        return Sheets.csv(everybody("core.people.exported-csv", recipient));
    }

    /** Everybody, as an Excel workbook; {@code recipient} is who gets it, themselves where nobody is named. */
    @Allowed("core.people.export")
    public byte[] workbook(String recipient) {
        return Sheets.workbook(everybody("core.people.exported-workbook", recipient));
    }

    private List<List<String>> everybody(String action, String recipient) {
        UUID export = exports.begin("core.everybody", recipient, Level.NO_CONTACT);
        List<List<String>> lines = new ArrayList<>();
        lines.add(PeopleFile.HEADINGS);
        List<UUID> all = em.createQuery(
                        "select p.id from Participant p where p.mergedInto is null and p.goneAt is null order by p.sortName, p.id",
                        UUID.class)
                .getResultList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<ParticipantId> some = all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .map(ParticipantId::new)
                    .toList();
            // One line of the log for each few hundred, which names them: each of them can be told later.
            audit.read(HANDED_ON, some);
            texts.fetchKeysOf(some);
            int before = lines.size();
            exports.holds(
                    export,
                    IntStream.range(0, some.size())
                            .boxed()
                            .collect(Collectors.toMap(some::get, i -> "line " + (before + i + 1))));
            participants
                    .people(some)
                    .forEach(person -> lines.add(List.of(
                            person.callName(),
                            PeopleFile.word(person.part()),
                            PeopleFile.word(person.reachBy()),
                            person.reachAt())));
        }
        audit.record(action, "people/" + all.size());
        return lines;
    }
}

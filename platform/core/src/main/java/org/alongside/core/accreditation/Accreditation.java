package org.alongside.core.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.Relations;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;

/**
 * What the current programme can show those who accredit it: where, how and why people are involved, and nothing of who. Whoever judges a
 * trainee is told no numbers: what goes outside is the same whoever hands it over, and one less would tell them of a pair (R6).
 */
@ApplicationScoped
@Transactional
public class Accreditation {
    /** So many characters may stand in the programme's own words about one requirement. */
    public static final int LONGEST = 2_000;

    /** The maps there are, the newest version of each first; and files of the operator that cannot be used. */
    public record Maps(List<RequirementMap> maps, List<Broken> broken) {}

    /** A file that cannot be used, and why, as a sentence. */
    public record Broken(String file, String why) {}

    /**
     * One requirement and what shows it.
     *
     * @param facts in the order in which the map asks for them
     * @param words the programme's own; empty until somebody writes them
     */
    public record Answer(RequirementMap.Requirement requirement, List<Fact> facts, String words) {}

    /**
     * Everything about one map.
     *
     * @param month in which it was put together
     * @param numbersToo whether whoever asks may be told numbers
     */
    public record Report(
            RequirementMap map, String programme, YearMonth month, boolean numbersToo, List<Answer> answers) {}

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private MapFolder folder;

    @Inject
    private OwnFacts own;

    @Inject
    @Any
    private Instance<EvidenceOfInvolvement> sources;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private Relations relations;

    @Inject
    private CurrentProgramme current;

    @Inject
    private Programmes programmes;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Which maps there are. */
    @Allowed("core.accreditation")
    public Maps maps(Locale locale) {
        MapFolder.Found found = folder.find();
        return new Maps(
                found.maps(),
                found.broken().stream()
                        .map(one -> new Broken(one.file(), one.why().sentence(locale)))
                        .toList());
    }

    /**
     * What shows each requirement of a map.
     *
     * @throws NotFound when there is no map of that id
     */
    @Allowed("core.accreditation")
    public Report read(String map, Locale locale) {
        RequirementMap asked = find(map);
        Programmes.Row programme = programmes.find(current.required()).orElseThrow(NotFound::new);
        boolean numbersToo = relations.judgedByMe().isEmpty();
        Map<EvidenceKind, List<Fact>> facts = Stream.concat(
                        own.facts(locale, programme.zone(), numbersToo).stream(), ofModules(locale, numbersToo))
                .collect(Collectors.groupingBy(Fact::kind));
        Map<String, String> words = em.createQuery("select w from OwnWords w where w.map = :map", OwnWords.class)
                .setParameter("map", asked.id())
                .getResultStream()
                .collect(Collectors.toMap(OwnWords::requirement, OwnWords::words));
        return new Report(
                asked,
                programme.name(),
                YearMonth.now(clock.withZone(programme.zone())),
                numbersToo,
                asked.requirements().stream()
                        .map(requirement -> new Answer(
                                requirement,
                                requirement.evidence().stream()
                                        .flatMap(kind -> facts.getOrDefault(kind, List.of()).stream())
                                        .toList(),
                                words.getOrDefault(requirement.key(), "")))
                        .toList());
    }

    /**
     * Says in the programme's own words what no fact can show, for instance why these groups. Nothing takes the words away.
     *
     * @throws NotFound when there is no such requirement in a map of that id
     * @throws Invalid when it is too long
     */
    @Allowed("core.accreditation")
    public void write(String map, String requirement, String words) {
        RequirementMap asked = find(map);
        asked.find(requirement).orElseThrow(NotFound::new);
        String told = words == null ? "" : words.strip();
        if (told.length() > LONGEST) {
            throw new Invalid("core.accreditation.fault.words", LONGEST);
        }
        Optional<OwnWords> known = written(asked.id(), requirement);
        if (told.isEmpty()) {
            known.ifPresent(em::remove);
        } else {
            known.orElseGet(() -> begin(asked.id(), requirement))
                    .say(told, user.required().account(), OffsetDateTime.now(clock));
        }
        try {
            em.flush();
        } catch (PersistenceException writtenAtTheSameMoment) {
            throw new WrittenMeanwhile();
        }
        audit.record("core.accreditation.written", asked.id());
    }

    /** All of it as a PDF that screen readers can read. */
    @Allowed("core.accreditation")
    public byte[] print(String map, Locale locale) {
        byte[] paper = AccreditationPaper.write(read(map, locale), locale);
        audit.record("core.accreditation.printed", find(map).id());
        return paper;
    }

    private Stream<Fact> ofModules(Locale locale, boolean numbersToo) {
        return numbersToo
                ? sources.stream()
                        .filter(source -> switches.isOn(source.module()))
                        .flatMap(source -> source.facts(locale).stream())
                : Stream.empty();
    }

    private RequirementMap find(String map) {
        return folder.find().maps().stream()
                .filter(known -> known.id().equals(map))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Optional<OwnWords> written(String map, String requirement) {
        return em.createQuery(
                        "select w from OwnWords w where w.map = :map and w.requirement = :requirement", OwnWords.class)
                .setParameter("map", map)
                .setParameter("requirement", requirement)
                .getResultStream()
                .findFirst();
    }

    private OwnWords begin(String map, String requirement) {
        OwnWords begun = new OwnWords(map, requirement);
        em.persist(begun);
        return begun;
    }
}

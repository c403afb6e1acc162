package org.alongside.analysis.codebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;

/** The codebook of a study. */
@ApplicationScoped
@Transactional
public class Codes {
    /** One code; {@code depth} is 0 for those that stand beneath no other. */
    public record Row(CodeId id, StudyId study, String name, String definition, Optional<CodeId> parent, int depth) {}

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DEFINITION = 2000;

    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Studies studies;

    @Inject
    private AuditLog audit;

    /**
     * Adds a code.
     *
     * @param definition what it means; may wait until that is clear
     * @param parent the code of the same study that it stands beneath, if any
     * @throws NameTaken when the study has one of that name
     */
    @Allowed("analysis.code")
    public CodeId add(StudyId study, String name, String definition, Optional<CodeId> parent) {
        studies.read(study);
        if (parent.filter(above -> !find(above).study().equals(study)).isPresent()) {
            throw new Invalid("analysis.code.fault.parent");
        }
        Code code = new Code(study, freeName(study, name, Optional.empty()), definition(definition), parent);
        em.persist(code);
        // Written at once: rows of other tables may refer to it before this transaction ends.
        em.flush();
        audit.record("analysis.code.added", code.id());
        return code.id();
    }

    /**
     * Gives a code other words; what was coded with it stays coded.
     *
     * @throws NameTaken when the study has another one of that name
     */
    @Allowed("analysis.code")
    public void change(CodeId id, String name, String definition) {
        Code code = find(id);
        code.change(freeName(code.study(), name, Optional.of(id)), definition(definition));
        audit.record("analysis.code.changed", id);
    }

    /** The codes of a study in order of name, each followed by those beneath it. */
    @Allowed("analysis.read")
    public List<Row> list(StudyId study) {
        studies.read(study);
        Map<Optional<CodeId>, List<Code>> beneath = all(study).stream().collect(Collectors.groupingBy(Code::parent));
        List<Row> rows = new ArrayList<>();
        collect(beneath, Optional.empty(), 0, rows);
        return rows;
    }

    /**
     * One code.
     *
     * @throws NotFound when there is none of that id in this programme
     */
    @Allowed("analysis.read")
    public Row read(CodeId id) {
        return row(find(id), 0);
    }

    private static void collect(
            Map<Optional<CodeId>, List<Code>> beneath, Optional<CodeId> above, int depth, List<Row> rows) {
        for (Code code : beneath.getOrDefault(above, List.of())) {
            rows.add(row(code, depth));
            collect(beneath, Optional.of(code.id()), depth + 1, rows);
        }
    }

    private static Row row(Code code, int depth) {
        return new Row(code.id(), code.study(), code.name(), code.definition(), code.parent(), depth);
    }

    private List<Code> all(StudyId study) {
        return em.createQuery("select c from Code c where c.study = :study order by lower(c.name)", Code.class)
                .setParameter("study", study.value())
                .getResultList();
    }

    private String freeName(StudyId study, String told, Optional<CodeId> own) {
        String name = Wording.needed(told, LONGEST_NAME, "analysis.code.fault.name");
        boolean taken = em.createQuery(
                        "select c from Code c where c.study = :study and lower(c.name) = lower(:name)", Code.class)
                .setParameter("study", study.value())
                .setParameter("name", name)
                .getResultStream()
                .anyMatch(code -> !own.equals(Optional.of(code.id())));
        if (taken) {
            throw new NameTaken(name);
        }
        return name;
    }

    private static String definition(String told) {
        return Wording.optional(told, LONGEST_DEFINITION, "analysis.code.fault.definition");
    }

    private Code find(CodeId id) {
        return Optional.ofNullable(em.find(Code.class, id.value())).orElseThrow(NotFound::new);
    }
}

package org.alongside.mentoring.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.mentoring.assignment.Pair;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A plan of a run, found or made by hand. Its pairs are numbers into the run's pool. */
@Entity
@Table(name = "matching_plan", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class MatchingPlan {

    @Id
    private UUID id;

    @Column(name = "matching_id")
    private UUID matching;

    private int standing;

    private String pairs;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private OffsetDateTime madeAt;

    @Version
    private long version;

    protected MatchingPlan() {}

    MatchingPlan(MatchingId matching, int standing, List<Pair> pairs, AccountId by, OffsetDateTime now) {
        this.id = UUID.randomUUID();
        this.matching = matching.value();
        this.standing = standing;
        this.pairs = written(pairs);
        this.madeBy = by.value();
        this.madeAt = now;
    }

    /** Always in the same order, so that the same plan is the same text. */
    static String written(List<Pair> pairs) {
        return pairs.stream()
                .sorted(Comparator.comparingInt(Pair::trainee))
                .map(pair -> pair.mentor() + ":" + pair.trainee())
                .collect(Collectors.joining(" "));
    }

    static List<Pair> read(String written) {
        return written.isEmpty()
                ? List.of()
                : Stream.of(written.split(" ", -1))
                        .map(pair -> {
                            int colon = pair.indexOf(':');
                            return new Pair(
                                    Integer.parseInt(pair.substring(0, colon)),
                                    Integer.parseInt(pair.substring(colon + 1)));
                        })
                        .toList();
    }

    UUID id() {
        return id;
    }

    int standing() {
        return standing;
    }

    List<Pair> pairs() {
        return read(pairs);
    }
}

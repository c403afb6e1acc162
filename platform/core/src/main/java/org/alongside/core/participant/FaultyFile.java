package org.alongside.core.participant;

import java.util.List;
import org.alongside.core.problem.Refusal;

/** A file with faults is not imported, not even its good lines. */
public final class FaultyFile extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<PeopleFile.Fault> faults;

    FaultyFile(List<PeopleFile.Fault> faults) {
        super(Kind.INVALID, "core.people.file.faulty", faults.size());
        this.faults = List.copyOf(faults);
    }

    List<PeopleFile.Fault> faults() {
        return faults;
    }
}

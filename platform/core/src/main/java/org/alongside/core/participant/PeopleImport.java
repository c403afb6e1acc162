package org.alongside.core.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.alongside.core.identity.Allowed;
import org.alongside.core.problem.Refusal;
import org.alongside.core.text.Texts;

/** Adds many people from a file: first a preview that names every fault by its line, then all of them or none. */
@ApplicationScoped
@Transactional
public class PeopleImport {
    /** Somebody who would be added. */
    public record Found(int line, String callName, Part part, ReachBy reachBy) {}

    /** What is wrong with one line, in words. */
    public record Fault(int line, String sentence) {}

    /** What an import would do. */
    public record Preview(List<Found> people, List<Fault> faults) {}

    /** A file with faults is not imported, not even its good lines. */
    public static final class FaultyFile extends Refusal {
        private static final long serialVersionUID = 1L;

        FaultyFile(int faults) {
            super(Kind.INVALID, "core.people.file.faulty", faults);
        }
    }

    @Inject
    private Participants participants;

    /** Reads the file and changes nothing. */
    @Allowed("core.people.edit")
    public Preview preview(byte[] file, Locale locale) {
        PeopleFile.Content content = PeopleFile.read(file);
        return new Preview(
                content.lines().stream()
                        .map(line -> new Found(
                                line.number(),
                                line.person().callName(),
                                line.person().part(),
                                line.person().reachBy()))
                        .toList(),
                content.faults().stream()
                        .map(fault -> new Fault(fault.line(), Texts.text(locale, fault.key())))
                        .toList());
    }

    /**
     * Adds everybody in the file.
     *
     * @return how many were added
     * @throws FaultyFile when a line is faulty; then nobody is added
     */
    @Allowed("core.people.edit")
    public int importAll(byte[] file) {
        PeopleFile.Content content = PeopleFile.read(file);
        if (!content.faults().isEmpty()) {
            throw new FaultyFile(content.faults().size());
        }
        content.lines().forEach(line -> participants.register(line.person()));
        return content.lines().size();
    }
}

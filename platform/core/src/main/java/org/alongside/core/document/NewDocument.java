package org.alongside.core.document;

import java.util.List;
import java.util.Optional;
import org.alongside.core.module.LawfulBasis;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.Purpose;

/**
 * What staff say about a version of a consent document.
 *
 * @param name what its versions have in common, for instance {@code Interview study}; up to 100 characters
 * @param purposes what people are asked with it
 * @param lawfulBasis why the law lets the institution do so, where it is another basis than the purpose's own
 * @param ethicsReference the approval of an ethics committee, if there is one; up to 200 characters
 * @param involvement how people with lived experience had a hand in it, with where that is on record; up to 2,000 characters
 * @param material whether it asks for something else than the version before, so that everybody is to be asked again
 */
public record NewDocument(
        String name,
        List<Purpose> purposes,
        Optional<LawfulBasis> lawfulBasis,
        String ethicsReference,
        String involvement,
        boolean material) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_INVOLVEMENT = 2000;

    public NewDocument {
        name = stripped(name);
        purposes = List.copyOf(purposes);
        ethicsReference = stripped(ethicsReference);
        involvement = stripped(involvement);
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    NewDocument checked() {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Invalid("core.documents.fault.name");
        }
        if (purposes.isEmpty()) {
            throw new Invalid("core.documents.fault.purposes");
        }
        if (ethicsReference.length() > LONGEST_REFERENCE) {
            throw new Invalid("core.documents.fault.ethics");
        }
        if (involvement.length() > LONGEST_INVOLVEMENT) {
            throw new Invalid("core.documents.fault.involvement-long");
        }
        return this;
    }
}

package org.alongside.core.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alongside.core.document.ConsentDocuments;
import org.alongside.core.document.DocumentId;
import org.alongside.core.document.Format;
import org.alongside.core.document.NewDocument;
import org.alongside.core.document.NewText;
import org.alongside.spi.Purpose;

/** A consent document of the demo programme, in force before anybody decides. */
@ApplicationScoped
class DemoDocuments implements DemoPart {
    @Inject
    private ConsentDocuments documents;

    @Override
    public int order() {
        return -1;
    }

    @Override
    public void fill(DemoProgramme demo) {
        demo.as("coordinator", () -> {
            DocumentId id = documents.draft(new NewDocument(
                    "Keeping in touch",
                    List.of(new Purpose("core.contact")),
                    Optional.empty(),
                    "",
                    "Written with four mentors of an earlier year and read aloud in their group (invented for the demo).",
                    false));
            documents.write(
                    id,
                    new NewText(
                            "en",
                            Format.STANDARD,
                            "Keeping in touch",
                            """
                            We would like to write to you or ring you about the things you take part in.

                            We use the way you chose and no other. We do not give your address or number to anybody outside the \
                            programme.

                            You can say no, and you can change your mind at any time. That changes nothing about your place \
                            here or your pay.""",
                            List.of("Who will have your number?", "What happens if you say no?"),
                            Optional.empty()));
            documents.write(id, NewText.of("en", Format.EASY_READ, "Keeping in touch", """
                            We want to write to you or ring you.

                            Only about things you do with us.

                            Only in the way you like.

                            You can say no.

                            You can change your mind.

                            You will still be paid."""));
            documents.putInForce(id);
        });
    }
}

package org.alongside.core.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.consent.NewDecision;
import org.alongside.core.identity.Relations;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** Core's own part of the demo: the people, what they decided, and who judges whom. */
@ApplicationScoped
class DemoPeople implements DemoPart {
    private static final List<String> MENTORS = List.of("Maureen", "Dev", "Tom", "Ifeoma", "Gareth", "Sal", "Ruth");
    private static final List<String> TRAINEES = List.of("Hannah", "Yusuf", "Priya", "Callum", "Mei", "Oliver", "Zara");
    private static final List<String> OTHER_MENTORS = List.of("Bernie", "Kofi");
    private static final List<String> OTHER_TRAINEES = List.of("Lena", "Jack");

    @Inject
    private Participants participants;

    @Inject
    private Consents consents;

    @Inject
    private Relations relations;

    static String mentor(boolean reference, int pair) {
        return (reference ? MENTORS : OTHER_MENTORS).get(pair - 1);
    }

    static String trainee(boolean reference, int pair) {
        return (reference ? TRAINEES : OTHER_TRAINEES).get(pair - 1);
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public void fill(DemoProgramme demo) {
        demo.as("coordinator", () -> {
            for (int pair = 1; pair <= demo.pairs(); pair++) {
                add(demo, "mentor" + pair, mentor(demo.reference(), pair), Part.LIVED_EXPERIENCE);
                add(demo, "trainee" + pair, trainee(demo.reference(), pair), Part.TRAINEE);
            }
        });
        for (int pair = 1; pair <= demo.pairs(); pair++) {
            demo.as("mentor" + pair, () -> consents.decideMyself(new Purpose("core.contact"), Decision.GIVEN));
        }
        if (demo.reference()) {
            // Tom has no e-mail; what he decides he tells his supporter on the telephone.
            ParticipantId tom = demo.participant("mentor3");
            demo.as(
                    "supporter",
                    () -> consents.record(
                            tom,
                            new Purpose("core.contact"),
                            NewDecision.of(Decision.GIVEN, Method.SPOKEN, MENTORS.get(2))));
            demo.as(
                    "admin",
                    () -> relations.add(demo.account("assessor"), demo.participant("trainee3"), Relations.Kind.MARKS));
        }
    }

    private void add(DemoProgramme demo, String name, String callName, Part part) {
        boolean tom = callName.equals("Tom");
        ParticipantId id = participants.register(new NewParticipant(
                callName,
                part,
                tom ? ReachBy.PHONE : ReachBy.EMAIL,
                tom ? "01632 960 123" : callName.toLowerCase(Locale.ROOT) + "@example.org"));
        participants.signsInWith(id, demo.account(name));
        demo.note(name, id);
    }
}

package org.alongside.support.yousaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;

/** What four mentors of the reference scheme told the programme: each kind of answer once, and one that is still owed. */
@ApplicationScoped
class DemoSuggestions implements DemoPart {
    @Inject
    private Suggestions suggestions;

    @Inject
    private Answers answers;

    @Override
    public int order() {
        return 210;
    }

    @Override
    public void fill(DemoProgramme demo) {
        if (!demo.reference()) {
            return;
        }
        told(
                demo,
                4,
                "My taxi was booked late twice. Please ask me the week before.",
                new Answer(
                        SuggestionState.DONE,
                        "Taxis were booked too late.",
                        "Taxis are booked a week before now, and we ring to say so.",
                        true));
        told(
                demo,
                6,
                "When our supporter was ill, nobody told us for weeks.",
                new Answer(
                        SuggestionState.DOING,
                        "Nobody was told when a supporter was ill.",
                        "You were right, and we are sorry. From now on somebody stands in, and you are told who it is.",
                        true));
        told(
                demo,
                1,
                "Could we meet in the library cafe instead of the office?",
                new Answer(
                        SuggestionState.CANNOT,
                        "To meet in the library cafe.",
                        "Others could hear you there. We are looking for a room with a window instead.",
                        true));
        say(demo, 5, "Could the letters come in larger print?");
    }

    private void told(DemoProgramme demo, int mentor, String words, Answer answer) {
        ContributionId said = say(demo, mentor, words);
        demo.as(
                "coordinator",
                () -> answers.answer(
                        answers.list().stream()
                                .filter(row -> row.voices().stream()
                                        .anyMatch(voice -> voice.id().equals(said)))
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        answer));
    }

    private ContributionId say(DemoProgramme demo, int mentor, String words) {
        ContributionId[] said = new ContributionId[1];
        demo.as("mentor" + mentor, () -> said[0] = suggestions.say(words));
        return said[0];
    }
}

package org.alongside.support.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.BeforePaidWork;
import org.alongside.core.participant.Participants;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;
import org.alongside.support.claim.ClaimId;
import org.alongside.support.claim.ClaimRow;
import org.alongside.support.claim.Fees;
import org.alongside.support.shared.Hidden;

/**
 * Says to people before they are paid more than they would like; and to whoever asks them, if they wish, that they want to be asked
 * first. Sums are for themselves alone.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class PayWarnings implements BeforePaidWork {
    @Inject
    private PayEverywhere everywhere;

    @Inject
    private PayHere here;

    @Inject
    private Fees claims;

    @Inject
    private Participants participants;

    @Inject
    private Hidden hidden;

    /** Of whom the person at the keyboard judges, and of whoever is in a pair with one of those, nothing is said (R6). */
    @Override
    @ForEverybody(
            "one sentence without any amount, where the person wished it; for use cases that have checked their caller")
    public Map<ParticipantId, String> forWhoeverAsks(Collection<ParticipantId> people, Locale locale) {
        Set<ParticipantId> never = hidden.fromMe();
        Map<ParticipantId, String> sentences = new HashMap<>();
        everywhere
                .said(people.stream()
                        .filter(person -> !never.contains(person))
                        .distinct()
                        .toList())
                .forEach((person, said) -> {
                    if (said.mayKnow()) {
                        sentences.put(person, Texts.text(locale, "support.ceiling.ask-first"));
                    }
                });
        return sentences;
    }

    @Override
    @ForEverybody("tells people only about themselves")
    public List<Optional<String>> forMe(List<List<Work>> asked, Locale locale) {
        Optional<ParticipantId> me = asked.isEmpty() ? Optional.empty() : participants.me();
        Optional<Said> mine = me.flatMap(everywhere::said);
        if (mine.isEmpty()) {
            return asked.stream().map(work -> Optional.<String>empty()).toList();
        }
        PayEverywhere.Everything all = everywhere.of(me.orElseThrow());
        List<Optional<String>> sentences = new ArrayList<>();
        for (List<Fee> together : here.toCome(asked, all.here())) {
            sentences.add(sentence(mine.get(), all.fees(), together, locale, "support.ceiling.choices.work"));
        }
        return sentences;
    }

    /** What I read beside what is paid without a sum that could be reckoned with: that I said something. */
    @ForEverybody("tells people only about themselves")
    public Optional<String> reminder(Locale locale) {
        return participants.me().flatMap(everywhere::said).map(said -> Texts.text(locale, "support.ceiling.reminder"));
    }

    /**
     * What the person at the keyboard reads before they send one of these claims of theirs, by claim. Others that they have not sent
     * do not count: they read the same before each of those.
     */
    @ForEverybody("tells people only about themselves")
    public Map<ClaimId, String> beforeSending(List<ClaimRow> undecided, Locale locale) {
        Map<ClaimId, String> sentences = new HashMap<>();
        Optional<ParticipantId> me = undecided.isEmpty() ? Optional.empty() : participants.me();
        Optional<Said> mine = me.flatMap(everywhere::said);
        if (mine.isEmpty()) {
            return sentences;
        }
        PayEverywhere.Everything all = everywhere.of(me.orElseThrow());
        List<Fee> known = all.fees().stream().filter(fee -> !fee.draft()).toList();
        Map<ClaimId, UUID> activities =
                claims.activities(undecided.stream().map(ClaimRow::id).toList());
        for (ClaimRow row : undecided) {
            row.offered()
                    .map(offered -> Fee.toCome(
                            Optional.ofNullable(activities.get(row.id())),
                            row.heldOn(),
                            all.here().today(),
                            all.here().within(),
                            offered.minor()))
                    .flatMap(fee -> sentence(mine.get(), known, List.of(fee), locale, "support.ceiling.choices.claim"))
                    .ifPresent(words -> sentences.put(row.id(), words));
        }
        return sentences;
    }

    private static Optional<String> sentence(
            Said said, List<Fee> known, List<Fee> asked, Locale locale, String choices) {
        List<Fee> besides = known.stream()
                .filter(fee -> asked.stream().noneMatch(one -> fee.isFor(one.activity())))
                .toList();
        List<Said.Over> over = said.over(besides, asked);
        return over.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.concat(
                                over.stream().map(one -> words(one, locale)), Stream.of(Texts.text(locale, choices)))
                        .collect(Collectors.joining(" ")));
    }

    private static String words(Said.Over over, Locale locale) {
        return Texts.text(
                locale,
                switch (over.window()) {
                    case WEEK -> "support.ceiling.over.week";
                    case MONTH -> "support.ceiling.over.month";
                },
                over.couldBe().inWords(locale),
                over.ceiling().inWords(locale));
    }
}

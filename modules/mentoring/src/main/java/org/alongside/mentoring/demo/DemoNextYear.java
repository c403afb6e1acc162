package org.alongside.mentoring.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.consent.Method;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.core.initiative.Initiatives;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.enrolment.EnrolmentId;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.wish.Avoided;
import org.alongside.mentoring.wish.DayPart;
import org.alongside.mentoring.wish.PrivateWish;
import org.alongside.mentoring.wish.Slot;
import org.alongside.mentoring.wish.Wish;
import org.alongside.mentoring.wish.Wishes;
import org.alongside.spi.ParticipantId;

/**
 * The year after the reference scheme: some of its people would like to meet somebody again, and nobody is paired yet. Whoever tries
 * the software finds plans here.
 */
@ApplicationScoped
class DemoNextYear implements DemoPart {

    private static final Slot TUESDAY_MORNING = new Slot(DayOfWeek.TUESDAY, DayPart.MORNING);
    private static final Slot WEDNESDAY_AFTERNOON = new Slot(DayOfWeek.WEDNESDAY, DayPart.AFTERNOON);
    private static final Slot THURSDAY_EVENING = new Slot(DayOfWeek.THURSDAY, DayPart.EVENING);

    /** He has neither e-mail nor screen: all of it is written down for him. */
    private static final String TOM = "mentor3";

    private static final Optional<Integer> ONE_PLACE = Optional.of(1);

    private static final PrivateWish NOT_CALLUM =
            new PrivateWish(List.of(), List.of(), List.of(new Avoided(Avoided.Kind.PERSON, "Callum")));

    /** What somebody would like. */
    private record Likes(Set<Slot> times, Set<Channel> channels, List<String> interests, String about) {}

    private static final Map<String, Likes> PEOPLE = Map.of(
            "mentor1",
            new Likes(
                    Set.of(TUESDAY_MORNING, WEDNESDAY_AFTERNOON),
                    Set.of(Channel.IN_PERSON, Channel.PHONE),
                    List.of("gardens", "walking"),
                    "I like the sea, and I take my time."),
            "mentor2",
            new Likes(
                    Set.of(WEDNESDAY_AFTERNOON, THURSDAY_EVENING),
                    Set.of(Channel.IN_PERSON),
                    List.of("cooking", "football"),
                    ""),
            TOM,
            new Likes(Set.of(), Set.of(Channel.PHONE), List.of(), ""),
            "mentor4",
            new Likes(
                    Set.of(THURSDAY_EVENING),
                    Set.of(Channel.VIDEO, Channel.IN_PERSON),
                    List.of("singing"),
                    "I sing in a choir and talk a lot."),
            "trainee1",
            new Likes(
                    Set.of(WEDNESDAY_AFTERNOON, THURSDAY_EVENING),
                    Set.of(Channel.IN_PERSON, Channel.VIDEO),
                    List.of("singing", "cooking"),
                    ""),
            "trainee2",
            new Likes(
                    Set.of(TUESDAY_MORNING),
                    Set.of(Channel.IN_PERSON),
                    List.of("walking"),
                    "I came here for the hills."),
            "trainee4",
            new Likes(
                    Set.of(TUESDAY_MORNING, WEDNESDAY_AFTERNOON),
                    Set.of(Channel.PHONE, Channel.IN_PERSON),
                    List.of("football"),
                    ""));

    @Inject
    private Initiatives initiatives;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Wishes wishes;

    @Inject
    private Places places;

    @Override
    public int order() {
        return 900;
    }

    @Override
    public void fill(DemoProgramme demo) {
        if (demo.reference()) {
            LocalDate begins = demo.schemeStart().plusYears(1);
            demo.as(
                    "coordinator",
                    () -> demo.note(
                            "next-year",
                            initiatives.create(
                                    MentoringInitiative.KEY,
                                    DemoMentoring.title(begins),
                                    begins,
                                    Optional.of(begins.plusMonths(6).minusDays(1)))));
            PEOPLE.keySet().stream()
                    .filter(somebody -> !somebody.equals(TOM))
                    .sorted()
                    .forEach(somebody -> takesPart(demo, somebody));
            tomRings(demo);
        }
    }

    private void takesPart(DemoProgramme demo, String somebody) {
        List<EnrolmentId> enrolled = new ArrayList<>();
        demo.as(
                somebody,
                () -> enrolled.add(
                        enrolments.interested(demo.initiative("next-year")).id()));
        demo.as("coordinator", () -> enrolments.inducted(enrolled.get(0)));
        Wishes.Told told = told(demo, somebody);
        demo.as(somebody, () -> {
            enrolments.available(enrolled.get(0), ONE_PLACE);
            wishes.tell(told);
        });
    }

    private void tomRings(DemoProgramme demo) {
        ParticipantId tom = demo.participant(TOM);
        demo.as("coordinator", () -> {
            EnrolmentId enrolled = enrolments
                    .interestedFor(demo.initiative("next-year"), tom, Method.SPOKEN)
                    .id();
            enrolments.inducted(enrolled);
            enrolments.availableFor(enrolled, ONE_PLACE, Method.SPOKEN);
        });
        Wishes.Told told = told(demo, TOM);
        demo.as("supporter", () -> wishes.tellFor(tom, told, Method.SPOKEN));
    }

    private Wishes.Told told(DemoProgramme demo, String somebody) {
        Likes likes = PEOPLE.get(somebody);
        Set<PlaceId> anywhere = new HashSet<>();
        if (likes.channels().contains(Channel.IN_PERSON)) {
            demo.as("coordinator", () -> places.list().forEach(place -> anywhere.add(place.id())));
        }
        return new Wishes.Told(
                new Wish(likes.times(), likes.channels(), anywhere, likes.interests(), likes.about()),
                somebody.equals("mentor2") ? NOT_CALLUM : PrivateWish.NOTHING);
    }
}

package org.alongside.mentoring.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.initiative.PromisesOfInitiative;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.setting.Settings;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.mentoring.place.Places;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;

/** What is usual in each mentoring initiative. Plans are proposed from it and may differ from it in everything (R18). */
@ApplicationScoped
@Transactional
public class Schemes {

    /**
     * What is usual in one initiative.
     *
     * @param meetings how many meetings are proposed
     * @param everyMonths how many months lie between them
     * @param minutes how long a meeting lasts, as far as pay is concerned
     */
    public record Row(
            Initiative initiative,
            int meetings,
            int everyMonths,
            int minutes,
            Days days,
            Offer offer,
            Room room,
            Terms terms,
            Words words) {

        /** Keys of sentences that warn of what contradicts what people are promised. Nothing is forbidden. */
        List<String> warnings() {
            List<String> keys = new ArrayList<>();
            if (meetings < FEW_MEETINGS) {
                keys.add("mentoring.check.meetings");
            }
            if (everyMonths > LONG_MONTHS) {
                keys.add("mentoring.check.every-months");
            }
            if (!terms.latePaid()) {
                keys.add("mentoring.check.late");
            }
            if (words.safetyContact().isEmpty()) {
                keys.add("mentoring.check.contact");
            }
            return keys;
        }
    }

    /**
     * When the scheme is planned to run.
     *
     * @param last empty while no end is planned
     */
    public record Days(LocalDate first, Optional<LocalDate> last) {}

    /**
     * How and where people usually meet.
     *
     * @param channels at least one; told none, it is all
     * @param places those of the programme's list; empty when it is all of them, those added later too
     */
    public record Offer(Set<Channel> channels, Set<PlaceId> places) {

        public Offer {
            channels = channels.isEmpty() ? EnumSet.allOf(Channel.class) : EnumSet.copyOf(channels);
            places = new LinkedHashSet<>(places);
        }

        /** Whether that place is proposed. */
        public boolean has(PlaceId place) {
            return places.isEmpty() || places.contains(place);
        }
    }

    /**
     * For how many there is room.
     *
     * @param capacity how many trainees a mentor usually has at once, unless they say another number
     * @param pairs how many pairs can be looked after, if somebody said so
     */
    public record Room(int capacity, Optional<Integer> pairs) {}

    /**
     * What is said beforehand. Pay is support's matter: here it is only stated.
     *
     * @param aftercareWeeks how long somebody is still looked after when a pair has ended
     * @param latePaid whether a mentor is paid when the other side calls off late
     * @param lateHours what counts as late, in hours before the meeting
     */
    public record Terms(int aftercareWeeks, boolean latePaid, int lateHours) {}

    /**
     * Words of the scheme's own, read alike by everybody in it.
     *
     * @param safetyContact whom to ring for safety's sake, and the number; may be empty
     * @param boundaries what pairs agree on; empty where the module's own words stand
     */
    public record Words(String safetyContact, String boundaries) {}

    /** More meetings than this at once, or months between them, are a slip of the finger. */
    public static final int MOST = 24;

    static final int LONGEST_CONTACT = 200;
    static final int LONGEST_BOUNDARIES = 2000;
    static final int MOST_TRAINEES = 10;
    static final int MOST_PAIRS = 1000;
    static final int MOST_WEEKS = 52;
    static final int MOST_HOURS = 168;
    static final int LONGEST_MINUTES = 24 * 60;

    private static final int FEW_MEETINGS = 3;
    private static final int LONG_MONTHS = 2;

    private static final Room ONE_EACH = new Room(1, Optional.empty());
    private static final Terms USUAL_TERMS = new Terms(8, true, 24);
    private static final Words NO_WORDS = new Words("", "");

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Places places;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    @Inject
    @Any
    private Instance<PromisesOfInitiative> promises;

    /** What is usual in that initiative, for those who plan. */
    @Allowed("mentoring.read")
    public Row read(InitiativeId initiative) {
        return of(initiative);
    }

    /** What is usual in that initiative: the programme's choice (preset: the reference scheme's) until somebody chose another. */
    @ForEverybody("numbers that everybody in a pair knows, for use cases that have checked their caller")
    public Row of(InitiativeId initiative) {
        return now(mentoring(initiative));
    }

    /** What the institution promises to the people of that initiative: sentences that everybody reads alike. */
    @ForEverybody("promises are made to be known, for use cases that have checked their caller")
    public List<String> promises(InitiativeId initiative, Locale locale) {
        mentoring(initiative);
        return promises.stream()
                .flatMap(source -> source.sentences(initiative, locale).stream())
                .toList();
    }

    /**
     * Changes what is usual. What is planned already stays as it is.
     *
     * @param change from what is usual now to what shall be
     * @throws Invalid naming the first fault
     */
    @Allowed("mentoring.set-up")
    public Row change(InitiativeId id, UnaryOperator<Row> change) {
        Initiative initiative = mentoring(id);
        Row wanted = change.apply(now(initiative));
        insistRight(wanted);
        Row plan = new Row(
                initiative,
                wanted.meetings(),
                wanted.everyMonths(),
                wanted.minutes(),
                wanted.days(),
                wanted.offer(),
                wanted.room(),
                wanted.terms(),
                new Words(
                        words(wanted.words().safetyContact(), "mentoring.fault.contact", LONGEST_CONTACT),
                        words(wanted.words().boundaries(), "mentoring.fault.boundaries", LONGEST_BOUNDARIES)));
        find(id).ifPresentOrElse(scheme -> scheme.follow(plan), () -> em.persist(new Scheme(plan)));
        // Written at once: the places refer to it.
        em.flush();
        keepPlaces(id, plan.offer().places());
        audit.record("mentoring.scheme.chosen", id);
        return now(initiative);
    }

    private void keepPlaces(InitiativeId scheme, Set<PlaceId> wanted) {
        List<SchemePlace> kept = offered(scheme);
        kept.stream().filter(place -> !wanted.contains(place.place())).forEach(em::remove);
        Set<PlaceId> there = kept.stream().map(SchemePlace::place).collect(Collectors.toSet());
        wanted.stream()
                .filter(place -> !there.contains(place))
                .forEach(place -> em.persist(new SchemePlace(scheme, place)));
        em.flush();
    }

    private Row now(Initiative initiative) {
        return find(initiative.id())
                .map(scheme -> scheme.row(
                        initiative,
                        offered(initiative.id()).stream()
                                .map(SchemePlace::place)
                                .collect(Collectors.toCollection(LinkedHashSet::new))))
                .orElseGet(() -> usual(initiative));
    }

    /** What the programme chose; preset are six meetings of an hour, once a month. */
    private Row usual(Initiative initiative) {
        return new Row(
                initiative,
                settings.number("mentoring.meetings"),
                settings.number("mentoring.every-months"),
                settings.number("mentoring.minutes"),
                new Days(initiative.starts(), initiative.ends()),
                new Offer(Set.of(), Set.of()),
                ONE_EACH,
                USUAL_TERMS,
                NO_WORDS);
    }

    private void insistRight(Row wanted) {
        insist(wanted.meetings(), 1, MOST);
        insist(wanted.everyMonths(), 1, MOST);
        insist(wanted.minutes(), 1, LONGEST_MINUTES);
        insist(wanted.room().capacity(), 1, MOST_TRAINEES);
        wanted.room().pairs().ifPresent(pairs -> insist(pairs, 1, MOST_PAIRS));
        insist(wanted.terms().aftercareWeeks(), 0, MOST_WEEKS);
        insist(wanted.terms().lateHours(), 1, MOST_HOURS);
        Days days = wanted.days();
        if (days.last().filter(last -> last.isBefore(days.first())).isPresent()) {
            throw new Invalid("mentoring.fault.scheme-days");
        }
        if (!places.names().keySet().containsAll(wanted.offer().places())) {
            throw new Invalid("mentoring.fault.place");
        }
    }

    private static void insist(int number, int least, int most) {
        if (number < least || number > most) {
            throw least == 1
                    ? new Invalid("mentoring.fault.number", most)
                    : new Invalid("mentoring.fault.number-or-none", most);
        }
    }

    private static String words(String words, String fault, int longest) {
        String told = words.strip();
        if (told.length() > longest) {
            throw new Invalid(fault, longest);
        }
        return told;
    }

    private Initiative mentoring(InitiativeId id) {
        Initiative initiative = initiatives.read(id);
        if (!initiative.type().equals(MentoringInitiative.KEY)) {
            throw new NotFound();
        }
        return initiative;
    }

    private Optional<Scheme> find(InitiativeId initiative) {
        return Optional.ofNullable(em.find(Scheme.class, initiative.value()));
    }

    private List<SchemePlace> offered(InitiativeId scheme) {
        return em.createQuery("select p from SchemePlace p where p.scheme = :scheme", SchemePlace.class)
                .setParameter("scheme", scheme.value())
                .getResultList();
    }
}

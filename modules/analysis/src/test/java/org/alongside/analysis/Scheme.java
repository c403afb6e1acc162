package org.alongside.analysis;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.coding.CodingId;
import org.alongside.analysis.coding.NewCoding;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.interview.NewInterview;
import org.alongside.analysis.study.Approach;
import org.alongside.analysis.study.NewStudy;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.analysis.theme.ThemeWords;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.core.consent.Decision;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** A programme with a study that a test has for itself. People go by their first names; Rhiannon is the researcher. */
public final class Scheme {
    private final Schemes schemes;
    private final ProgrammeId programme;
    private final Map<String, SignedIn> people = new HashMap<>();
    private final Map<String, ParticipantId> singers = new HashMap<>();
    private final InitiativeId choir;
    private final StudyId study;

    Scheme(Schemes schemes, ProgrammeId programme) {
        this.schemes = schemes;
        this.programme = programme;
        staff("Rhiannon", Role.RESEARCHER);
        staff("Catrin", Role.COORDINATOR);
        staff("Samira", Role.SUPPORTER);
        staff("Alex", Role.ADMINISTRATOR);
        as("Alex", () -> schemes.switches.turn(Choir.KEY, true));
        choir = as(
                "Catrin",
                () -> schemes.initiatives.create(
                        Choir.KEY, "Tuesday choir", LocalDate.of(2026, 1, 6), Optional.empty()));
        study = as(
                "Rhiannon",
                () -> schemes.studies.create(
                        new NewStudy(choir, "Singing", "What is it like to sing?", Approach.REFLEXIVE, "Singer")));
    }

    /** Somebody who works for the programme. */
    public AccountId staff(String name, Role... roles) {
        // Past the use case, because nobody signs in with a password here and hashing one takes its time.
        AccountId account = new AccountId(UUID.randomUUID());
        schemes.sql.run(
                "insert into core.account (id, username, display_name, password_hash, active, version)"
                        + " values (?, ?, ?, 'none', true, 1)",
                account.value(),
                account.toString(),
                name);
        for (Role role : roles) {
            schemes.accounts.join(account, programme, role);
        }
        people.put(name, new SignedIn(account, name, programme, Set.of(roles)));
        return account;
    }

    /** Somebody who sings, can sign in, and said yes to research of every kind. */
    public ParticipantId singer(String name) {
        ParticipantId id = silent(name, Part.LIVED_EXPERIENCE, Role.MENTOR);
        AnalysisPurposes.all().forEach(card -> decides(name, card.purpose(), Decision.GIVEN));
        return id;
    }

    /** Somebody in training who was asked nothing. */
    public ParticipantId trainee(String name) {
        return silent(name, Part.TRAINEE, Role.TRAINEE);
    }

    /** Somebody in training who does research too, and was asked nothing. */
    public ParticipantId researchingTrainee(String name) {
        return silent(name, Part.TRAINEE, Role.TRAINEE, Role.RESEARCHER);
    }

    /** Somebody who sings and was asked nothing. */
    public ParticipantId silent(String name) {
        return silent(name, Part.LIVED_EXPERIENCE, Role.MENTOR);
    }

    private ParticipantId silent(String name, Part part, Role... roles) {
        AccountId account = staff(name, roles);
        ParticipantId id = as("Catrin", () -> {
            ParticipantId added =
                    schemes.participants.register(new NewParticipant(name, part, ReachBy.PHONE, "01632 960 100"));
            schemes.participants.signsInWith(added, account);
            schemes.initiatives.engage(choir, added, Choir.SINGER);
            return added;
        });
        singers.put(name, id);
        return id;
    }

    /** Somebody decides about themselves. */
    public void decides(String name, Purpose purpose, Decision decision) {
        as(name, () -> schemes.consents.decideMyself(purpose, decision));
    }

    /** Rhiannon talked with somebody yesterday. */
    public InterviewId interview(String name) {
        return as(
                "Rhiannon",
                () -> schemes.interviews.note(
                        study,
                        new NewInterview(
                                singers.get(name),
                                Optional.empty(),
                                LocalDate.now(ZoneOffset.UTC).minusDays(1),
                                OptionalInt.empty())));
    }

    /** Rhiannon talked with somebody, and this is what they said. */
    public TranscriptId said(String name, String words) {
        InterviewId interview = interview(name);
        return as(
                "Rhiannon",
                () -> schemes.transcripts.bringIn(interview, "said.txt", words.getBytes(StandardCharsets.UTF_8)));
    }

    /** Rhiannon adds a code. */
    public CodeId code(String name) {
        return as("Rhiannon", () -> schemes.codes.add(study, name, "", Optional.empty()));
    }

    /** Rhiannon gives these words of a transcript a code. */
    public CodingId coded(TranscriptId transcript, String words, CodeId code) {
        return as("Rhiannon", () -> {
            int start = schemes.transcripts.body(transcript).text().indexOf(words);
            return schemes.codings
                    .add(transcript, List.of(new NewCoding(code, start, start + words.length())))
                    .get(0);
        });
    }

    /** Rhiannon adds a theme of these codes. */
    public ThemeId theme(String name, CodeId... codes) {
        return as("Rhiannon", () -> {
            ThemeId theme =
                    schemes.themes.add(study, new ThemeWords(name, "Plainly: " + name, "Takes in all of " + name));
            schemes.themes.group(theme, Set.of(codes));
            return theme;
        });
    }

    /** The programme. */
    public ProgrammeId programme() {
        return programme;
    }

    /** The study. */
    public StudyId study() {
        return study;
    }

    /** The choir. */
    public InitiativeId choir() {
        return choir;
    }

    /** The account of that name. */
    public AccountId account(String name) {
        return people.get(name).account();
    }

    /** Does something as the person of that name. */
    public <T> T as(String name, Supplier<T> work) {
        return schemes.acting.as(people.get(name), work);
    }

    /** Does something as the person of that name. */
    public void as(String name, Runnable work) {
        schemes.acting.as(people.get(name), work);
    }
}

package org.alongside.core.receipt;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a receipt says: what one person decided, and what became of a withdrawal. Holds no name of theirs; the paper copy does.
 *
 * @param id of this receipt
 * @param issuedAt kept to the second, in the offset it is given in (paper shows its day)
 * @param programme who asked
 * @param subject stands for the person: the same in all their receipts, and nothing anybody else could find them by
 * @param entries what they decided, at least one
 * @param outcomes what became of it, for a withdrawal; empty for a consent
 */
public record ConsentReceipt(
        UUID id,
        Kind kind,
        OffsetDateTime issuedAt,
        Controller programme,
        UUID subject,
        List<Entry> entries,
        List<Outcome> outcomes) {

    /** What a receipt is of. */
    public enum Kind {
        /** Of choices, yes or no. */
        CONSENT,
        /** Of leaving something, with what became of it. */
        WITHDRAWAL
    }

    /** What somebody decided. */
    public enum Decision {
        GIVEN("dpv:ConsentGiven", true),
        REFUSED("dpv:ConsentRefused", false),
        WITHDRAWN("dpv:ConsentWithdrawn", false),
        /** DPV knows no pause: the term is ours. */
        PAUSED("alongside:ConsentPaused", false),
        RESUMED("dpv:RenewedConsentGiven", true),
        RECONSENTED("dpv:RenewedConsentGiven", true),
        EXPIRED("dpv:ConsentExpired", false);

        private final String term;
        private final boolean allowing;

        Decision(String term, boolean allowing) {
            this.term = term;
            this.allowing = allowing;
        }

        /** The status in the Data Privacy Vocabulary. */
        String term() {
            return term;
        }

        /** Whether the purpose may be followed after it. */
        boolean isAllowing() {
            return allowing;
        }
    }

    /** How a decision reached the programme. */
    public enum Method {
        ONLINE,
        SPOKEN,
        PAPER,
        WITNESSED
    }

    /** Whose word a decision is: what they are, not who. */
    public enum Speaker {
        /** The person. */
        PERSON,
        /** Somebody who may decide for them. */
        REPRESENTATIVE,
        /** Somebody who was asked what they would wish (Mental Capacity Act 2005, section 32): that is advice, not consent. */
        CONSULTEE,
        /** Nobody, as when a time ran out; or it is not known any more who. */
        PROGRAMME
    }

    /** Articles of the (UK) GDPR on which data is used; several may hold together. */
    public enum LawfulBasis {
        CONSENT("eu-gdpr:A6-1-a"),
        CONTRACT("eu-gdpr:A6-1-b"),
        LEGAL_OBLIGATION("eu-gdpr:A6-1-c"),
        VITAL_INTERESTS("eu-gdpr:A6-1-d"),
        PUBLIC_TASK("eu-gdpr:A6-1-e"),
        LEGITIMATE_INTERESTS("eu-gdpr:A6-1-f"),
        /** For data about health and the like. */
        EXPLICIT_CONSENT("eu-gdpr:A9-2-a"),
        /** For data about health and the like. */
        SUBSTANTIAL_PUBLIC_INTEREST("eu-gdpr:A9-2-g"),
        /** For data about health and the like. */
        RESEARCH("eu-gdpr:A9-2-j");

        private final String term;

        LawfulBasis(String term) {
            this.term = term;
        }

        /** The concept in the Data Privacy Vocabulary's words for the GDPR. */
        String term() {
            return term;
        }
    }

    /** What happened to one thing after a withdrawal. */
    public enum Result {
        STOPPED,
        CHANGED,
        DELETED,
        KEPT,
        IMPOSSIBLE
    }

    /**
     * The programme that asked, and answers questions.
     *
     * @param contact how to reach it, as people read it; may have several lines
     */
    public record Controller(String name, String contact) {
        public Controller {
            said(name, "name");
            said(contact, "contact");
        }
    }

    /**
     * The text that somebody decided on.
     *
     * @param version from 1
     * @param language its code, for instance {@code cy}, or {@code mul} where there were several
     * @param format one word, for instance {@code standard}, {@code easy-read} or {@code audio}, or {@code any}
     * @param sha256 of the version, in all its languages and formats: 64 digits, hexadecimal, small letters
     */
    public record Document(UUID id, int version, String language, String format, String sha256) {
        private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
        private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,39}");

        public Document {
            if (id == null
                    || version < 1
                    || !WORD.matcher(language).matches()
                    || !WORD.matcher(format).matches()
                    || !HASH.matcher(sha256).matches()) {
                throw new IllegalArgumentException(
                        "A document needs an id, a version, a language, a format and a hash");
            }
        }
    }

    /**
     * One decision about one purpose.
     *
     * @param purpose its key, for instance {@code analysis.quote}
     * @param question as the person was asked, in their language
     * @param at kept to the second
     * @param document empty where nothing was there to read
     * @param ethicalConsent whether the programme goes by this decision whatever the law would allow it
     * @param bases what the law lets the data be used for, which may be something else than consent; at least one
     * @param dataKinds in words
     * @param recipients in words
     * @param until the last day it holds; empty while nothing changes
     */
    public record Entry(
            String purpose,
            String question,
            Decision decision,
            Method method,
            Speaker saidBy,
            OffsetDateTime at,
            Optional<Document> document,
            boolean ethicalConsent,
            List<LawfulBasis> bases,
            List<String> dataKinds,
            List<String> recipients,
            Optional<LocalDate> until) {
        private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

        public Entry {
            said(question, "question");
            if (!KEY.matcher(purpose).matches() || decision == null || method == null || saidBy == null) {
                throw new IllegalArgumentException("An entry needs a purpose, a decision, how and by whom");
            }
            if (bases.isEmpty()) {
                throw new IllegalArgumentException("An entry needs a lawful basis");
            }
            at = at.truncatedTo(ChronoUnit.SECONDS);
            bases = List.copyOf(bases);
            dataKinds = List.copyOf(dataKinds);
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * What became of one thing.
     *
     * @param what the thing, in words
     * @param why in words
     * @param legalReason in words; empty where no law is the reason
     * @param until the day on which what is kept goes too, if there is one
     */
    public record Outcome(
            String what, Result result, String why, Optional<String> legalReason, Optional<LocalDate> until) {
        public Outcome {
            said(what, "what");
            said(why, "why");
            if (result == null) {
                throw new IllegalArgumentException("An outcome needs a result");
            }
        }
    }

    /** Copies the lists. */
    public ConsentReceipt {
        if (id == null || kind == null || programme == null || subject == null || entries.isEmpty()) {
            throw new IllegalArgumentException("A receipt needs an id, a kind, a programme, a subject and an entry");
        }
        if (kind == Kind.CONSENT && !outcomes.isEmpty()) {
            throw new IllegalArgumentException("Only a withdrawal has outcomes");
        }
        issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        entries = List.copyOf(entries);
        outcomes = List.copyOf(outcomes);
    }

    private static void said(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is blank");
        }
    }
}

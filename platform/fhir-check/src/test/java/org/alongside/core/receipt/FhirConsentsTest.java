package org.alongside.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.receipt.ConsentReceipt.Controller;
import org.alongside.core.receipt.ConsentReceipt.Decision;
import org.alongside.core.receipt.ConsentReceipt.Document;
import org.alongside.core.receipt.ConsentReceipt.Entry;
import org.alongside.core.receipt.ConsentReceipt.Kind;
import org.alongside.core.receipt.ConsentReceipt.LawfulBasis;
import org.alongside.core.receipt.ConsentReceipt.Method;
import org.alongside.core.receipt.ConsentReceipt.Speaker;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we export as FHIR, before the reference validator; it asks no server. */
class FhirConsentsTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-26T10:00:00Z");
    private static final List<Decision> DECISIONS = List.of(Decision.values());
    private static final List<Method> METHODS = List.of(Method.values());
    private static final FhirContext FHIR = FhirContext.forR4();
    private static FhirValidator validator;

    private final Random random = new Random(20_261_126);

    @TempDir
    private Path folder;

    @BeforeAll
    static void validatorIsThere() {
        validator = FHIR.newValidator();
        validator.registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR))));
    }

    @Test
    void aHundredReceiptsAreExportedWithoutAnError() {
        for (int i = 0; i < 100; i++) {
            String json = exported(receipt(i));
            assertThat(errors(json)).as(json).isEmpty();
        }
    }

    @Test
    void whatIsNoConsentIsFound() {
        assertThat(errors(exported(receipt(1)).replace("\"status\":\"", "\"status\":\"not-")))
                .isNotEmpty();
        assertThat(errors(exported(receipt(1)).replace("\"scope\"", "\"scopes\"")))
                .isNotEmpty();
    }

    @Test
    void everyDecisionIsAConsentOfItsOwn() {
        for (int i = 0; i < DECISIONS.size(); i++) {
            ConsentReceipt receipt = receipt(i);
            Bundle bundle = FHIR.newJsonParser().parseResource(Bundle.class, exported(receipt));
            assertThat(bundle.getEntry()).hasSameSizeAs(receipt.entries());
            Entry first = receipt.entries().get(0);
            Consent consent = (Consent) bundle.getEntryFirstRep().getResource();
            assertThat(consent.getProvision().getPurposeFirstRep().getCode()).isEqualTo(first.purpose());
            assertThat(consent.getProvision().getType())
                    .isEqualTo(
                            first.decision().isAllowing()
                                    ? Consent.ConsentProvisionType.PERMIT
                                    : Consent.ConsentProvisionType.DENY);
            assertThat(consent.getStatus())
                    .isEqualTo(
                            first.decision().isAllowing()
                                    ? Consent.ConsentState.ACTIVE
                                    : first.decision() == Decision.REFUSED
                                            ? Consent.ConsentState.REJECTED
                                            : Consent.ConsentState.INACTIVE);
        }
    }

    private String exported(ConsentReceipt receipt) {
        Receipts receipts = new Receipts(folder, Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC));
        return receipts.fhir(receipts.issue(receipt).json());
    }

    private static List<String> errors(String json) {
        return validator.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(SingleValidationMessage::toString)
                .toList();
    }

    /** Between them, all decisions and methods. */
    private ConsentReceipt receipt(int number) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            entries.add(new Entry(
                    "analysis.purpose-" + i,
                    "A yw'n iawn i ni \"ddyfynnu\" <hyn> & mwy?\nYn y dosbarth",
                    DECISIONS.get((number + i) % DECISIONS.size()),
                    METHODS.get(number % METHODS.size()),
                    Speaker.PERSON,
                    AT.plusDays(random.nextInt(400)),
                    random.nextBoolean()
                            ? Optional.of(new Document(new UUID(number, i), 2, "cy", "easy-read", "0f".repeat(32)))
                            : Optional.empty(),
                    random.nextBoolean(),
                    random.nextBoolean()
                            ? List.of(LawfulBasis.PUBLIC_TASK, LawfulBasis.RESEARCH)
                            : List.of(LawfulBasis.CONSENT),
                    random.nextBoolean() ? List.of("what was said", "a photograph") : List.of(),
                    random.nextBoolean() ? List.of("students", "readers of a report") : List.of(),
                    random.nextBoolean() ? Optional.of(LocalDate.of(2031, 12, 31)) : Optional.empty()));
        }
        return new ConsentReceipt(
                new UUID(7, number),
                Kind.CONSENT,
                AT,
                new Controller("Doctorate in Clinical Psychology", "01248 000000"),
                new UUID(8, number),
                entries,
                List.of());
    }
}

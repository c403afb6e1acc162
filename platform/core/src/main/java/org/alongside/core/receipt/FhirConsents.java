package org.alongside.core.receipt;

import static org.alongside.core.receipt.ReceiptJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import org.alongside.core.receipt.ConsentReceipt.Document;
import org.alongside.core.receipt.ConsentReceipt.Entry;
import org.alongside.core.receipt.ConsentReceipt.LawfulBasis;
import org.alongside.core.receipt.ConsentReceipt.Method;

/**
 * Decisions as FHIR R4 writes them (HL7 Consent, 4.0.1): a Bundle of one Consent each. Where FHIR has a coarser word than we have, the
 * coarser stands, and the purpose keeps ours.
 */
final class FhirConsents {
    private static final String TERMS = "http://terminology.hl7.org/CodeSystem/";
    private static final String URN = "urn:uuid:";
    private static final String URI_SYSTEM = "urn:ietf:rfc:3986";
    private static final String CODING = "coding";
    private static final String VALUE = "value";
    private static final String SYSTEM = "system";
    private static final String DISPLAY = "display";
    private static final String TEXT = "text";
    private static final String REFERENCE_TYPE = "type";
    private static final String IDENTIFIER = "identifier";

    private FhirConsents() {}

    static JsonObject write(ConsentReceipt receipt) {
        JsonArrayBuilder consents = JSON.createArrayBuilder();
        for (int position = 0; position < receipt.entries().size(); position++) {
            String id = new UUID(
                            receipt.id().getMostSignificantBits(),
                            receipt.id().getLeastSignificantBits() ^ (position + 1))
                    .toString();
            consents.add(JSON.createObjectBuilder()
                    .add("fullUrl", URN + id)
                    .add("resource", consent(receipt, receipt.entries().get(position), id)));
        }
        return JSON.createObjectBuilder()
                .add("resourceType", "Bundle")
                .add(IDENTIFIER, identifier(receipt.id().toString()))
                .add(REFERENCE_TYPE, "collection")
                .add("timestamp", ReceiptJson.text(receipt.issuedAt()))
                .add("entry", consents)
                .build();
    }

    private static JsonObjectBuilder consent(ConsentReceipt receipt, Entry entry, String id) {
        boolean research = entry.bases().contains(LawfulBasis.RESEARCH);
        JsonObjectBuilder consent = JSON.createObjectBuilder()
                .add("resourceType", "Consent")
                .add("id", id)
                .add("status", status(entry))
                .add("scope", concept("consentscope", research ? "research" : "patient-privacy"))
                .add("category", JSON.createArrayBuilder().add(concept("v3-ActCode", research ? "RESEARCH" : "IDSCL")))
                .add("patient", reference("Patient", receipt.subject().toString()))
                .add("dateTime", ReceiptJson.text(entry.at()))
                .add(
                        "organization",
                        JSON.createArrayBuilder()
                                .add(JSON.createObjectBuilder()
                                        .add(DISPLAY, receipt.programme().name())))
                .add("policy", policies(entry.bases()));
        entry.document().ifPresent(document -> consent.add("sourceReference", source(document)));
        if (entry.method() == Method.WITNESSED) {
            consent.add(
                    "verification",
                    JSON.createArrayBuilder()
                            .add(JSON.createObjectBuilder()
                                    .add("verified", true)
                                    .add("verificationDate", ReceiptJson.text(entry.at()))));
        }
        return consent.add("provision", provision(entry));
    }

    private static String status(Entry entry) {
        return switch (entry.decision()) {
            case GIVEN, RESUMED, RECONSENTED -> "active";
            case REFUSED -> "rejected";
            case WITHDRAWN, PAUSED, EXPIRED -> "inactive";
        };
    }

    private static JsonArrayBuilder policies(List<LawfulBasis> bases) {
        JsonArrayBuilder policies = JSON.createArrayBuilder();
        bases.forEach(basis -> policies.add(JSON.createObjectBuilder()
                .add("uri", basis.term().replace("eu-gdpr:", "https://w3id.org/dpv/legal/eu/gdpr#"))));
        return policies;
    }

    /** FHIR's own field for a hash takes SHA-1 only, so it stands in words. */
    private static JsonObjectBuilder source(Document document) {
        return reference("DocumentReference", document.id().toString())
                .add(
                        DISPLAY,
                        "Version " + document.version() + ", " + document.language() + ", " + document.format()
                                + ", SHA-256 " + document.sha256());
    }

    private static JsonObjectBuilder provision(Entry entry) {
        JsonObjectBuilder provision = JSON.createObjectBuilder()
                .add(REFERENCE_TYPE, entry.decision().isAllowing() ? "permit" : "deny")
                .add(
                        "purpose",
                        JSON.createArrayBuilder()
                                .add(JSON.createObjectBuilder()
                                        .add(SYSTEM, "urn:alongside:purpose")
                                        .add("code", entry.purpose())
                                        .add(DISPLAY, entry.question())));
        JsonObjectBuilder period = JSON.createObjectBuilder().add("start", ReceiptJson.text(entry.at()));
        entry.until().ifPresent(last -> period.add("end", last.toString()));
        provision.add("period", period);
        if (!entry.recipients().isEmpty()) {
            JsonArrayBuilder actors = JSON.createArrayBuilder();
            entry.recipients()
                    .forEach(recipient -> actors.add(JSON.createObjectBuilder()
                            .add("role", concept("v3-ParticipationType", "IRCP"))
                            .add("reference", JSON.createObjectBuilder().add(DISPLAY, recipient))));
            provision.add("actor", actors);
        }
        if (!entry.dataKinds().isEmpty()) {
            JsonArrayBuilder kinds = JSON.createArrayBuilder();
            entry.dataKinds()
                    .forEach(kind -> kinds.add(JSON.createObjectBuilder().add(TEXT, kind)));
            provision.add("code", kinds);
        }
        return provision;
    }

    private static JsonObjectBuilder reference(String type, String id) {
        return JSON.createObjectBuilder().add(REFERENCE_TYPE, type).add(IDENTIFIER, identifier(id));
    }

    private static JsonObjectBuilder identifier(String id) {
        return JSON.createObjectBuilder().add(SYSTEM, URI_SYSTEM).add(VALUE, URN + id);
    }

    private static JsonObjectBuilder concept(String system, String code) {
        return JSON.createObjectBuilder()
                .add(
                        CODING,
                        JSON.createArrayBuilder()
                                .add(JSON.createObjectBuilder()
                                        .add(SYSTEM, TERMS + system)
                                        .add("code", code)));
    }
}

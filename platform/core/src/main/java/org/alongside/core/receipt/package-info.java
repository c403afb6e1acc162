/**
 * Receipts of what people decided: signed records that anybody can check without us, on paper and as data (JSON-LD in the manner of
 * ISO/IEC TS 27560 with the W3C Data Privacy Vocabulary; FHIR R4 Consent).
 *
 * <p>May be used by {@code core.consent}, through {@link org.alongside.core.receipt.Receipts}. Keeps no receipts itself, only keys.
 */
package org.alongside.core.receipt;

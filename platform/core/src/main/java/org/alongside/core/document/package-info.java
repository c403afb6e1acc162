/**
 * Consent documents: what people have before them when they decide. Drafted, put in force with evidence that people with lived
 * experience had a hand in them, and never changed from then on.
 *
 * <p>{@link org.alongside.core.document.ConsentDocuments} may be used by every module. Who said yes to which version is known to
 * {@code core.consent}, not here.
 */
package org.alongside.core.document;

/**
 * Evidence for those who accredit a programme: requirement maps (files with versions), which facts of Alongside show what they ask for, and
 * the programme's own words. Where, how and why people were involved; nothing of who.
 *
 * <p>Modules bring facts through {@link org.alongside.core.accreditation.EvidenceOfInvolvement}; nobody else needs it.
 */
package org.alongside.core.accreditation;

/**
 * Concerns about how somebody is, and complaints about conduct: two things that are never mixed (R10). Anybody raises them; the
 * safeguarding lead or a contact outside the course team looks at them, and nobody else reads them unless told by name. Their words are
 * sealed and stand in no message, log or list.
 *
 * <p>{@link org.alongside.support.concern.Concerns} may be used by {@code my}.
 */
package org.alongside.support.concern;

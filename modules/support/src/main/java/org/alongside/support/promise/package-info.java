/**
 * What the institution promised to the people of an initiative, and whether staff kept it. It measures staff, never the
 * people who take part.
 *
 * <p>Nobody outside needs to import it.
 */
package org.alongside.support.promise;

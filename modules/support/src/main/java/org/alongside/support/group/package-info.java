/**
 * Groups that reflect together: when they meet, who is invited, who comes, and that somebody was there. Nobody is ever marked as
 * absent, and nothing is kept of what was said or about anybody.
 *
 * <p>Nobody outside needs to import it: that a group was held is told as {@link org.alongside.core.initiative.ActivityHeld}.
 */
package org.alongside.support.group;

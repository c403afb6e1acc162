/**
 * The usual plan of a mentoring initiative: how many meetings, how often, how long. A template, never enforced (R18).
 *
 * <p>May be used by every package of this module.
 */
package org.alongside.mentoring.scheme;

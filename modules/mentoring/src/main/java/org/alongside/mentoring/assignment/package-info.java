/**
 * Who could be paired with whom so that most people are paired, nobody fares worse than they must and the pairs fit well: the
 * exact answer, and those nearly as good. Numbers in, numbers out: knows nothing of people, databases or pages.
 *
 * <p>May be used by every package of this module.
 */
package org.alongside.mentoring.assignment;

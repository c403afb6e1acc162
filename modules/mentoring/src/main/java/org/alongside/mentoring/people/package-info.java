/**
 * The people who take part and whom they might meet: pages, API and reminders of staff that bring enrolments, wishes and
 * suggestions together.
 *
 * <p>May be used by the page of one's own meetings, which shows whom one might like to meet.
 */
package org.alongside.mentoring.people;

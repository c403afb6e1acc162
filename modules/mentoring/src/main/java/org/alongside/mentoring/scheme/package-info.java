/**
 * What is usual in a mentoring initiative: how many meetings, how often, how long, when, where, for how many, and what is said
 * beforehand about pay, aftercare, safety and boundaries. A template, never enforced (R18).
 *
 * <p>May be used by every package of this module; knows neither pairs nor meetings.
 */
package org.alongside.mentoring.scheme;

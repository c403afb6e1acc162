/**
 * What stands in people's own calendars: entries that stay the same when they are changed, files of them, and an address at which a
 * calendar reads the person's own. No entry names anybody, a place or what it is about.
 *
 * <p>May be used by every module: {@link CalendarEvents} by whoever plans something, {@link CalendarSource} by whoever has something
 * to show.
 */
package org.alongside.core.calendar;

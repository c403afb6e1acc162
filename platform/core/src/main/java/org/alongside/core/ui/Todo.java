package org.alongside.core.ui;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that waits for the person at the keyboard.
 *
 * @param sentence what to do, in their language
 * @param link the page where it is done, without a leading slash
 * @param due until when, if there is a day
 */
public record Todo(String sentence, String link, Optional<LocalDate> due) {}

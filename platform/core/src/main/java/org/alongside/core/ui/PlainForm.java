package org.alongside.core.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page without JavaScript that a module puts beside the pages of participants: some words, a form, what was told before. Only those
 * who take part get to it. The way to it stands at the top of all of those pages.
 */
public interface PlainForm {
    /** One of those that can be chosen. */
    record Choice(String value, String label) {}

    /**
     * Something to choose, or to write where there is nothing to choose from.
     *
     * @param whoReads who reads what is written (R16); there where something is written
     * @param rows how high the box for it is
     * @param longest how many characters there is room for
     */
    record Field(String name, String label, List<Choice> choices, Optional<String> whoReads, int rows, int longest) {
        /** One of these, the first of them unless another is chosen. */
        public static Field choose(String name, String label, List<Choice> choices) {
            return new Field(name, label, List.copyOf(choices), Optional.empty(), 1, 0);
        }

        /** Words of their own. */
        public static Field write(String name, String label, String whoReads, int rows, int longest) {
            return new Field(name, label, List.of(), Optional.of(whoReads), rows, longest);
        }
    }

    /** A card: a heading, and lines below it. */
    record Part(String heading, List<String> lines) {}

    /**
     * What is shown.
     *
     * @param before above the form
     * @param fields of the form; no form where there are none
     * @param send what its button is called
     * @param after below the form
     */
    record Shown(List<Part> before, List<Field> fields, String send, List<Part> after) {}

    /** Where it is, after {@code /me}: begins with a slash. */
    String path();

    /** The key of its heading. */
    String title();

    /** What it shows to whoever is at the keyboard. */
    Shown show(Locale locale);

    /**
     * Does what the form asks for.
     *
     * @param given what was chosen or written in the field of that name; empty where nothing was
     */
    void send(Function<String, Optional<String>> given);
}

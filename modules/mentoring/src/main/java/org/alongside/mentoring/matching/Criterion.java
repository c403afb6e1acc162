package org.alongside.mentoring.matching;

/** What makes two people fit. There are five, everybody may read them, and a coordinator says how much each counts. */
public enum Criterion {
    /** How many times of the week suit both. */
    TIMES(0, 3),
    /** How many ways of meeting suit both. */
    WAYS(1, 2),
    /** How many places both can get to and use. */
    PLACES(2, 2),
    /** What both named as something they like. */
    INTERESTS(3, 2),
    /** What one asked of the other one. Nobody's sex, origin or health counts unless somebody asks for it here, for themselves. */
    ASKED(4, 3);

    private final int position;
    private final int usual;

    Criterion(int position, int usual) {
        this.position = position;
        this.usual = usual;
    }

    /** Where it stands among them, from 0; runs of the past go by it, so it never changes. */
    int position() {
        return position;
    }

    /** How much it counts until somebody says otherwise. */
    public int usual() {
        return usual;
    }
}

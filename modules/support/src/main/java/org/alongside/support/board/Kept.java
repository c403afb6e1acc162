package org.alongside.support.board;

/** How many promises were kept in time, kept late, are due and were missed. */
public record Kept(long kept, long late, long due, long missed) {
    static final Kept NONE = new Kept(0, 0, 0, 0);

    Kept plus(Kept other) {
        return new Kept(kept + other.kept, late + other.late, due + other.due, missed + other.missed);
    }

    /** All of them. */
    public long all() {
        return kept + late + due + missed;
    }
}

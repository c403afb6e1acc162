package org.alongside.mentoring.assignment;

/**
 * Who is with whom, and the prices that prove that nothing is cheaper (the duals of Kuhn 1955, "The Hungarian method for the
 * assignment problem", and Munkres 1957): always {@code worth[trainee] + price[mentor] <= cost}, equal for those who are paired;
 * a price is at most 0, and 0 where a place is free; a worth is at most the cost of being left out, and equal to it for those left
 * out.
 */
final class Standing {
    final Seats seats;
    final long[] worth;
    /** As long as {@link Costs#MENTOR_MASK} reaches, so that the loops over pairs need no check; 0 beyond the mentors. */
    final long[] price;

    /** Everybody is out. */
    Standing(int[] places, int trainees) {
        this(new Seats(places, trainees), new long[trainees], new long[Costs.MENTOR_MASK + 1]);
    }

    private Standing(Seats seats, long[] worth, long[] price) {
        this.seats = seats;
        this.worth = worth;
        this.price = price;
    }

    Standing copy() {
        return new Standing(seats.copy(), worth.clone(), price.clone());
    }

    /** No mentor has a higher price. */
    long highestPrice() {
        int mentors = seats.places.length;
        long highest = mentors == 0 ? 0 : price[0];
        for (int mentor = 1; mentor < mentors; mentor++) {
            highest = Math.max(highest, price[mentor]);
        }
        return highest;
    }
}

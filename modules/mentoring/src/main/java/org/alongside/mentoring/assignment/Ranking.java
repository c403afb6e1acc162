package org.alongside.mentoring.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cheapest plan and those that come after it, in order: Murty 1968 ("An algorithm for ranking all the assignments in order of
 * increasing cost"). All other plans fall into parts: those in which the first trainee is elsewhere; those in which the first is
 * where they are and the second is elsewhere; and so on. The cheapest of each part is one {@link Reroute} away, and whichever is
 * cheapest of all comes next; its part falls into parts likewise.
 *
 * <p>Where a trainee is, is a mentor and not one of their places: plans of the same pairs are one plan.
 */
final class Ranking {
    private static final int SEARCHES_BETWEEN_REPORTS = 16;

    /**
     * A part: those before the position are where they are in the standing, the one at the position is with none of the refused.
     *
     * @param more by how much its cheapest plan is dearer than the cheapest of all
     */
    private record Part(Standing standing, int position, List<Integer> refused, long more) {}

    private final Costs costs;
    private final int mentors;
    private final Reroute search;
    /** Everybody who has a choice, in the order in which plans fall into parts. */
    private final int[] order;

    /** The parts that may come next, cheapest first, and no more than there are plans to find. */
    private final List<Part> parts = new ArrayList<>();

    Ranking(Costs costs, int mentors) {
        this.costs = costs;
        this.mentors = mentors;
        this.search = new Reroute(costs, mentors);
        this.order =
                IntStream.range(0, costs.trainees()).filter(costs::hasPairs).toArray();
    }

    /** So many plans that come after the cheapest and pair as many people; fewer if there are no more. */
    List<Standing> after(Standing cheapest, int number, Progress progress, int from, int to) {
        List<Standing> found = new ArrayList<>();
        Steps steps = new Steps(progress, from, to, (long) number * order.length);
        Part whole = new Part(cheapest, 0, List.of(), 0);
        while (found.size() < number) {
            split(whole, number - found.size(), steps, (long) found.size() * order.length);
            if (parts.isEmpty()) {
                break;
            }
            Part next = parts.remove(0);
            Standing standing = next.standing().copy();
            int trainee = order[next.position()];
            search.dearer(trainee, toArray(next.refused()), standing, held(next.position()), costs.span + 1);
            search.moveAlong(trainee);
            found.add(standing);
            whole = new Part(standing, next.position(), next.refused(), next.more());
        }
        return found;
    }

    private void split(Part whole, int wanted, Steps steps, long stepsBefore) {
        boolean[] held = held(whole.position());
        List<Integer> refused = new ArrayList<>(whole.refused());
        for (int position = whole.position(); position < order.length; position++) {
            if (position % SEARCHES_BETWEEN_REPORTS == 0) {
                steps.at(stepsBefore + position);
            }
            int trainee = order[position];
            int mentor = whole.standing().seats.mentorOf[trainee];
            refused.add(mentor == Seats.NOBODY ? mentors : mentor);
            // What is dearer by more than all pairs together would leave one more out.
            long below = (parts.size() < wanted
                            ? costs.span + 1
                            : parts.get(wanted - 1).more())
                    - whole.more();
            long dearer = search.dearer(trainee, toArray(refused), whole.standing(), held, below);
            if (dearer < below) {
                insert(new Part(whole.standing(), position, List.copyOf(refused), whole.more() + dearer), wanted);
            }
            held[trainee] = true;
            refused.clear();
        }
    }

    private void insert(Part part, int wanted) {
        int at = parts.size();
        while (at > 0 && parts.get(at - 1).more() > part.more()) {
            at--;
        }
        parts.add(at, part);
        if (parts.size() > wanted) {
            parts.remove(wanted);
        }
    }

    private boolean[] held(int position) {
        boolean[] held = new boolean[costs.trainees()];
        for (int i = 0; i < position; i++) {
            held[order[i]] = true;
        }
        return held;
    }

    private static int[] toArray(List<Integer> mentors) {
        return mentors.stream().mapToInt(Integer::intValue).toArray();
    }
}

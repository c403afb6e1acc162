package org.alongside.mentoring.assignment;

import java.util.Arrays;

/** The nodes a search has reached and not settled yet, nearest first: a binary heap that knows where each node is. */
final class Frontier {
    static final long UNREACHED = Long.MAX_VALUE;

    private final long[] distance;
    private final int[] heap;
    private final int[] place;
    private final int[] reached;
    private int size;
    private int reachedCount;

    Frontier(int nodes) {
        distance = new long[nodes];
        Arrays.fill(distance, UNREACHED);
        heap = new int[nodes];
        place = new int[nodes];
        Arrays.fill(place, -1);
        reached = new int[nodes];
    }

    /** Forgets all nodes, in the time it took to reach them. */
    void clear() {
        for (int i = 0; i < reachedCount; i++) {
            distance[reached[i]] = UNREACHED;
            place[reached[i]] = -1;
        }
        reachedCount = 0;
        size = 0;
    }

    long distance(int node) {
        return distance[node];
    }

    boolean isEmpty() {
        return size == 0;
    }

    long nearest() {
        return distance[heap[0]];
    }

    /** Notes a distance, shorter than that before, of a node to which the search need not go. */
    void note(int node, long shorter) {
        if (distance[node] == UNREACHED) {
            reached[reachedCount++] = node;
        }
        distance[node] = shorter;
    }

    /** Notes a distance, shorter than that before, of a node that was not taken yet. */
    void push(int node, long shorter) {
        note(node, shorter);
        int at = place[node] >= 0 ? place[node] : size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (distance[heap[parent]] <= shorter) {
                break;
            }
            set(at, heap[parent]);
            at = parent;
        }
        set(at, node);
    }

    /** Takes the nearest node out. */
    int take() {
        int taken = heap[0];
        place[taken] = -1;
        int node = heap[--size];
        if (size > 0) {
            int at = 0;
            for (int child = 1; child < size; child = 2 * at + 1) {
                if (child + 1 < size && distance[heap[child + 1]] < distance[heap[child]]) {
                    child++;
                }
                if (distance[heap[child]] >= distance[node]) {
                    break;
                }
                set(at, heap[child]);
                at = child;
            }
            set(at, node);
        }
        return taken;
    }

    private void set(int at, int node) {
        heap[at] = node;
        place[node] = at;
    }
}

package org.alongside.mentoring.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.core.participant.Participants;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.mentoring.enrolment.Side;

/**
 * Whether somebody still has a place for one more. The answer holds until the transaction ends, because the note of how many they
 * would meet is held fast meanwhile: of two who ask for the last place at the same moment, the second is told that it is taken.
 */
@ApplicationScoped
class PairPlaces {

    @Inject
    private Enrolments enrolments;

    @Inject
    private PairingRows pairs;

    @Inject
    private Participants participants;

    /** Insists that this pair, which is counted already, is not one too many for either of the two. */
    void insistOnRoomFor(Pairing pairing) {
        insistOnRoomOfMentor(pairing);
        insistOnRoomOfTrainee(pairing);
    }

    void insistOnRoomOfMentor(Pairing pairing) {
        int places = enrolments.holdPlaces(pairing.initiative(), pairing.mentor(), Side.MENTOR);
        if (pairs.placesTaken(pairing.initiative(), pairing.mentor()) > places) {
            throw new NoPlaceLeft(participants.nameOf(pairing.mentor()));
        }
    }

    void insistOnRoomOfTrainee(Pairing pairing) {
        int places = enrolments.holdPlaces(pairing.initiative(), pairing.trainee(), Side.TRAINEE);
        if (pairs.mentorsOf(pairing.initiative(), pairing.trainee()) > places) {
            throw new NoPlaceLeft(participants.nameOf(pairing.trainee()));
        }
    }
}

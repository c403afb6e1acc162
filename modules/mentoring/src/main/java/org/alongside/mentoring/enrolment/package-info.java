/**
 * Taking part in a scheme, from "I might be interested" to being available: who, on which side, and how many they would meet.
 *
 * <p>May be used by pairing, matching and the pages of this module; knows nothing of pairs.
 */
package org.alongside.mentoring.enrolment;

/**
 * What staff write down for a member of a pair: how it reached them, and the copy that the member gets (R15).
 *
 * <p>May be used by the packages of this module; knows neither meetings nor pairs but their ids.
 */
package org.alongside.mentoring.word;

/**
 * What people ask those who run their programme, and what they are told. Words of both are sealed with the key of who asked.
 *
 * <p>No chat (R17): it is between a person and the programme, one question and one answer, never within a pair.
 */
package org.alongside.core.question;

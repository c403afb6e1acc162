package org.alongside.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EverythingElseMapperTest {
    private static int status(Throwable thrown) {
        return EverythingElseMapper.answer(new IllegalStateException("The transaction ended", thrown))
                .map(EverythingElseMapper.Answer::status)
                .orElse(500);
    }

    @Test
    void whatWasWrittenTwiceAtTheSameMomentIsAConflictAndNoFault() {
        assertThat(status(new SQLException("duplicate key", "23505"))).isEqualTo(409);
    }

    @Test
    void aCharacterThatNoTextHoldsIsABadRequest() {
        assertThat(status(new SQLException("invalid byte sequence", "22021"))).isEqualTo(400);
    }

    @Test
    void otherTroubleWithTheDatabaseIsOurFault() {
        assertThat(status(new SQLException("no such table", "42P01"))).isEqualTo(500);
    }
}

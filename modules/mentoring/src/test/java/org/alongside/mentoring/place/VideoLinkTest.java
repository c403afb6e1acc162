package org.alongside.mentoring.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.core.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://video.example.org/room-7",
                "HTTPS://video.example.org",
                "https://video.example.org:8443/j/123?pwd=a%20b#config.prejoin=false",
                "  https://192.0.2.1/room  "
            })
    void anAddressOverHttpsWithAHostIsKeptAsItWasGiven(String typed) {
        assertThat(VideoLink.of(typed)).contains(new VideoLink(typed.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://video.example.org/room",
                "javascript:alert(1)",
                "https:room",
                "https:///room",
                "//video.example.org/room",
                "/room",
                "room",
                "https://maureen@video.example.org/room",
                "https://maureen:secret@video.example.org/room",
                "https://@video.example.org/room",
                "https://video.example.org/a room",
                "https://video.example.org\\@evil.example.org/",
                "https://[video",
                "data:text/html,<script>",
                "mailto:video@example.org"
            })
    void nothingElseIsTaken(String typed) {
        assertThatThrownBy(() -> VideoLink.of(typed)).isInstanceOf(Invalid.class);
    }

    @Test
    void nothingTypedIsNoLink() {
        assertThat(VideoLink.of(" ")).isEmpty();
        assertThat(VideoLink.of(null)).isEmpty();
    }

    @Test
    void itIsAtMostThreeHundredCharactersLong() {
        String address = "https://video.example.org/";
        String longest = address + "a".repeat(300 - address.length());

        assertThat(VideoLink.of(longest)).isPresent();
        assertThatThrownBy(() -> VideoLink.of(longest + "a")).isInstanceOf(Invalid.class);
    }
}

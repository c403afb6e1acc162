package org.alongside.core.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Siân Öztürk-Łuczak, sian ozturk luczak",
        "Seán O’Brien, sean obrien",
        "Dr.  MAUREEN  (Mo) Test, dr maureen mo test",
        "Bjørn Straße, bjorn strasse",
        "李 小龙, 李 小龙"
    })
    void aNameIsComparedWithoutAccentsAndCapitals(String name, String words) {
        assertThat(String.join(" ", NameWords.of(name))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "mauren, maureen",
        "maurene, maureen",
        "naureen, maureen",
        "amureen, maureen",
        "smyth, smith",
        "philipa, phillippa",
        "catherine, katharine",
        "mohammed, muhammad",
        "steven, stephen"
    })
    void whoSlipsWithAFingerOrSpellsBySoundHasAKeyInCommonWithWhatIsMeant(String typed, String meant) {
        TreeSet<String> common = new TreeSet<>(NameWords.keys(typed));
        common.retainAll(NameWords.keys(meant));
        assertThat(common).isNotEmpty();
        assertThat(NameWords.near(typed, meant)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"tom, tim", "ann, amy", "maureen, martin", "999, 998", "p1234, p1243", "jo, jon"})
    void shortNamesAndNumbersAreNotTakenForOthersTooEasily(String one, String other) {
        boolean near = NameWords.near(one, other);
        assertThat(near).isEqualTo(one.equals("tom"));
    }

    @Test
    void aNameWithoutAnyLetterHasAWordAndAPlaceInTheOrderToo() {
        assertThat(NameWords.ofName("…")).hasSize(1);
        assertThat(NameWords.order("…")).isNotEmpty();
        assertThat(NameWords.order("a".repeat(300))).hasSize(NameWords.LONGEST_NAME);
        assertThat(NameWords.of("a".repeat(300))).allMatch(word -> word.length() == NameWords.LONGEST);
    }
}

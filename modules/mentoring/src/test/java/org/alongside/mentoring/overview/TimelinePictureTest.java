package org.alongside.mentoring.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.alongside.core.text.Languages;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TimelinePictureTest {

    private static final LocalDate START = LocalDate.of(2026, 10, 1);

    private static Timeline timeline(LocalDate today) {
        return Timeline.of(
                START,
                Optional.of(LocalDate.of(2027, 3, 31)),
                today,
                List.of(
                        new Timeline.Row(
                                "Maureen <M> & Hannah",
                                START,
                                Optional.of(LocalDate.of(2027, 3, 9)),
                                false,
                                true,
                                List.of(
                                        LocalDate.of(2026, 10, 5),
                                        LocalDate.of(2026, 11, 9),
                                        LocalDate.of(2027, 4, 20))),
                        new Timeline.Row(
                                "Dev and " + "Y".repeat(60),
                                LocalDate.of(2026, 9, 20),
                                Optional.of(LocalDate.of(2026, 12, 1)),
                                true,
                                false,
                                List.of(LocalDate.of(2026, 10, 6)))));
    }

    private static String draw(LocalDate today, Locale locale) {
        return TimelinePicture.of(timeline(today), "The scheme: \"A & B\"", locale);
    }

    private static String draw() {
        return draw(LocalDate.of(2026, 11, 30), Locale.UK);
    }

    private static Set<String> found(String pattern, String svg) {
        return Pattern.compile(pattern)
                .matcher(svg)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void canBeHeardAndIsWellFormed() throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(draw().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-label")).isEqualTo("The scheme: \"A & B\"");
        assertThat(root.getFirstChild().getNodeName()).isEqualTo("title");
        assertThat(root.getFirstChild().getTextContent()).isEqualTo("The scheme: \"A & B\"");
        assertThat(root.getElementsByTagName("text").getLength()).isPositive();
        assertThat(draw())
                .contains("Maureen &lt;M&gt; &amp; Hannah")
                .contains("…</text>")
                .doesNotContain("<script");
    }

    /** R5: no dot says what became of it, and none whether its day is over. */
    @Test
    void allDotsLookAlike() {
        String dots = draw().replaceAll("c[xy]=\"\\d+\"", "");

        assertThat(found("(<circle[^>]*>)", dots)).hasSize(1);
        assertThat(draw().split("<circle", -1)).hasSize(1 + 4);
    }

    @Test
    void hasAColumnForEveryMonthOfSchemeAndPairs() {
        Timeline timeline = timeline(START);

        assertThat(timeline.first()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(timeline.months()).as("to the last meeting").isEqualTo(8);
        assertThat(draw()).contains(">Apr<", ">2026<", ">2027<", ">Start<", ">Planned end<", ">Today<");
        assertThat(draw(START, Languages.WELSH)).contains(">Heddiw<");
    }

    @Test
    void aSchemeOfThePastIsNotStretchedToToday() {
        assertThat(draw(LocalDate.of(2031, 1, 1), Locale.UK)).doesNotContain(">Today<");
        assertThat(timeline(LocalDate.of(2031, 1, 1)).months()).isEqualTo(8);
    }

    @Test
    void aSlipOfTheKeyboardDoesNotStretchItForYears() {
        Timeline timeline = Timeline.of(START, Optional.of(LocalDate.of(2090, 1, 1)), START, List.of());

        assertThat(timeline.months()).isEqualTo(48);
        assertThat(TimelinePicture.of(timeline, "Long", Locale.UK)).doesNotContain("Planned end");
    }

    /** WCAG 2.2, 1.4.3 and 1.4.11, against the white that the picture brings along. */
    @Test
    void canBeSeen() {
        assertThat(found("<text[^>]* fill=\"(#[0-9a-f]{6})\"", draw()))
                .isNotEmpty()
                .allSatisfy(colour -> assertThat(contrast(colour)).isGreaterThanOrEqualTo(4.5));
        assertThat(found("<(?:circle|rect x)[^>]* (?:stroke=\"|r=\"6\" fill=\")(#[0-9a-f]{6})\"", draw()))
                .isNotEmpty()
                .allSatisfy(colour -> assertThat(contrast(colour)).isGreaterThanOrEqualTo(3));
    }

    private static double contrast(String colour) {
        double luminance = 0.2126 * light(colour, 1) + 0.7152 * light(colour, 3) + 0.0722 * light(colour, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double light(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

package org.alongside.analysis.transcript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.analysis.transcript.Line.Start;
import org.alongside.analysis.transcript.PdfPage.PrintedLine;

/**
 * Makes one running text of printed pages: without page numbers, running heads and the numbers in the margin, and with
 * paragraphs put together again across lines and pages.
 */
final class PageLayout {
    /** How many lines from its edge a page may carry something that is not text. */
    private static final int EDGE = 2;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?:page|seite|p\\.)?\\s*[-\u2013]?\\s*(\\d{1,4})\\s*[-\u2013]?\\s*(?:(?:/|of|von|\\|)\\s*\\d{1,4})?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A running head stands on most pages, but not on the first or on those of a chapter. */
    private static final double MOST_PAGES = 0.6;

    /** Printed at the same height, give or take rounding. */
    private static final float SAME_PLACE = 3;

    /** Lines further apart than this many times the usual are different paragraphs. */
    private static final float PARAGRAPH_GAP = 1.4f;

    /** Letters smaller than this nobody reads. */
    private static final float LEAST_PITCH = 4;

    /** How much of a page, above and below, is left to running heads. */
    private static final float MARGIN = 0.085f;

    /** Where short turns fill no line, this much of the width of the page is taken for text. */
    private static final float NARROWEST_TEXT = 0.7f;

    /** What the widths of words do not add up to. */
    private static final float ROUNDING = 0.01f;

    private PageLayout() {}

    /** A line with its page. */
    private record Placed(int page, PrintedLine line) {}

    static List<Line> lines(List<PdfPage> pages) {
        List<PdfPage> text = withoutRepeatedEdges(withoutPageNumbers(withoutMarginNumbers(pages)));
        List<Placed> placed = new ArrayList<>();
        float pitch = pitch(text);
        for (int page = 0; page < text.size(); page++) {
            for (PrintedLine line : text.get(page).lines()) {
                if (!isCutFromPageBefore(placed, page, line)) {
                    placed.add(new Placed(page, line));
                }
            }
        }
        float edge =
                Math.max(rightEdge(placed), pages.isEmpty() ? 0 : pages.get(0).width() * NARROWEST_TEXT);
        return lines(placed, pitch, edge);
    }

    private static List<Line> lines(List<Placed> placed, float pitch, float edge) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            Start start = i == 0 ? Start.PARAGRAPH : start(placed.get(i - 1), placed.get(i), pitch, edge);
            lines.add(new Line(placed.get(i).line().text(), start));
        }
        return lines;
    }

    private static Start start(Placed before, Placed here, float pitch, float edge) {
        PrintedLine line = here.line();
        float space = line.first().width() / line.first().text().length();
        // A line break was meant if the next word would still have fitted, and if no sentence goes on after it.
        boolean full = before.line().right() + space + line.first().width() > edge * (1 - ROUNDING);
        boolean goesOn = full
                || (Character.isLowerCase(line.text().codePointAt(0))
                        && !SpeakerLabels.endsSentence(before.line().text()));
        if (before.page() == here.page()) {
            if (line.baseline() - before.line().baseline() > pitch * PARAGRAPH_GAP) {
                return Start.PARAGRAPH;
            }
            return goesOn ? Start.WRAPPED : Start.BREAK;
        }
        return goesOn && SpeakerLabels.possibleLabel(line.text()).isEmpty() ? Start.WRAPPED : Start.PARAGRAPH;
    }

    /** Programs that cut one long page into several print the line at the cut twice: last here, and half outside there. */
    private static boolean isCutFromPageBefore(List<Placed> placed, int page, PrintedLine line) {
        if (placed.isEmpty()) {
            return false;
        }
        Placed last = placed.get(placed.size() - 1);
        return last.page() == page - 1
                && line.baseline() < line.size()
                && line.text().equals(last.line().text());
    }

    /** How far apart lines usually are: the smallest distance that is common. */
    private static float pitch(List<PdfPage> pages) {
        Map<Integer, Integer> distances = new HashMap<>();
        int all = 0;
        for (PdfPage page : pages) {
            for (int i = 1; i < page.lines().size(); i++) {
                float distance =
                        page.lines().get(i).baseline() - page.lines().get(i - 1).baseline();
                distances.merge(Math.round(distance * 2), 1, Integer::sum);
                all++;
            }
        }
        int common = Math.max(1, all / 20);
        return distances.entrySet().stream()
                        .filter(distance -> distance.getKey() > LEAST_PITCH * 2 && distance.getValue() >= common)
                        .mapToInt(Map.Entry::getKey)
                        .min()
                        .orElse(Integer.MAX_VALUE)
                / 2f;
    }

    /** Where full lines end, as at least three of them show. */
    private static float rightEdge(List<Placed> placed) {
        List<Float> rights = placed.stream()
                .map(at -> at.line().right())
                .sorted(Collections.reverseOrder())
                .limit(3)
                .toList();
        return rights.isEmpty() ? 0 : rights.get(rights.size() - 1);
    }

    /** Numbers of lines or paragraphs, in a column of their own left of the text. */
    private static List<PdfPage> withoutMarginNumbers(List<PdfPage> pages) {
        float left = leftEdge(pages);
        int numbers = 0;
        int inOrder = 0;
        for (PdfPage page : pages) {
            int last = 0;
            for (PrintedLine line : page.lines()) {
                if (isMarginNumber(line, left)) {
                    int number = Integer.parseInt(line.first().text());
                    numbers++;
                    inOrder += number >= last ? 1 : 0;
                    last = number;
                }
            }
        }
        if (numbers < 3 || inOrder < numbers * 0.9) {
            return pages;
        }
        return onEach(pages, line -> {
            if (!isMarginNumber(line, left)) {
                return Optional.of(line);
            }
            return line.words().size() == 1
                    ? Optional.empty()
                    : Optional.of(line.with(line.words().subList(1, line.words().size())));
        });
    }

    private static boolean isMarginNumber(PrintedLine line, float left) {
        return line.first().right() < left
                && NUMBER.matcher(line.first().text()).matches();
    }

    /** Where most lines begin, numbers before them set aside. */
    private static float leftEdge(List<PdfPage> pages) {
        Map<Integer, Integer> lefts = new HashMap<>();
        for (PdfPage page : pages) {
            for (PrintedLine line : page.lines()) {
                line.words().stream()
                        .filter(word -> !NUMBER.matcher(word.text()).matches())
                        .findFirst()
                        .ifPresent(word -> lefts.merge(Math.round(word.left()), 1, Integer::sum));
            }
        }
        return lefts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** A number at the edge is the page's if the numbers of the other pages keep step with it. */
    private static List<PdfPage> withoutPageNumbers(List<PdfPage> pages) {
        Map<Integer, Set<Integer>> pagesInStep = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            for (PrintedLine line : edges(pages.get(page))) {
                Optional<Integer> number = pageNumber(line);
                if (number.isPresent()) {
                    pagesInStep
                            .computeIfAbsent(number.get() - page, step -> new HashSet<>())
                            .add(page);
                }
            }
        }
        Optional<Map.Entry<Integer, Set<Integer>>> best =
                pagesInStep.entrySet().stream().max(Map.Entry.comparingByValue((a, b) -> a.size() - b.size()));
        if (best.isEmpty()) {
            return pages;
        }
        int step = best.get().getKey();
        boolean onlyPage = pages.size() == 1 && step == 1;
        if (best.get().getValue().size() < 2 && !onlyPage) {
            return pages;
        }
        List<PdfPage> without = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            int expected = page + step;
            List<PrintedLine> edges = edges(pages.get(page));
            without.add(keep(
                    pages.get(page),
                    line -> !edges.contains(line)
                            || pageNumber(line)
                                    .filter(number -> number == expected)
                                    .isEmpty()));
        }
        return without;
    }

    private static Optional<Integer> pageNumber(PrintedLine line) {
        Matcher number = PAGE_NUMBER.matcher(line.text());
        return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    }

    /** What stands in the same words at the same place on most pages. */
    private static List<PdfPage> withoutRepeatedEdges(List<PdfPage> pages) {
        Map<String, List<Float>> places = new HashMap<>();
        Map<String, Integer> within = new HashMap<>();
        for (PdfPage page : pages) {
            List<PrintedLine> edges = inMargins(page);
            edges.forEach(line -> places.computeIfAbsent(anyNumber(line), text -> new ArrayList<>())
                    .add(line.baseline()));
            page.lines().stream()
                    .filter(line -> !edges.contains(line))
                    .forEach(line -> within.merge(anyNumber(line), 1, Integer::sum));
        }
        Set<String> speakers = speakers(pages);
        double needed = Math.max(2, MOST_PAGES * pages.size());
        Set<String> heads = places.entrySet().stream()
                .filter(head -> !within.containsKey(head.getKey()))
                .filter(head -> atOnePlace(head.getValue()) >= needed)
                .filter(head -> SpeakerLabels.possibleLabel(head.getKey())
                        .filter(speakers::contains)
                        .isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<PdfPage> without = new ArrayList<>();
        for (PdfPage page : pages) {
            List<PrintedLine> edges = inMargins(page);
            without.add(keep(page, line -> !edges.contains(line) || !heads.contains(anyNumber(line))));
        }
        return without;
    }

    /** Labels with different words after them: a running head with a colon always goes on in the same words. */
    private static Set<String> speakers(List<PdfPage> pages) {
        Map<String, Set<String>> lines = new HashMap<>();
        for (PdfPage page : pages) {
            for (PrintedLine line : page.lines()) {
                String text = anyNumber(line);
                SpeakerLabels.possibleLabel(text)
                        .ifPresent(label -> lines.computeIfAbsent(label, said -> new HashSet<>())
                                .add(text));
            }
        }
        return lines.entrySet().stream()
                .filter(label -> label.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String anyNumber(PrintedLine line) {
        return DIGITS.matcher(line.text()).replaceAll("0");
    }

    private static int atOnePlace(List<Float> baselines) {
        List<Float> sorted = baselines.stream().sorted().toList();
        float middle = sorted.get(sorted.size() / 2);
        return (int) sorted.stream()
                .filter(baseline -> Math.abs(baseline - middle) <= SAME_PLACE)
                .count();
    }

    private static List<PrintedLine> edges(PdfPage page) {
        List<PrintedLine> lines = page.lines();
        if (lines.size() <= 2 * EDGE) {
            return lines;
        }
        List<PrintedLine> edges = new ArrayList<>(lines.subList(0, EDGE));
        edges.addAll(lines.subList(lines.size() - EDGE, lines.size()));
        return edges;
    }

    private static List<PrintedLine> inMargins(PdfPage page) {
        float margin = page.height() * MARGIN;
        return edges(page).stream()
                .filter(line -> line.baseline() < margin || line.baseline() > page.height() - margin)
                .toList();
    }

    private static List<PdfPage> onEach(List<PdfPage> pages, Function<PrintedLine, Optional<PrintedLine>> change) {
        return pages.stream()
                .map(page -> page.with(page.lines().stream()
                        .map(change)
                        .flatMap(Optional::stream)
                        .toList()))
                .toList();
    }

    private static PdfPage keep(PdfPage page, Predicate<PrintedLine> kept) {
        return page.with(page.lines().stream().filter(kept).toList());
    }
}

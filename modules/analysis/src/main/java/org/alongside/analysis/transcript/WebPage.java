package org.alongside.analysis.transcript;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Web pages (html): what a browser would show of them. Nothing is fetched, no script runs. */
final class WebPage implements NodeFilter {
    private static final Pattern BEGINS =
            Pattern.compile("<(?:!doctype\\s+html|(?:html|head|body|meta|title)(?=[\\s>/]))", Pattern.CASE_INSENSITIVE);

    /** Parts of a page begin so, but so do marks that somebody typed before who speaks, such as {@code <P>}. */
    private static final Pattern MAY_BEGIN = Pattern.compile(
            "<(p|div|table|span|h[1-6]|main|article|section|ul|ol|dl|b|i)(?=[\\s>/])", Pattern.CASE_INSENSITIVE);

    private static final Pattern SURELY_PAGE =
            Pattern.compile("<(?:!doctype\\s+html|/?(?:html|body)(?=[\\s>]))", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENT = Pattern.compile("\\s*<!--[^>]{0,1000}-->");

    /** An interview has some thousands of them; each takes far more memory than it takes letters to write. */
    private static final int MOST_TAGS = 200_000;

    private static final Set<String> NOT_SHOWN = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "title",
            "del",
            "iframe",
            "object",
            "audio",
            "video",
            "svg",
            "math",
            "canvas",
            "select",
            "button",
            "rt");

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private final DocumentLines lines = new DocumentLines();
    private boolean inParagraph;
    private boolean afterBlank = true;
    private int asTyped;

    private WebPage() {}

    /** Whether the text begins like a page. */
    static boolean is(String text) {
        String head = text.substring(0, Math.min(text.length(), 4096)).strip();
        if (head.regionMatches(true, 0, "<?xml", 0, 5)) {
            int end = head.indexOf("?>");
            head = end < 0 ? "" : head.substring(end + 2).strip();
        }
        String beginning = COMMENT.matcher(head).replaceAll("").strip();
        Matcher tag = MAY_BEGIN.matcher(beginning);
        return BEGINS.matcher(beginning).lookingAt()
                || (tag.lookingAt()
                        && (text.contains("</" + tag.group(1) + ">")
                                || SURELY_PAGE.matcher(text).find()));
    }

    static List<Line> lines(String html) {
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw UnreadableTranscript.unpacksTooLarge();
        }
        WebPage page = new WebPage();
        NodeTraversor.filter(page, Jsoup.parse(html).body());
        page.endParagraph();
        return page.lines.lines();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            words(text.getWholeText());
        } else if (node instanceof Element element) {
            if (NOT_SHOWN.contains(element.normalName()) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    private void begin(String element) {
        if (BLOCKS.contains(element)) {
            endParagraph();
        }
        switch (element) {
            case "br" -> type("\n");
            case "tr" -> lines.beginRow();
            case "td", "th" -> lines.beginCell();
            case "pre" -> asTyped++;
            default -> {
                // How it looks.
            }
        }
    }

    private void end(String element) {
        if (BLOCKS.contains(element)) {
            endParagraph();
        }
        switch (element) {
            case "tr" -> lines.endRow();
            case "pre" -> asTyped--;
            default -> {
                // Closes nothing of ours.
            }
        }
    }

    /** Blanks side by side are one, but for hard ones, and where the page keeps them as typed. */
    private void words(String text) {
        if (asTyped > 0) {
            type(text);
            return;
        }
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!blank) {
                words.append(c);
            } else if (!afterBlank) {
                words.append(' ');
            }
            afterBlank = blank;
        }
        if (words.length() > 0) {
            boolean after = afterBlank;
            type(words.toString());
            afterBlank = after;
        }
    }

    private void type(String text) {
        if (!inParagraph) {
            lines.beginParagraph();
            inParagraph = true;
        }
        lines.type(text);
        afterBlank = text.endsWith("\n");
    }

    private void endParagraph() {
        if (inParagraph) {
            lines.endParagraph();
            inParagraph = false;
        }
        afterBlank = true;
    }
}

package org.alongside.mentoring.wish;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;

/** The fields for what only the matching reads: a few words a line, and whom or what to avoid. */
final class PrivateWishForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_BOX = PrivateWish.MOST * (PrivateWish.LONGEST + 1);

    private final String whoReads;
    private final FreeText asks;
    private final FreeText tells;
    private final Div lines = new Div();
    private final Button another;

    /**
     * @param whoReads the sentence above the boxes for words of one's own
     */
    PrivateWishForm(String whoReads) {
        this.whoReads = whoReads;
        asks = FreeText.among(t("mentoring.wish.asks"), whoReads, LONGEST_BOX);
        tells = FreeText.among(t("mentoring.wish.tells"), whoReads, LONGEST_BOX);
        another = new Button(
                t("mentoring.wish.avoid.add"),
                click -> line(new Avoided(Avoided.Kind.PERSON, "")).focus());
        add(
                FreeText.readers(whoReads),
                new H3(t("mentoring.wish.avoid")),
                new Paragraph(t("mentoring.wish.avoid.about")),
                lines,
                another,
                new H3(t("mentoring.wish.more")),
                new Paragraph(t("mentoring.wish.asks.about")),
                asks,
                new Paragraph(t("mentoring.wish.tells.about")),
                tells);
    }

    /** Shows this. */
    void show(PrivateWish wish) {
        asks.words(String.join("\n", wish.asks()));
        tells.words(String.join("\n", wish.tells()));
        lines.removeAll();
        wish.avoid().forEach(this::line);
    }

    /** What stands there now. */
    PrivateWish wish() {
        return new PrivateWish(
                List.of(asks.words().split("\\n")),
                List.of(tells.words().split("\\n")),
                lines.getChildren().map(line -> ((AvoidedForm) line).avoided()).toList());
    }

    private AvoidedForm line(Avoided shown) {
        AvoidedForm line = new AvoidedForm(shown, whoReads, another::focus);
        lines.add(line);
        return line;
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

package org.alongside.mentoring.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Card;
import org.alongside.spi.InitiativeId;

/** How sheets look on pages; the same for everybody. */
public final class SheetWords {

    private SheetWords() {}

    /** What the pairs of an initiative agree on, and how to print it. */
    public static Card boundaries(Sheets sheets, InitiativeId initiative, Locale locale) {
        Sheets.Sheet sheet = sheets.boundaries(initiative, locale);
        Card card = new Card(sheet.title()).saying(sheet.lead());
        sheet.parts().forEach(part -> card.add(list(part.sentences())));
        card.add(papers("api/mentoring/schemes/" + initiative + "/boundaries.pdf", sheet.title(), locale));
        return card;
    }

    static Component list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(said -> list.add(new ListItem(said)));
        return list;
    }

    static Component papers(String address, String title, Locale locale) {
        String file = address + "?language=" + locale.getLanguage();
        Div papers = new Div(
                paper(file, title, "mentoring.sheet.print", locale),
                paper(file + "&large=true", title, "mentoring.sheet.print-large", locale));
        papers.addClassName("buttons");
        return papers;
    }

    /** Two sheets may stand on one page: whoever hears it is told which of them a link prints. */
    private static Anchor paper(String file, String title, String key, Locale locale) {
        String words = Texts.text(locale, key);
        Anchor paper = new Anchor(file, words);
        paper.setRouterIgnore(true);
        paper.setTarget(AnchorTarget.BLANK);
        paper.getElement().setAttribute("aria-label", words + ": " + title);
        return paper;
    }
}

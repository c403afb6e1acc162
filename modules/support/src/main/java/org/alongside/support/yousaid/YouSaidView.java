package org.alongside.support.yousaid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.shared.Days;

/** Where people tell the programme something, and read what became of it. */
@View("support.my")
@Route("support/you-said")
@Menu(title = "support.menu.you-said", order = 31)
public class YouSaidView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Suggestions suggestions;
    private final Div mine = new Div();

    @Inject
    YouSaidView(Suggestions suggestions) {
        super("support.you-said");
        this.suggestions = suggestions;
        FreeText words =
                new FreeText(t("support.you-said.words"), t("support.you-said.who-reads"), Suggestions.LONGEST);
        Button say = new Button(t("support.you-said.say"), click -> {
            suggestions.say(words.words());
            words.words("");
            Notices.done(t("support.you-said.said"));
            showMine();
        });
        say.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card("support.you-said.tell", words, say);
        card("support.you-said.mine", mine);
        showMine();
        List<Suggestions.Told> together = suggestions.together();
        if (!together.isEmpty()) {
            card("support.you-said.together")
                    .saying(t("support.you-said.together.about"))
                    .add(new BoardForm(together));
        }
        add(new Anchor("support/my/feedback", t("support.feedback")));
        card("support.you-said.board").add(new BoardForm(suggestions.board()));
    }

    private void showMine() {
        mine.removeAll();
        List<Suggestions.Mine> said = suggestions.mine();
        if (said.isEmpty()) {
            mine.add(new Paragraph(t("support.you-said.mine.none")));
        }
        said.forEach(one -> mine.add(one(one)));
    }

    private Component one(Suggestions.Mine one) {
        Div shown = new Div(
                new H3(Days.inWords(getLocale(), one.saidOn())),
                new Paragraph(one.ours() ? t("support.you-said.in-our-words", one.words()) : one.words()));
        if (!one.reply().isEmpty()) {
            shown.add(new Paragraph(t("support.you-said.reply.was", one.reply())));
        }
        if (one.state().answered()) {
            Paragraph state = new Paragraph(new Mark(t("support.you-said.state", one.state()), Mark.Tone.CALM));
            shown.add(state, new Paragraph(one.because()), notWhatIMeant(one));
        } else {
            shown.add(new Paragraph(t("support.you-said.due", Days.inWords(getLocale(), one.due()))));
        }
        return shown;
    }

    private Details notWhatIMeant(Suggestions.Mine one) {
        FreeText meant = new FreeText(
                t("support.you-said.meant"),
                one.ours() ? t("support.you-said.who-reads.ours") : t("support.you-said.who-reads"),
                Suggestions.LONGEST);
        Button send = new Button(t("support.you-said.meant.send"), click -> {
            suggestions.notWhatIMeant(one.id(), meant.words());
            Notices.done(t("support.you-said.said"));
            showMine();
        });
        return new Details(t("support.you-said.not-what-i-meant"), meant, send);
    }
}

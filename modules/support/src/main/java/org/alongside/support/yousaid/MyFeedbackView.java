package org.alongside.support.yousaid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.shared.Days;

/** How often I would like to hear what became of what I said. I need not say. */
@View("support.my")
@Route("support/my/feedback")
public class MyFeedbackView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient FeedbackWishes wishes;
    private final Div content = new Div();

    @Inject
    MyFeedbackView(FeedbackWishes wishes) {
        super("support.feedback");
        this.wishes = wishes;
        card("support.feedback.how-often", content);
        card("support.feedback.which-way")
                .saying(t("support.feedback.which-way.about"))
                .add(new Anchor("messages", t("support.feedback.which-way.go")));
        show();
    }

    private void show() {
        content.removeAll();
        content.addClassName("form");
        Select<FeedbackRhythm> rhythm = new Select<>();
        rhythm.setLabel(t("support.feedback.rhythm"));
        rhythm.setItems(FeedbackRhythm.values());
        rhythm.setItemLabelGenerator(often -> t("support.feedback.rhythm", often));
        wishes.mine().ifPresent(mine -> {
            rhythm.setValue(mine.rhythm());
            mine.typedBy()
                    .ifPresent(typist -> content.add(new Paragraph(
                            t("support.feedback.typed-by", typist, Days.inWords(getLocale(), mine.on())))));
        });
        Button keep = new Button(t("support.feedback.keep"), click -> {
            wishes.say(rhythm.getValue());
            Notices.done(t("support.feedback.kept"));
            show();
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button leave = new Button(t("support.feedback.rather-not-say"), click -> {
            wishes.ratherNotSay();
            Notices.done(t("support.feedback.left"));
            show();
        });
        content.add(rhythm, keep, leave);
    }
}

package org.alongside.mentoring.wish;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.participant.Participants;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.mentoring.place.Places;

/** What I would like: one part that others may read, one that only the matching reads, and one button that saves both. */
@View("mentoring.meet")
@Route("mentoring/my/wishes")
public class MyWishesView extends Page {

    private static final long serialVersionUID = 1L;

    @Inject
    MyWishesView(Wishes wishes, Places places, Participants participants) {
        super("mentoring.my-wishes");
        add(new Anchor("mentoring/my", t("mentoring.menu.my")));
        if (participants.me().isEmpty()) {
            add(new Paragraph(t("mentoring.my-wishes.nobody")));
            return;
        }
        WishForm shown = new WishForm(t("mentoring.wish.who-reads.mine"), places.names());
        PrivateWishForm secret = new PrivateWishForm(t("mentoring.wish.who-reads.private"));
        Wishes.Told mine = wishes.mine();
        shown.show(mine.shown());
        secret.show(mine.secret());
        Card others = new Card(t("mentoring.wish.shown")).saying(t("mentoring.wish.shown.about"));
        others.add(shown);
        Card matching = new Card(t("mentoring.wish.private")).saying(t("mentoring.wish.private.about"));
        matching.add(secret);
        Button save = new Button(t("mentoring.my-wishes.save"), click -> {
            wishes.tell(new Wishes.Told(shown.wish(), secret.wish()));
            Notices.done(t("mentoring.my-wishes.saved"));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(others, matching, save);
    }
}

package org.alongside.mentoring.travel;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.PairingId;

/** I say whether I would like travel booked for me. Only I see it here, and whoever books it. */
public final class MyTravelForm extends Div {

    private static final long serialVersionUID = 1L;

    /** As it stands for that pair of mine; {@code rebuild} shows the page anew. */
    public MyTravelForm(Travels travels, PairingId pair, boolean needed, Runnable rebuild) {
        add(new Paragraph(t(needed ? "mentoring.travel.needs" : "mentoring.travel.mine.about")));
        add(new Paragraph(t("mentoring.travel.free")));
        Button say = needed
                ? new Button(t("mentoring.travel.need-no-more"), click -> {
                    travels.needNoMore(pair);
                    Notices.done(t("mentoring.travel.need-no-more.done"));
                    rebuild.run();
                })
                : new Button(t("mentoring.travel.need"), click -> {
                    travels.need(pair);
                    Notices.done(t("mentoring.travel.need.done"));
                    rebuild.run();
                });
        Div buttons = new Div(say);
        buttons.addClassName("buttons");
        add(buttons);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

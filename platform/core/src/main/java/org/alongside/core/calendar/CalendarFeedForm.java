package org.alongside.core.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.alongside.core.signin.PublicAddress;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;

/** My own calendar's address: making one, a new one, or none. */
public final class CalendarFeedForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient CalendarFeeds feeds;

    public CalendarFeedForm(CalendarFeeds feeds) {
        this.feeds = feeds;
        show();
    }

    private void show() {
        removeAll();
        add(new Paragraph(t("core.calendar.feed.about")), new Paragraph(t("core.calendar.feed.secret")));
        Optional<CalendarFeeds.Row> mine = feeds.mine();
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (mine.isPresent()) {
            add(new Paragraph(howItStands(mine.get())));
            buttons.add(
                    new Button(t("core.calendar.feed.anew"), click -> make()),
                    new Button(t("core.calendar.feed.take-back"), click -> takeBack()));
        } else {
            Button make = new Button(t("core.calendar.feed.make"), click -> make());
            make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(make);
        }
        add(buttons);
    }

    private String howItStands(CalendarFeeds.Row feed) {
        return t(
                "core.calendar.feed.stands",
                CalendarFeedWords.day(feed.madeOn(), getLocale()),
                feed.lastFetchedOn()
                        .map(day -> CalendarFeedWords.day(day, getLocale()))
                        .orElseGet(() -> t("core.calendar.feed.never")));
    }

    private void make() {
        String path = feeds.make();
        show();
        TextField address = new TextField(t("core.calendar.feed.address"));
        address.setValue(PublicAddress.of(VaadinServletRequest.getCurrent()) + path);
        address.setReadOnly(true);
        address.setWidthFull();
        address.setHelperText(t("core.calendar.feed.once"));
        add(address);
        Notices.done(t("core.calendar.feed.made"));
    }

    private void takeBack() {
        feeds.takeBack();
        show();
        Notices.done(t("core.calendar.feed.taken-back"));
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

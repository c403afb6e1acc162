package org.alongside.core.notification;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.alongside.core.calendar.CalendarFeedForm;
import org.alongside.core.calendar.CalendarFeeds;
import org.alongside.core.participant.Participants;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** What I was told, and how I want to be told. Opening the page is reading it. */
@View(View.EVERYBODY)
@Route("messages")
@Menu(title = "core.menu.messages", order = 2)
public class MessagesView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient ZoneId zone;

    @Inject
    MessagesView(
            Messages messages,
            NoticeChoices choices,
            CalendarFeeds feeds,
            Participants participants,
            CurrentProgramme programme,
            Programmes programmes) {
        super("core.messages");
        this.zone = programmes.find(programme.required()).orElseThrow().zone();
        List<Messages.Row> mine = messages.mine(getLocale());
        if (mine.isEmpty()) {
            Paragraph nothing = new Paragraph(t("core.messages.none"));
            nothing.addClassName("nothing-yet");
            card("core.messages.mine", nothing);
        }
        mine.forEach(message -> add(shown(message)));
        messages.readAll();
        boolean takesPart = participants.me().isPresent();
        choose(choices, takesPart);
        if (takesPart) {
            card("core.calendar.feed", new CalendarFeedForm(feeds));
        }
    }

    private Card shown(Messages.Row message) {
        Card card = new Card(message.heading());
        if (message.fresh()) {
            card.add(new Mark(t("core.messages.new"), Mark.Tone.CALM));
        }
        card.add(new Paragraph(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(message.at().atZoneSameInstant(zone))));
        message.text().lines().map(Paragraph::new).forEach(card::add);
        if (message.calendar()) {
            Anchor file = new Anchor("api/messages/" + message.id() + "/calendar.ics", t("core.messages.calendar"));
            file.setRouterIgnore(true);
            card.add(file);
        }
        return card;
    }

    private void choose(NoticeChoices choices, boolean takesPart) {
        NoticeChoices.Choice now = choices.mine();
        EmailField email = new EmailField(t("core.messages.choice.email"));
        email.setValue(now.email());
        email.setClearButtonVisible(true);
        Checkbox spelledOut = new Checkbox(t("core.messages.choice.spelled-out"), now.spelledOut());
        Checkbox largePrint = new Checkbox(t("core.messages.choice.large-print"), now.largePrint());
        Checkbox byText = new Checkbox(t("core.messages.choice.by-text"), now.byText());
        Button save = new Button(t("core.messages.choice.save"), click -> {
            choices.choose(new NoticeChoices.Choice(
                    email.getValue(), spelledOut.getValue(), largePrint.getValue(), byText.getValue()));
            Notices.done(t("core.messages.choice.saved"));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div();
        fields.addClassName("fields");
        if (!takesPart) {
            fields.add(email);
        }
        fields.add(spelledOut, largePrint);
        if (choices.textsReachMe()) {
            fields.add(byText);
        }
        card("core.messages.choice", new Paragraph(t("core.messages.choice.about")), fields, save);
    }
}

package org.alongside.core.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.alongside.core.signin.PublicAddress;
import org.alongside.core.text.Texts;

/** A letter to print and hand over or post: where to go, what to type, whom to ask. The code on it is shown this once. */
final class LetterPage extends Section {
    private static final long serialVersionUID = 1L;

    LetterPage(ProgrammeAccounts.Letter letter, String programme, String whomToAsk) {
        addClassNames("card", "letter");
        Paragraph once = new Paragraph(t("core.letter.once"));
        once.addClassName("advice");
        Button print = new Button(
                t("core.letter.print"),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div screenOnly = new Div(once, print);
        screenOnly.addClassName("screen-only");

        Span code = new Span(letter.code());
        code.addClassName("code");
        OrderedList steps = new OrderedList(
                new ListItem(t("core.letter.go", address())),
                new ListItem(new Span(t("core.letter.type") + " "), code),
                new ListItem(t("core.letter.choose")),
                new ListItem(t("core.letter.sign-in", letter.username())));
        add(
                screenOnly,
                new H2(t("core.letter.title", programme)),
                new Paragraph(t("core.letter.dear", letter.name())),
                new Paragraph(t("core.letter.why", programme)),
                steps,
                new Paragraph(t(
                        "core.letter.until",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(getLocale())
                                .format(letter.expiresAt()))),
                new Paragraph(t("core.letter.ask", whomToAsk)),
                new Paragraph(t("core.letter.no-need")));
    }

    private static String address() {
        return PublicAddress.of(VaadinServletRequest.getCurrent()) + "/code";
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

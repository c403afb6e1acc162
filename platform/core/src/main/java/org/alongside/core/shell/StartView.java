package org.alongside.core.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.notification.Messages;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
import org.alongside.core.ui.View;

/** What waits for the person at the keyboard, and nothing else. */
@View(View.EVERYBODY)
@Route("")
@Menu(title = "core.menu.start", order = 0)
public class StartView extends Page {
    private static final long serialVersionUID = 1L;

    @Inject
    StartView(CurrentUser user, Messages messages, @Any Instance<TodoSource> sources) {
        super("core.start");
        title(t("core.start.hello", user.required().name()), t("core.start.lead"));
        unread(messages.unread());
        List<Todo> todos = sources.stream()
                .flatMap(source -> source.todos(getLocale()).stream())
                .sorted(Comparator.comparing(todo -> todo.due().orElse(LocalDate.MAX)))
                .toList();
        Card card = card("core.start.waiting");
        if (todos.isEmpty()) {
            Paragraph nothing = new Paragraph(t("core.start.nothing"));
            nothing.addClassName("nothing-yet");
            card.add(nothing);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("todos");
        for (Todo todo : todos) {
            ListItem item = new ListItem(new Anchor(todo.link(), todo.sentence()));
            todo.due().ifPresent(due -> item.add(new Span(t("core.start.due", day(due)))));
            list.add(item);
        }
        card.add(list);
    }

    private void unread(long count) {
        if (count > 0) {
            add(new Paragraph(new Anchor(
                    "messages", count == 1 ? t("core.messages.unread.one") : t("core.messages.unread", count))));
        }
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .format(date);
    }
}

package org.alongside.support.group;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.shared.Days;

/** The groups somebody is invited to: whether they come, and that they were there. */
@View("support.my")
@Route("support/my-groups")
public class MyGroupsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient MyGroups groups;
    private final Listing<MyGroups.Mine> coming;
    private final Listing<MyGroups.Mine> past;
    private transient Map<GroupMeetingId, String> beforeYes = Map.of();

    @Inject
    MyGroupsView(MyGroups groups) {
        super("support.my-groups");
        this.groups = groups;
        coming = listing("support.my-groups.coming").component(t("support.my-groups.column.answer"), this::answer);
        past = listing("support.my-groups.past").component(t("support.my-groups.column.there"), this::there);
        card("support.my-groups.coming")
                .saying(t("support.my-groups.coming.lead"))
                .add(coming);
        card("support.my-groups.past").saying(t("support.my-groups.past.lead")).add(past);
        show();
    }

    private Listing<MyGroups.Mine> listing(String captionKey) {
        return new Listing<MyGroups.Mine>(t(captionKey), t(captionKey + ".none"))
                .column(t("support.groups.column.group"), MyGroups.Mine::title)
                .column(
                        t("support.groups.column.when"),
                        row -> t(
                                "support.groups.when",
                                Days.inWords(getLocale(), row.on()),
                                row.begins(),
                                row.minutes()))
                .column(t("support.groups.column.place"), MyGroups.Mine::place)
                .column(t("support.groups.column.holder"), MyGroups.Mine::holder);
    }

    private Component answer(MyGroups.Mine row) {
        Div cell = new Div();
        Optional.ofNullable(beforeYes.get(row.id())).map(Paragraph::new).ifPresent(cell::add);
        row.answer().ifPresent(said -> cell.add(new Paragraph(t("support.groups.answer", said))));
        for (Answer answer : Answer.values()) {
            if (row.answer().filter(answer::equals).isEmpty()) {
                cell.add(button(t("support.groups.say", answer), row, () -> groups.answer(row.id(), answer)));
            }
        }
        return cell;
    }

    private Component there(MyGroups.Mine row) {
        return row.there()
                ? new Paragraph(t("support.my-groups.there"))
                : button(t("support.my-groups.say-there"), row, () -> groups.there(row.id()));
    }

    private Button button(String words, MyGroups.Mine row, Runnable work) {
        Button button = new Button(words, click -> {
            work.run();
            Notices.done(t("support.my-groups.noted"));
            show();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setAriaLabel(words + ": " + row.title() + ", " + Days.inWords(getLocale(), row.on()));
        return button;
    }

    private void show() {
        List<MyGroups.Mine> all = groups.mine();
        beforeYes = groups.beforeYes(all, getLocale());
        coming.show(all.stream().filter(row -> !row.over()).toList());
        past.show(all.stream().filter(MyGroups.Mine::over).toList());
    }
}

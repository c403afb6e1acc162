package org.alongside.support.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.shared.Days;

/** What a supporter does, for whom, by when. */
@View("support.tasks")
@Route("support/tasks")
@Menu(title = "support.menu.tasks", order = 31)
public class TasksView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient SupportTasks tasks;
    private final Listing<SupportTasks.Row> mine = openTasks("support.tasks.mine");
    private final Listing<SupportTasks.Row> others = openTasks("support.tasks.others");
    private final Listing<SupportTasks.Row> done;
    private final Card othersCard;

    @Inject
    TasksView(SupportTasks tasks) {
        super("support.tasks");
        this.tasks = tasks;
        done = new Listing<SupportTasks.Row>(t("support.tasks.done"), t("support.tasks.done.none"))
                .column(t("support.tasks.column.what"), row -> TaskWords.what(getLocale(), row))
                .column(
                        t("support.tasks.column.done-on"),
                        row -> row.doneOn()
                                .map(day -> Days.inWords(getLocale(), day))
                                .orElse(""))
                .column(t("support.tasks.column.done-by"), row -> row.doneBy().orElse(""));
        card("support.tasks.mine", mine);
        othersCard = card("support.tasks.others", others);
        card("support.tasks.done", done);
        show();
    }

    private Listing<SupportTasks.Row> openTasks(String captionKey) {
        return new Listing<SupportTasks.Row>(t(captionKey), t("support.tasks.none"))
                .column(t("support.tasks.column.what"), row -> TaskWords.what(getLocale(), row))
                .component(t("support.tasks.column.by"), this::byWhen)
                .component(t("support.tasks.column.done"), this::doneButton);
    }

    private Component byWhen(SupportTasks.Row row) {
        Div cell = new Div(new Span(Days.inWords(getLocale(), row.due())));
        if (row.late()) {
            cell.add(new Span(" "), new Mark(t("support.tasks.late"), Mark.Tone.CARE));
        }
        return cell;
    }

    private Component doneButton(SupportTasks.Row row) {
        Button button = new Button(t("support.tasks.mark-done"), click -> {
            tasks.done(row.id());
            Notices.done(t("support.tasks.was-done", TaskWords.what(getLocale(), row)));
            show();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setAriaLabel(t("support.tasks.mark-done") + ": " + TaskWords.what(getLocale(), row));
        return button;
    }

    private void show() {
        List<SupportTasks.Row> ours = tasks.mine();
        List<SupportTasks.Row> theirs =
                tasks.open().stream().filter(Predicate.not(ours::contains)).toList();
        mine.show(ours);
        others.show(theirs);
        othersCard.setVisible(!theirs.isEmpty());
        done.show(tasks.doneLately());
    }
}

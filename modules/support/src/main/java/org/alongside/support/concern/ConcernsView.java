package org.alongside.support.concern;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.shared.Days;

/** What is to be looked at, for those who do: whom it is about and until when, without its words. */
@View("support.concerns")
@Route(OneConcernView.PATH)
@Menu(title = "support.menu.concerns", order = 34)
public class ConcernsView extends Page {
    private static final long serialVersionUID = 1L;

    @Inject
    ConcernsView(ConcernSteps steps) {
        super("support.concerns");
        List<ConcernSteps.Line> all = steps.list();
        card(
                "support.concerns.open",
                listing(
                        "support.concerns.open",
                        "support.concerns.open.none",
                        all.stream().filter(line -> line.closedAt().isEmpty()).toList()));
        card(
                "support.concerns.closed",
                listing(
                        "support.concerns.closed",
                        "support.concerns.closed.none",
                        all.stream().filter(line -> line.closedAt().isPresent()).toList()));
    }

    private Component listing(String caption, String none, List<ConcernSteps.Line> lines) {
        return new Listing<ConcernSteps.Line>(t(caption), t(none))
                .component(
                        t("support.concern.column.about"),
                        line -> new Anchor(
                                OneConcernView.of(line.id()), line.about().orElse(t("support.concern.about.nobody"))))
                .column(t("support.concern.column.kind"), line -> t("support.concern.kind", line.kind()))
                .column(t("support.concern.column.urgency"), line -> t("support.concern.urgency", line.urgency()))
                .component(t("support.concern.column.by-day"), this::due)
                .show(lines);
    }

    private Component due(ConcernSteps.Line line) {
        Div cell = new Div(new Span(Days.inWords(getLocale(), line.due())));
        if (line.late()) {
            cell.add(new Span(" "), new Mark(t("support.concern.late"), Mark.Tone.CARE));
        }
        return cell;
    }
}

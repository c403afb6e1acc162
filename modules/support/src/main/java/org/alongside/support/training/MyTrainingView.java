package org.alongside.support.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.shared.Days;

/** Somebody's own training: what they did, what is offered to them, and what staff owe. */
@View("support.training.my")
@Route("support/my-training")
@Menu(title = "support.menu.my-training", order = 37)
public class MyTrainingView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Trainings trainings;
    private final Listing<Trainings.Offered> offered;

    @Inject
    MyTrainingView(Trainings trainings, StaffDuties duties) {
        super("support.my-training");
        this.trainings = trainings;
        List<StaffDuties.Row> owed = duties.mine();
        if (!owed.isEmpty()) {
            Listing<StaffDuties.Row> listing = new Listing<StaffDuties.Row>(t("support.my-training.owed"), "")
                    .column(t("support.training.column.course"), StaffDuties.Row::title)
                    .column(t("support.training.column.state"), row -> t("support.training.duty", row.state()))
                    .column(
                            t("support.training.column.until"),
                            row -> row.until()
                                    .map(day -> Days.inWords(getLocale(), day))
                                    .orElse(""));
            card("support.my-training.owed", listing.show(owed));
        }
        Div did = new Div();
        List<Trainings.Mine> mine = trainings.mine();
        mine.forEach(done -> did.add(
                new Paragraph(TrainingWords.did(getLocale(), done) + " " + TrainingWords.until(getLocale(), done))));
        if (mine.isEmpty()) {
            did.add(new Paragraph(t("support.my-training.done.none")));
        }
        card("support.my-training.done", did);
        offered = new Listing<Trainings.Offered>(
                        t("support.my-training.offered"), t("support.my-training.offered.none"))
                .column(t("support.training.column.course"), Trainings.Offered::title)
                .column(t("support.training.column.about"), Trainings.Offered::about)
                .column(t("support.training.column.when"), row -> TrainingWords.when(getLocale(), row))
                .component(t("support.my-training.column.place"), this::wish);
        card("support.my-training.offered")
                .saying(t("support.my-training.offered.lead"))
                .add(offered);
        offered.show(trainings.offered());
    }

    private Div wish(Trainings.Offered row) {
        Div cell = new Div();
        row.wish().ifPresent(said -> cell.add(new Paragraph(t("support.training.wish", said))));
        for (PlaceWish wish : PlaceWish.values()) {
            if (row.wish().filter(wish::equals).isEmpty()) {
                cell.add(button(row, wish));
            }
        }
        return cell;
    }

    private Button button(Trainings.Offered row, PlaceWish wish) {
        String words = t("support.training.say", wish);
        Button button = new Button(words, click -> {
            trainings.wish(row.id(), wish);
            Notices.done(t("support.my-training.noted"));
            offered.show(trainings.offered());
        });
        if (wish == PlaceWish.WOULD_LIKE) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.setAriaLabel(words + ": " + row.title() + ", " + Days.inWords(getLocale(), row.heldOn()));
        return button;
    }
}

package org.alongside.mentoring.enrolment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;

/** Where somebody takes part, or could: a card for each scheme that says how it stands, what comes next and who does it. */
public final class MyEnrolmentsView extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Enrolments enrolments;
    private final transient Runnable rebuild;

    public MyEnrolmentsView(Enrolments enrolments, Initiatives initiatives, Runnable rebuild) {
        this.enrolments = enrolments;
        this.rebuild = rebuild;
        addClassName("page");
        Map<InitiativeId, String> titles = initiatives.ofType(MentoringInitiative.KEY).stream()
                .collect(Collectors.toMap(Initiative::id, Initiative::title));
        enrolments.goingOn().forEach(row -> add(card(row, titles.getOrDefault(row.initiative(), ""))));
        enrolments.openToMe().forEach(initiative -> add(open(initiative)));
    }

    private Card card(Enrolments.Row row, String title) {
        Card card = new Card(t("mentoring.taking-part", title));
        Div buttons = buttons();
        switch (row.state()) {
            case INTERESTED -> {
                card.saying(t("mentoring.taking-part.interested")).saying(t("mentoring.taking-part.interested.next"));
                card.add(new InductionView(row.side()));
            }
            case INDUCTED -> inducted(row, card, buttons);
            default -> available(row, card, buttons);
        }
        card.add(new Paragraph(new Anchor("mentoring/my/wishes", t("mentoring.taking-part.wishes"))));
        buttons.add(new Button(t("mentoring.taking-part.stop"), click -> askOnce(row)));
        card.add(buttons);
        return card;
    }

    private void inducted(Enrolments.Row row, Card card, Div buttons) {
        card.saying(t("mentoring.taking-part.inducted"));
        if (!enrolments.mayBeIntroduced()) {
            card.saying(t("mentoring.taking-part.no-yes"));
            Anchor choices = new Anchor("me/choices", t("mentoring.taking-part.choices"));
            choices.setRouterIgnore(true);
            card.add(choices);
            return;
        }
        card.saying(t("mentoring.taking-part.inducted.next"));
        Optional<IntegerField> places = places(row, card);
        buttons.add(new Button(t("mentoring.taking-part.available"), click -> {
            enrolments.available(row.id(), places.map(MyEnrolmentsView::number));
            done("mentoring.taking-part.available.done");
        }));
    }

    private void available(Enrolments.Row row, Card card, Div buttons) {
        card.saying(t("mentoring.taking-part.looking")).saying(t("mentoring.taking-part.looking.next"));
        places(row, card)
                .ifPresent(places -> buttons.add(new Button(t("mentoring.taking-part.places.save"), click -> {
                    enrolments.available(row.id(), Optional.of(number(places)));
                    done("mentoring.taking-part.places.done");
                })));
        buttons.add(new Button(t("mentoring.taking-part.not-now"), click -> {
            enrolments.notNow(row.id());
            done("mentoring.taking-part.not-now.done");
        }));
    }

    /** A trainee meets one mentor at a time, so nobody asks them how many. */
    private Optional<IntegerField> places(Enrolments.Row row, Card card) {
        if (row.side() == Side.TRAINEE) {
            return Optional.empty();
        }
        IntegerField places = new IntegerField(t("mentoring.taking-part.places"));
        places.setMin(1);
        places.setMax(Enrolments.MOST_PLACES);
        places.setStepButtonsVisible(true);
        places.setValue(row.places());
        card.add(places);
        return Optional.of(places);
    }

    private Card open(Initiative initiative) {
        Card card = new Card(t("mentoring.taking-part.open", initiative.title()))
                .saying(t("mentoring.taking-part.open.about"))
                .saying(t("mentoring.taking-part.open.next"));
        Button interested = new Button(t("mentoring.taking-part.interest"), click -> {
            enrolments.interested(initiative.id());
            done("mentoring.taking-part.interest.done");
        });
        interested.setAriaLabel(t("mentoring.meeting.which", t("mentoring.taking-part.interest"), initiative.title()));
        Div buttons = buttons();
        buttons.add(interested);
        card.add(buttons);
        return card;
    }

    private void askOnce(Enrolments.Row row) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(t("mentoring.taking-part.stop.title"));
        dialog.setText(t("mentoring.taking-part.stop.about"));
        dialog.setCancelable(true);
        dialog.setCancelText(t("mentoring.my.stop.no"));
        dialog.setConfirmText(t("mentoring.my.stop.yes"));
        dialog.addConfirmListener(event -> {
            enrolments.stop(row.id());
            done("mentoring.taking-part.stop.done");
        });
        dialog.open();
    }

    private void done(String key) {
        Notices.done(t(key));
        rebuild.run();
    }

    private static int number(IntegerField places) {
        return places.getOptionalValue()
                .orElseThrow(() -> new Invalid("mentoring.fault.number", Enrolments.MOST_PLACES));
    }

    private static Div buttons() {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        return buttons;
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

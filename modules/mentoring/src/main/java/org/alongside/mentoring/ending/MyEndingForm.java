package org.alongside.mentoring.ending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.spi.ParticipantId;

/** What somebody sees, on their own page, of breaks, of the planned end and of what comes after it. */
public final class MyEndingForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EndingDoor door;
    private final transient Pairings.Row pair;
    private final transient ParticipantId me;
    private final transient Runnable rebuild;

    public MyEndingForm(EndingDoor door, Pairings.Row pair, ParticipantId me, Runnable rebuild) {
        this.door = door;
        this.pair = pair;
        this.me = me;
        this.rebuild = rebuild;
        addClassName("page");
        if (pair.state().open()) {
            Endings.Row ending = door.endings().read(pair.id());
            add(goingOn(ending));
            if (ending.near() || pair.state() == PairingState.ENDING) {
                add(goodbye());
            }
        } else {
            add(afterwards());
        }
    }

    private Card goingOn(Endings.Row ending) {
        Card card = new Card(t("mentoring.going-on", partner()));
        EndingWords.end(ending, getLocale()).forEach(card::saying);
        List<Pauses.Row> pauses = door.pauses().of(pair.id());
        pauses.forEach(pause -> card.add(EndingWords.pause(pause, getLocale())));
        boolean mine = pauses.stream().anyMatch(pause -> pause.who().id().equals(me));
        card.add(mine ? goOn() : takeABreak());
        Button somebodyElse = new Button(t("mentoring.somebody-else"), click -> askOnce());
        Div buttons = new Div(somebodyElse);
        buttons.addClassName("buttons");
        card.add(buttons);
        return card;
    }

    private Component goOn() {
        return new Button(t("mentoring.pause.go-on"), click -> {
            door.pauses().goOn(pair.id());
            Notices.done(t("mentoring.pause.go-on.done"));
            rebuild.run();
        });
    }

    private Component takeABreak() {
        PauseForm form = new PauseForm();
        Button take = new Button(t("mentoring.pause.take"), click -> {
            door.pauses().take(pair.id(), form.wanted());
            Notices.done(t("mentoring.pause.done", partner()));
            rebuild.run();
        });
        return new Details(t("mentoring.pause"), new Paragraph(t("mentoring.pause.about", partner())), form, take);
    }

    private void askOnce() {
        PartingForm parting = new PartingForm(pair.member(me).callName(), partner());
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(t("mentoring.somebody-else"));
        dialog.setText(new Div(new Paragraph(t("mentoring.somebody-else.about", partner())), parting));
        dialog.setCancelable(true);
        dialog.setCancelText(t("mentoring.my.stop.no"));
        dialog.setConfirmText(t("mentoring.somebody-else.yes"));
        dialog.addConfirmListener(event -> {
            door.rematches().somebodyElse(pair.id(), parting.chosen());
            Notices.done(t("mentoring.somebody-else.done", partner()));
            rebuild.run();
        });
        dialog.open();
    }

    private Card goodbye() {
        Goodbyes.Mine said = door.goodbyes().mine(pair.id());
        Card card = new Card(t("mentoring.goodbye")).saying(t("mentoring.goodbye.about"));
        GoodbyeForm form = new GoodbyeForm(said.mine(), said.myContact());
        card.add(form);
        card.add(new Button(t("mentoring.goodbye.save"), click -> {
            door.goodbyes().choose(pair.id(), form.goodbye(), form.contact());
            Notices.done(t("mentoring.goodbye.saved"));
            rebuild.run();
        }));
        said.theirs()
                .ifPresent(theirs -> card.saying(t(
                        "mentoring.goodbye.theirs",
                        partner(),
                        Texts.text(getLocale(), "mentoring.goodbye.how", theirs))));
        card.saying(EndingWords.contact(said.agreed(), getLocale()));
        if (pair.state() == PairingState.ENDING) {
            further(card, said.myMore());
        }
        return card;
    }

    private void further(Card card, Optional<Integer> myMore) {
        IntegerField meetings = new IntegerField(t("mentoring.further.mine"));
        meetings.setMin(1);
        meetings.setMax(Goodbyes.MOST_MORE);
        meetings.setStepButtonsVisible(true);
        myMore.ifPresent(meetings::setValue);
        Div buttons = new Div(
                new Button(t("mentoring.further.yes"), click -> {
                    int wanted = meetings.getOptionalValue()
                            .orElseThrow(() -> new Invalid("mentoring.fault.number", Goodbyes.MOST_MORE));
                    door.goodbyes().goFurther(pair.id(), wanted);
                    Notices.done(t("mentoring.further.done"));
                    rebuild.run();
                }),
                new Button(t("mentoring.further.no"), click -> {
                    door.goodbyes().rather(pair.id());
                    Notices.done(t("mentoring.further.done"));
                    rebuild.run();
                }));
        buttons.addClassName("buttons");
        card.add(new H3(t("mentoring.further")), new Paragraph(t("mentoring.further.about")), meetings, buttons);
    }

    private Card afterwards() {
        Card card = new Card(t("mentoring.afterwards", partner())).saying(t("mentoring.afterwards.thanks"));
        door.goodbyes()
                .mine(pair.id())
                .agreed()
                .ifPresent(agreed -> card.saying(EndingWords.contact(Optional.of(agreed), getLocale())));
        card.saying(t("mentoring.certificate.about"));
        card.add(new CertificateForm(door.certificates(), pair.id(), pair.member(me), Optional.empty()));
        return card;
    }

    private String partner() {
        return pair.partnerOf(me).callName();
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

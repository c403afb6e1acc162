package org.alongside.mentoring.ending;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.word.HowForm;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** Somebody of a pair told us, by telephone, post or otherwise, what they could say on their own page (R15). */
final class TheirWordForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EndingDoor door;
    private final transient Pairings.Row pair;
    private final transient Runnable rebuild;
    private final RadioButtonGroup<Participant> who = new RadioButtonGroup<>();
    private final HowForm how = new HowForm();

    TheirWordForm(EndingDoor door, Pairings.Row pair, Runnable rebuild) {
        this.door = door;
        this.pair = pair;
        this.rebuild = rebuild;
        who.setLabel(t("mentoring.mark-for.who"));
        who.setItemLabelGenerator(Participant::callName);
        who.setItems(pair.mentor(), pair.trainee());
        who.setValue(pair.mentor());
        Card card = new Card(t("mentoring.their-word")).saying(t("mentoring.their-word.about"));
        card.add(who, how, takeABreak(), goodbye(), somebodyElse());
        add(card);
    }

    private Details takeABreak() {
        PauseForm form = new PauseForm();
        return new Details(
                t("mentoring.their-word.pause"),
                form,
                button(
                        "mentoring.their-word.takes-a-break",
                        () -> door.pauses().takeFor(pair.id(), them(), form.wanted(), how.told())),
                button("mentoring.their-word.goes-on", () -> door.pauses().goOnFor(pair.id(), them(), how.told())));
    }

    private Details goodbye() {
        GoodbyeForm form = new GoodbyeForm(Optional.empty(), Optional.empty());
        Details details = new Details(
                t("mentoring.goodbye"),
                form,
                button(
                        "mentoring.goodbye.save",
                        () -> door.goodbyes()
                                .chooseFor(pair.id(), them(), form.goodbye(), form.contact(), how.told())));
        if (pair.state() == PairingState.ENDING) {
            IntegerField more = new IntegerField(t("mentoring.further.mine"));
            more.setMin(1);
            more.setMax(Goodbyes.MOST_MORE);
            details.add(
                    more,
                    button(
                            "mentoring.further.yes",
                            () -> door.goodbyes()
                                    .goFurtherFor(
                                            pair.id(),
                                            them(),
                                            more.getOptionalValue()
                                                    .orElseThrow(() ->
                                                            new Invalid("mentoring.fault.number", Goodbyes.MOST_MORE)),
                                            how.told())),
                    button("mentoring.further.no", () -> door.goodbyes().ratherFor(pair.id(), them(), how.told())));
        }
        return details;
    }

    private Details somebodyElse() {
        PartingForm parting = new PartingForm(t("mentoring.their-word.they"), t("mentoring.their-word.the-other"));
        return new Details(
                t("mentoring.their-word.somebody-else"),
                parting,
                button(
                        "mentoring.their-word.somebody-else.yes",
                        () -> door.rematches().somebodyElseFor(pair.id(), them(), how.told(), parting.chosen())));
    }

    private ParticipantId them() {
        return who.getValue().id();
    }

    private Button button(String key, Runnable deed) {
        return new Button(t(key), click -> {
            deed.run();
            Notices.done(t("mentoring.their-word.done"));
            rebuild.run();
        });
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

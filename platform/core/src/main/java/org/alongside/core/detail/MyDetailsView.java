package org.alongside.core.detail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Refusal;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** What I tell of myself, if I want to, and my plan for a hard day. */
@View("core.my-choices")
@Route("my-details")
@Menu(title = "core.menu.my-details", order = 81)
public class MyDetailsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Details details;

    @Inject
    MyDetailsView(Details details, Participants participants) {
        super("core.my-details");
        this.details = details;
        if (participants.me().isEmpty()) {
            add(new Paragraph(t("core.my-details.nobody")));
            return;
        }
        add(about(), plan());
    }

    private Card about() {
        Details.Row mine = details.mine();
        DetailsForm form = new DetailsForm(t("core.detail.who-reads.mine"));
        form.show(mine.told());
        Button keep = new Button(t("core.detail.keep"), click -> {
            try {
                details.tell(form.told());
                Notices.done(t("core.detail.kept"));
            } catch (Refusal refusal) {
                Notices.refused(refusal.sentence(getLocale()));
            }
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Card card = new Card(t("core.detail.about")).saying(t("core.detail.about.lead"));
        mine.source()
                .filter(from -> !from.saidBy().equals(from.typedBy()))
                .ifPresent(from -> card.add(new Paragraph(t("core.detail.source", from.saidBy(), from.typedBy()))));
        card.add(form, keep);
        return card;
    }

    private Card plan() {
        Details.Plan mine = details.myPlan();
        Select<PlanReaders> readers = new Select<>();
        readers.setLabel(t("core.detail.plan.readers"));
        readers.setItems(PlanReaders.values());
        readers.setItemLabelGenerator(who -> t("core.plan-readers", who));
        readers.setValue(mine.readers());
        Div box = new Div();
        FreeText[] words = {planBox(mine.readers(), mine.words())};
        box.add(words[0]);
        // The sentence above the box always tells what holds (R16).
        readers.addValueChangeListener(chosen -> {
            words[0] = planBox(chosen.getValue(), words[0].words());
            box.removeAll();
            box.add(words[0]);
        });
        Button keep = new Button(t("core.detail.plan.keep"), click -> {
            details.keepPlan(new Details.Plan(words[0].words(), readers.getValue()));
            Notices.done(t("core.detail.plan.kept"));
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Card card = new Card(t("core.detail.plan")).saying(t("core.detail.plan.about"));
        card.add(readers, box, keep);
        return card;
    }

    private FreeText planBox(PlanReaders readers, String words) {
        FreeText box = new FreeText(
                t("core.detail.plan.words"), t("core.detail.plan.who-reads", readers), Details.LONGEST_PLAN);
        box.words(words);
        return box;
    }
}

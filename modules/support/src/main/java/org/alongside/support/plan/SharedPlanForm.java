package org.alongside.support.plan;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.List;
import java.util.Optional;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Facts;
import org.alongside.spi.ParticipantId;

/** What somebody shares of their plan with whoever looks after them. Nothing in it can be changed. */
public final class SharedPlanForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /** Asks for it, so they see that it was looked at. */
    public SharedPlanForm(Plans plans, CheckInWishes wishes, ParticipantId person) {
        List<Plans.Item> items = plans.sharedBy(person);
        Optional<CheckInWishes.Row> wish = wishes.sharedBy(person);
        if (items.isEmpty() && wish.isEmpty()) {
            getContent().add(new Paragraph(Texts.text(getLocale(), "support.plan.nothing-shared")));
            return;
        }
        Facts facts = new Facts();
        items.forEach(item -> {
            Div told = new Div(new Pre(item.words()));
            item.source().ifPresent(source -> told.add(new Paragraph(source.inWords(getLocale()))));
            facts.fact(Texts.text(getLocale(), "support.plan.part", item.part()), told);
        });
        wish.ifPresent(row -> {
            Div told = new Div(
                    new Paragraph(words(row)), new Paragraph(row.source().inWords(getLocale())));
            facts.fact(Texts.text(getLocale(), "support.plan.check-ins"), told);
        });
        getContent().add(facts);
    }

    private String words(CheckInWishes.Row row) {
        if (row.resting()) {
            return Texts.text(getLocale(), "support.plan.resting-now");
        }
        String often = Texts.text(getLocale(), "support.plan.rhythm", row.wish().rhythm());
        String way = Texts.text(getLocale(), "support.plan.way", row.wish().way());
        String told = often + ". " + way + ".";
        return row.wish().textFirst() ? told + " " + Texts.text(getLocale(), "support.plan.text-first") + "." : told;
    }
}

package org.alongside.support.ceiling;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.core.problem.Refusal;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Days;

/** Up to how much the person at the keyboard would like to be paid, on their own page. */
public final class MyCeilingForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient Ceilings ceilings;
    private final transient Runnable whenChanged;
    private final CeilingFieldsForm fields = new CeilingFieldsForm();
    private final Div stands = new Div();

    /**
     * For the person at the keyboard.
     *
     * @param whenChanged shows anew what else on the page depends on it
     */
    public MyCeilingForm(Ceilings ceilings, Runnable whenChanged) {
        this.ceilings = ceilings;
        this.whenChanged = whenChanged;
        Button keep = new Button(t("support.ceiling.keep"), click -> keep());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().add(stands, fields, keep);
        show();
    }

    private void keep() {
        try {
            ceilings.say(fields.written());
            changed("support.ceiling.kept");
        } catch (Refusal refusal) {
            Notices.refused(refusal.sentence(getLocale()));
        }
    }

    private void changed(String doneKey) {
        Notices.done(t(doneKey));
        show();
        whenChanged.run();
    }

    private void show() {
        stands.removeAll();
        Optional<Ceilings.Mine> mine = ceilings.mine();
        if (mine.isEmpty()) {
            fields.clear();
            stands.add(new Paragraph(t("support.ceiling.none")));
            return;
        }
        Ceilings.Told told = mine.get().told();
        fields.show(told);
        told.weekly().ifPresent(most -> stands.add(new Paragraph(t("support.ceiling.stands.week", words(most)))));
        told.monthly().ifPresent(most -> stands.add(new Paragraph(t("support.ceiling.stands.month", words(most)))));
        mine.get()
                .enteredBy()
                .ifPresent(who -> stands.add(new Paragraph(t(
                        "support.ceiling.entered",
                        who,
                        Days.inWords(getLocale(), mine.get().on())))));
        stands.add(new Button(t("support.ceiling.take-back"), click -> takeBack()));
    }

    private void takeBack() {
        try {
            ceilings.takeBack();
            changed("support.ceiling.was-taken-back");
        } catch (Refusal refusal) {
            Notices.refused(refusal.sentence(getLocale()));
        }
    }

    private String words(Money money) {
        return money.inWords(getLocale());
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

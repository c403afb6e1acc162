package org.alongside.support.plan;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.problem.Refusal;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Notices;

/** One part of a plan: the words, and who reads them. */
final class PlanPartForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /** Keeps what was written. */
    @FunctionalInterface
    interface Keeping {
        void keep(PlanPart part, String words, PlanReaders readers);
    }

    private final PlanPart part;
    private final ReadersForm readers;
    private final Div place = new Div();
    private FreeText box;

    /**
     * @param readersKey the texts that say, by who was chosen, who reads the box
     */
    PlanPartForm(Plans.Item now, String readersKey, Keeping keeping) {
        this.part = now.part();
        this.box = box(readersKey, now.readers());
        box.words(now.words());
        place.add(box);
        readers = new ReadersForm(t("core.detail.plan.readers"), now.readers(), () -> show(readersKey));
        now.source().ifPresent(source -> getContent().add(new Paragraph(source.inWords(getLocale()))));
        Button keep = new Button(t("support.plan.keep"), click -> {
            try {
                keeping.keep(part, box.words(), readers.chosen());
                Notices.done(t("support.plan.kept"));
            } catch (Refusal refusal) {
                Notices.refused(refusal.sentence(getLocale()));
            }
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.setAriaLabel(t("support.plan.keep") + ": " + Texts.text(getLocale(), "support.plan.part", part));
        getContent().addClassName("form");
        getContent().add(readers, place, keep);
    }

    /** The sentence above the box always tells what holds (R16). */
    private void show(String readersKey) {
        FreeText other = box(readersKey, readers.chosen());
        other.words(box.words());
        box = other;
        place.removeAll();
        place.add(box);
    }

    private FreeText box(String readersKey, PlanReaders who) {
        return new FreeText(
                Texts.text(getLocale(), "support.plan.part", part),
                Texts.text(getLocale(), readersKey, who),
                Plans.LONGEST_WORDS);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

package org.alongside.support.plan;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.problem.Refusal;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;

/** How, and how often, somebody would like to be asked how they are. */
final class CheckInWishForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final Select<Rhythm> rhythm = new Select<>();
    private final Select<CheckInWay> way = new Select<>();
    private final Checkbox textFirst = new Checkbox();

    CheckInWishForm(Optional<CheckInWishes.Row> now, SerializableConsumer<CheckInWishes.Wish> keeping) {
        rhythm.setLabel(t("support.plan.rhythm"));
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(often -> Texts.text(getLocale(), "support.plan.rhythm", often));
        way.setLabel(t("support.plan.way"));
        way.setItems(CheckInWay.values());
        way.setItemLabelGenerator(how -> Texts.text(getLocale(), "support.plan.way", how));
        textFirst.setLabel(t("support.plan.text-first"));
        ReadersForm readers = new ReadersForm(
                t("core.detail.plan.readers"),
                now.map(row -> row.wish().readers()).orElse(PlanReaders.NOBODY),
                () -> {});
        now.ifPresent(row -> {
            rhythm.setValue(row.wish().rhythm());
            way.setValue(row.wish().way());
            textFirst.setValue(row.wish().textFirst());
            getContent().add(new Paragraph(row.source().inWords(getLocale())));
            if (row.resting()) {
                getContent().add(new Paragraph(t("support.plan.resting")));
            }
        });
        Button keep = new Button(t("support.plan.keep"), click -> {
            try {
                keeping.accept(new CheckInWishes.Wish(
                        rhythm.getValue(), way.getValue(), textFirst.getValue(), readers.chosen()));
                Notices.done(t("support.plan.kept"));
            } catch (Refusal refusal) {
                Notices.refused(refusal.sentence(getLocale()));
            }
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.setAriaLabel(t("support.plan.keep") + ": " + t("support.plan.check-ins"));
        getContent().addClassName("form");
        getContent().add(rhythm, way, textFirst, readers, keep);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

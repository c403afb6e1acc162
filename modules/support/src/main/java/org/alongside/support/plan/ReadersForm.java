package org.alongside.support.plan;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.text.Texts;

/** Asks who may read something besides the person. */
final class ReadersForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final Select<PlanReaders> readers = new Select<>();

    ReadersForm(String label, PlanReaders now, Runnable changed) {
        readers.setLabel(label);
        readers.setItems(PlanReaders.values());
        readers.setItemLabelGenerator(who -> Texts.text(getLocale(), "core.plan-readers", who));
        readers.setValue(now);
        readers.addValueChangeListener(chosen -> changed.run());
        getContent().add(readers);
    }

    PlanReaders chosen() {
        return readers.getValue();
    }
}

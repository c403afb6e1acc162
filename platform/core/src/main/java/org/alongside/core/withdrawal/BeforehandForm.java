package org.alongside.core.withdrawal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.alongside.core.consent.Method;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.problem.Refusal;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Notices;
import org.alongside.spi.ParticipantId;

/** Writing down for somebody that everything rests when they are not well (R15). */
final class BeforehandForm extends Div {
    private static final long serialVersionUID = 1L;

    BeforehandForm(Beforehand beforehand, ParticipantId person, String callName) {
        FreeText signs = new FreeText(t("core.beforehand.signs"), t("core.beforehand.who-reads"), Beforehand.LONGEST);
        Select<PlanReaders> readers = new Select<>();
        readers.setLabel(t("core.beforehand.readers"));
        readers.setItems(PlanReaders.SUPPORTERS, PlanReaders.SUPPORTERS_AND_COORDINATORS);
        readers.setItemLabelGenerator(who -> Texts.text(getLocale(), "core.plan-readers", who));
        Select<Method> method = new Select<>();
        method.setLabel(t("core.consent.method"));
        method.setItems(Method.SPOKEN, Method.PAPER, Method.WITNESSED);
        method.setItemLabelGenerator(way -> Texts.text(getLocale(), "core.method", way));
        TextField saidBy = new TextField(t("core.consent.said-by"));
        saidBy.setValue(callName);
        Button keep = new Button(t("core.beforehand.write"), click -> {
            try {
                beforehand.writeFor(person, signs.words(), readers.getValue(), method.getValue(), saidBy.getValue());
                signs.words("");
                Notices.done(t("core.beforehand.written"));
            } catch (Refusal refusal) {
                Notices.refused(refusal.sentence(getLocale()));
            }
        });
        Div fields = new Div(readers, method, saidBy);
        fields.addClassName("fields");
        add(fields, signs, keep);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

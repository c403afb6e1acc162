package org.alongside.core.withdrawal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.consent.NewDecision;
import org.alongside.core.holding.HoldingWords;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.spi.ParticipantId;

/** Writing down that somebody stops, after looking together what will become of everything. */
final class StopForThemForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Withdrawals withdrawals;
    private final transient ParticipantId person;
    private final Select<Level> level = new Select<>();
    private final Select<String> module = new Select<>();
    private final Select<Method> method = new Select<>();
    private final TextField saidBy = new TextField();
    private final Div preview = new Div();

    StopForThemForm(
            Withdrawals withdrawals,
            ParticipantId person,
            String callName,
            Map<String, String> modules,
            Runnable written) {
        this.withdrawals = withdrawals;
        this.person = person;
        level.setLabel(t("core.withdrawal.level"));
        level.setItems(Level.values());
        level.setItemLabelGenerator(one -> Texts.text(getLocale(), "core.level", one));
        module.setLabel(t("core.withdrawal.module"));
        module.setItems(Stream.concat(Stream.of(""), modules.keySet().stream()).toList());
        module.setItemLabelGenerator(name -> name.isEmpty() ? t("core.withdrawal.module.all") : t(modules.get(name)));
        module.setValue("");
        method.setLabel(t("core.consent.method"));
        method.setItems(Method.SPOKEN, Method.PAPER, Method.WITNESSED);
        method.setItemLabelGenerator(way -> Texts.text(getLocale(), "core.method", way));
        saidBy.setLabel(t("core.consent.said-by"));
        saidBy.setValue(callName);
        Div fields = new Div(level, module, method, saidBy);
        fields.addClassName("fields");
        preview.getElement().setAttribute("aria-live", "polite");
        Button look = new Button(t("core.withdrawal.preview"), click -> look());
        Button write = new Button(t("core.withdrawal.for-them"), click -> write(written));
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(look, write);
        buttons.addClassName("buttons");
        add(fields, preview, buttons);
    }

    private void look() {
        preview.removeAll();
        List<Withdrawals.Part> parts = withdrawals.preview(person, extent());
        if (parts.isEmpty()) {
            preview.add(new Paragraph(t("core.me.stopping.nothing")));
            return;
        }
        preview.add(new Listing<Withdrawals.Part>(t("core.me.stopping.preview"), "")
                .column(t("core.withdrawal.what"), part -> HoldingWords.what(getLocale(), part.holding()))
                .column(t("core.withdrawal.becomes"), part -> HoldingWords.sentences(getLocale(), part.effects()))
                .show(parts));
    }

    private void write(Runnable written) {
        if (method.isEmpty()) {
            Notices.refused(t("core.consent.fault.incomplete"));
            return;
        }
        withdrawals.stopFor(person, extent(), NewDecision.of(Decision.WITHDRAWN, method.getValue(), saidBy.getValue()));
        Notices.done(t("core.withdrawal.written"));
        written.run();
    }

    private Extent extent() {
        return new Extent(
                level.getValue(), Optional.ofNullable(module.getValue()).filter(name -> !name.isEmpty()));
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

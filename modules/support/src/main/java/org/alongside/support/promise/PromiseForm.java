package org.alongside.support.promise;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.alongside.core.identity.Accounts;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Notices;
import org.alongside.spi.Initiative;

/** Where a coordinator makes a promise. */
public final class PromiseForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_WORDS = 300;

    private final transient Promises promises;
    private final Select<Initiative> initiative = new Select<>();
    private final Select<PromiseKind> kind = new Select<>();
    private final DatePicker due = new DatePicker();
    private final Select<Accounts.Row> owner = new Select<>();
    private final FreeText words;

    public PromiseForm(Promises promises, List<Initiative> initiatives, SerializableRunnable afterwards) {
        this.promises = promises;
        getContent().addClassName("form");
        initiative.setLabel(t("support.promises.field.initiative"));
        initiative.setItems(initiatives);
        initiative.setItemLabelGenerator(Initiative::title);
        kind.setLabel(t("support.promises.field.kind"));
        kind.setItems(PromiseKind.values());
        kind.setItemLabelGenerator(item -> Texts.text(getLocale(), "support.promises.kind", item));
        due.setLabel(t("support.promises.field.due"));
        owner.setLabel(t("support.promises.field.owner"));
        owner.setItems(promises.staff());
        owner.setItemLabelGenerator(Accounts.Row::name);
        words = new FreeText(t("support.promises.field.words"), t("support.promises.who-reads"), LONGEST_WORDS);
        Button make = new Button(t("support.promises.make"), click -> {
            make();
            afterwards.run();
        });
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().add(initiative, kind, due, owner, words, make);
    }

    private void make() {
        promises.make(
                initiative.isEmpty() ? null : initiative.getValue().id(),
                kind.getValue(),
                words.words(),
                due.getValue(),
                owner.isEmpty() ? null : owner.getValue().id());
        Notices.done(t("support.promises.was-made"));
        words.words("");
        due.clear();
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

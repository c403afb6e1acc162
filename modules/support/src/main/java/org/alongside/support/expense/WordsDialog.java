package org.alongside.support.expense;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;
import org.alongside.support.owed.Money;

/** Asks for a word about an expense, and where less is approved, for how much. */
final class WordsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private WordsDialog(String title) {
        setHeaderTitle(title);
    }

    static WordsDialog about(String title, String label, String whoReads, SerializableConsumer<String> send) {
        WordsDialog dialog = new WordsDialog(title);
        FreeText words = new FreeText(label, whoReads, Expenses.LONGEST_WORDS);
        dialog.add(words);
        dialog.buttons(() -> send.accept(words.words()));
        return dialog;
    }

    static WordsDialog less(String title, String label, String whoReads, SerializableBiConsumer<Long, String> send) {
        WordsDialog dialog = new WordsDialog(title);
        TextField amount = new TextField(dialog.t("support.claims.field.amount"));
        amount.setMaxLength(12);
        FreeText words = new FreeText(label, whoReads, Expenses.LONGEST_WORDS);
        dialog.add(amount, words);
        dialog.buttons(() -> {
            Money less = Money.read(amount.getValue()).orElseThrow(() -> new Invalid("support.expenses.fault.less"));
            send.accept(less.minor(), words.words());
        });
        return dialog;
    }

    private void buttons(Runnable send) {
        Button go = new Button(t("support.expenses.send"), click -> {
            send.run();
            close();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("support.claims.less.cancel"), click -> close()), go);
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

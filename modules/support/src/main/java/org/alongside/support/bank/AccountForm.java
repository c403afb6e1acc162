package org.alongside.support.bank;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;

/** The boxes for an account, below the sentence that says who reads them (R16). */
public final class AccountForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SORT_CODE = 8;
    private static final int LONGEST_NUMBER = 10;
    private static final int LONGEST_IBAN = 42;

    private final TextField name = field("support.bank.field.name", Payee.LONGEST_NAME);
    private final TextField sortCode = field("support.bank.field.sort-code", LONGEST_SORT_CODE);
    private final TextField account = field("support.bank.field.account", LONGEST_NUMBER);
    private final TextField iban = field("support.bank.field.iban", LONGEST_IBAN);

    /** @param whoReads a whole sentence */
    public AccountForm(String whoReads) {
        getContent().addClassName("form");
        getContent()
                .add(
                        FreeText.readers(whoReads),
                        name,
                        sortCode,
                        account,
                        new Paragraph(Texts.text(getLocale(), "support.bank.or")),
                        iban);
    }

    private TextField field(String key, int most) {
        TextField field = new TextField(Texts.text(getLocale(), key));
        field.setMaxLength(most);
        // Browsers are not to offer it to the next person at this computer.
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }

    /** What was typed. */
    public Payee.Written written() {
        return new Payee.Written(name.getValue(), sortCode.getValue(), account.getValue(), iban.getValue());
    }

    /** Empties the boxes. */
    public void clear() {
        name.clear();
        sortCode.clear();
        account.clear();
        iban.clear();
    }
}

package org.alongside.support.advance;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Listing;
import org.alongside.support.shared.Days;

/** Travel that was paid for the person at the keyboard: nothing to do about it. */
public final class PaidForMeForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    public PaidForMeForm(List<PrepaidTravels.Row> mine) {
        getContent()
                .add(new Listing<PrepaidTravels.Row>(t("support.prepaid.mine"), t("support.prepaid.mine.none"))
                        .column(
                                t("support.prepaid.column.what"),
                                row -> row.notBoughtOn().isPresent()
                                        ? t("support.prepaid.mine.not-bought", Days.inWords(getLocale(), row.on()))
                                        : t(
                                                Texts.key("support.prepaid.your", row.kind()),
                                                Days.inWords(getLocale(), row.on())))
                        .column(t("support.claims.column.initiative"), PrepaidTravels.Row::initiativeTitle)
                        .column(t("support.prepaid.column.booked-by"), PrepaidTravels.Row::bookedBy)
                        .show(mine));
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}

package org.alongside.support.concern;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/** Writing down what somebody told on the telephone or otherwise: who said it, how and when (R15). */
@View("support.concerns.for")
@Route("support/concerns-for")
@Menu(title = "support.menu.concerns-for", order = 35)
public class ConcernsForView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Concerns concerns;
    private final ComboBox<Participant> saidBy = new ComboBox<>();
    private final FreeText saidByWords;
    private final Select<Method> how = new Select<>();
    private final DatePicker on;

    @Inject
    ConcernsForView(Concerns concerns, Today today) {
        super("support.concerns-for");
        this.concerns = concerns;
        Concerns.Before before = concerns.beforeFor(getLocale());
        card("support.concern.at-once", RaiseForm.emergency(before));
        saidBy.setLabel(t("support.concern.field.said-by"));
        saidBy.setItems(before.people());
        saidBy.setItemLabelGenerator(Participant::callName);
        saidBy.setClearButtonVisible(true);
        saidByWords = new FreeText(
                t("support.concern.field.said-by-words"),
                t("support.concern.who-reads.said-by"),
                ConcernWords.LONGEST_NAME);
        how.setLabel(t("support.concern.field.how"));
        how.setItems(Method.SPOKEN, Method.PAPER, Method.WITNESSED);
        how.setItemLabelGenerator(one -> t("support.claims.how", one));
        how.setValue(Method.SPOKEN);
        on = new DatePicker(t("support.concern.field.on"), today.date());
        on.setMax(today.date());
        card("support.concern.teller", saidBy, saidByWords, how, on);
        if (before.leads().isEmpty() && before.outside().isEmpty()) {
            add(new Paragraph(t("support.concern.refusal.nobody")));
        } else {
            card("support.concern.raise", new RaiseForm(before, new Theirs()));
        }
    }

    /** Raised by somebody who told the person at the keyboard. */
    private final class Theirs implements RaiseForm.Raising {
        @Override
        public void raise(NewConcern told) {
            concerns.raiseFor(
                    told,
                    Optional.ofNullable(saidBy.getValue()).map(Participant::id),
                    saidByWords.words(),
                    how.getValue(),
                    on.getValue());
            saidBy.clear();
            saidByWords.words("");
        }

        @Override
        public List<String> wouldRead(SentTo route, Optional<ParticipantId> about, Optional<AccountId> aboutStaff) {
            return concerns.wouldRead(route, about, aboutStaff);
        }

        @Override
        public String whoReads(Locale locale, Optional<ConcernKind> kind, String readers, Optional<String> about) {
            return about.filter(name -> kind.filter(ConcernKind.WELFARE::equals).isPresent())
                    .map(name -> Texts.text(locale, "support.concern.who-reads.for-welfare", readers, name))
                    .orElseGet(() -> Texts.text(locale, "support.concern.who-reads.for", readers));
        }
    }
}

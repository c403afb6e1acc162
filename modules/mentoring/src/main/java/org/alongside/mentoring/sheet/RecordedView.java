package org.alongside.mentoring.sheet;

import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** What is recorded, in the same words for mentor, trainee and staff. */
@View(View.EVERYBODY)
@Route("mentoring/recorded")
public class RecordedView extends Page {

    private static final long serialVersionUID = 1L;

    @Inject
    RecordedView(Sheets sheets) {
        super("mentoring.recorded");
        Sheets.Sheet sheet = sheets.recorded(getLocale());
        add(SheetWords.papers("api/mentoring/recorded.pdf", sheet.title(), getLocale()));
        sheet.parts().forEach(part -> {
            Card card = new Card(part.heading());
            card.add(SheetWords.list(part.sentences()));
            add(card);
        });
    }
}

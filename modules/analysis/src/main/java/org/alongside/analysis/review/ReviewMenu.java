package org.alongside.analysis.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.MenuSource;

/** The page about the interviews stands in the menu of those only who were asked about them. */
@ApplicationScoped
class ReviewMenu implements MenuSource {
    @Inject
    private MyReviews reviews;

    @Inject
    private ModuleSwitches switches;

    @Override
    public List<Entry> entries(Locale locale) {
        return switches.isOn("analysis") && reviews.any()
                ? List.of(new Entry(Texts.text(locale, "analysis.menu.my-review"), "analysis/review"))
                : List.of();
    }
}

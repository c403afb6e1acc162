package org.alongside.support.concern;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.ParticipantId;

/** Raising a concern: where to turn at once, then the form, then what one raised, what was written about oneself and was shown to one. */
@View(View.EVERYBODY)
@Route(ConcernView.PATH)
public class ConcernView extends Page {
    static final String PATH = "concern";

    private static final long serialVersionUID = 1L;

    private final transient Concerns concerns;
    private final transient ZoneId zone;
    private final Div raised = new Div();

    @Inject
    ConcernView(Concerns concerns, CurrentProgramme programme, Programmes programmes) {
        super("support.concern");
        this.concerns = concerns;
        this.zone = programmes.find(programme.required()).orElseThrow().zone();
        Concerns.Before before = concerns.before(getLocale());
        card("support.concern.at-once", RaiseForm.emergency(before));
        if (before.leads().isEmpty() && before.outside().isEmpty()) {
            add(new Paragraph(t("support.concern.refusal.nobody")));
        } else {
            card("support.concern.raise", new RaiseForm(before, new Mine()));
        }
        card("support.concern.raised", raised);
        showRaised();
        card("support.concern.about-me")
                .saying(t("support.concern.about-me.lead"))
                .add(new AboutMeForm(concerns.aboutMe(), zone));
        List<Concerns.Shared> shared = concerns.shared();
        if (!shared.isEmpty()) {
            card("support.concern.shared").add(listing(shared));
        }
    }

    /** Raised by whoever is at the keyboard. */
    private final class Mine implements RaiseForm.Raising {
        @Override
        public void raise(NewConcern told) {
            concerns.raise(told);
            showRaised();
        }

        @Override
        public List<String> wouldRead(SentTo route, Optional<ParticipantId> about, Optional<AccountId> aboutStaff) {
            return concerns.wouldRead(route, about, aboutStaff);
        }

        @Override
        public String whoReads(Locale locale, Optional<ConcernKind> kind, String readers, Optional<String> about) {
            if (kind.isEmpty()) {
                return Texts.text(locale, "support.concern.who-reads.any");
            }
            if (kind.get() == ConcernKind.CONDUCT) {
                return Texts.text(locale, "support.concern.who-reads.conduct", readers);
            }
            return about.map(name -> Texts.text(locale, "support.concern.who-reads.welfare", readers, name))
                    .orElseGet(() -> Texts.text(locale, "support.concern.who-reads.nobody", readers));
        }
    }

    private void showRaised() {
        Locale locale = getLocale();
        raised.removeAll();
        raised.add(new Listing<Concerns.Mine>(t("support.concern.raised"), t("support.concern.raised.none"))
                .column(t("support.concern.column.on"), row -> AboutMeForm.moment(row.raisedAt(), zone, locale))
                .column(t("support.concern.column.kind"), row -> t("support.concern.kind", row.kind()))
                .column(t("support.concern.column.about"), row -> row.about().orElse(t("support.concern.about.nobody")))
                .component(t("support.concern.column.words"), row -> AboutMeForm.asWritten(row.words()))
                .column(t("support.concern.column.told"), row -> AboutMeForm.told(row.readers(), zone, locale))
                .column(
                        t("support.concern.column.state"),
                        row -> AboutMeForm.state(row.closedAt().isPresent(), locale))
                .show(concerns.raised()));
    }

    private Listing<Concerns.Shared> listing(List<Concerns.Shared> shared) {
        Locale locale = getLocale();
        return new Listing<Concerns.Shared>(t("support.concern.shared"), t("support.concern.none"))
                .column(t("support.concern.column.on"), row -> AboutMeForm.moment(row.sharedAt(), zone, locale))
                .column(t("support.concern.column.by"), Concerns.Shared::sharedBy)
                .column(t("support.concern.column.kind"), row -> t("support.concern.kind", row.kind()))
                .column(t("support.concern.column.about"), row -> row.about().orElse(t("support.concern.about.nobody")))
                .component(t("support.concern.column.words"), row -> AboutMeForm.asWritten(row.words()))
                .show(shared);
    }
}

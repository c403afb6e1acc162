package org.alongside.core.evidence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.consent.PurposeWords;
import org.alongside.core.problem.Refusal;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** Papers that wait for a second person. */
@View("core.consent.record")
@Route("people/papers")
public class EvidenceView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Evidence evidence;
    private final Listing<Evidence.Row> papers;

    @Inject
    EvidenceView(Evidence evidence) {
        super("core.evidence");
        this.evidence = evidence;
        papers = new Listing<Evidence.Row>(t("core.evidence.papers"), t("core.evidence.none"))
                .component(t("core.evidence.whose"), row -> new Anchor("people/" + row.participant(), row.callName()))
                .column(t("core.consent.purpose"), row -> PurposeWords.question(getLocale(), row.purpose()))
                .column(t("core.evidence.typed"), row -> t("core.decision", row.decided()))
                .component(t("core.evidence.paper"), row -> scan(row))
                .component(t("core.evidence.check"), this::check);
        card("core.evidence.papers", papers);
        papers.show(evidence.toCheck());
    }

    static Anchor scan(Evidence.Row row) {
        Anchor scan =
                new Anchor("api/evidence/" + row.id() + "/scan", row.kind().name());
        scan.setRouterIgnore(true);
        scan.setTarget("_blank");
        return scan;
    }

    private Component check(Evidence.Row row) {
        if (row.mine()) {
            return new Span(t("core.evidence.yours"));
        }
        Div buttons = new Div(button(row, Finding.SAME), button(row, Finding.OTHER));
        buttons.addClassName("buttons");
        return buttons;
    }

    private Button button(Evidence.Row row, Finding finding) {
        Button button = new Button(t("core.evidence.found", finding), click -> {
            try {
                evidence.check(row.id(), finding);
                if (finding == Finding.SAME) {
                    Notices.done(t("core.evidence.done"));
                } else {
                    Notices.refused(t("core.evidence.other", row.callName()));
                }
            } catch (Refusal refusal) {
                Notices.refused(refusal.sentence(getLocale()));
            }
            papers.show(evidence.toCheck());
        });
        button.setAriaLabel(t("core.evidence.found", finding) + ": " + row.callName());
        return button;
    }
}

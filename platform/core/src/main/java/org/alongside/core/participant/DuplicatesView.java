package org.alongside.core.participant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.problem.Refusal;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** People who may be on record twice: join them, or say that they are two; what was joined can be undone. */
@View("core.people.edit")
@Route("people/duplicates")
public class DuplicatesView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Duplicates duplicates;
    private final Listing<Duplicates.Pair> pairs;
    private final Listing<Duplicates.Joined> joined;

    @Inject
    DuplicatesView(Duplicates duplicates) {
        super("core.duplicates");
        this.duplicates = duplicates;
        pairs = new Listing<Duplicates.Pair>(t("core.duplicates.pairs"), t("core.duplicates.none"))
                .component(t("core.duplicates.one"), pair -> person(pair.one()))
                .component(t("core.duplicates.other"), pair -> person(pair.other()))
                .column(t("core.duplicates.sign"), pair -> t("core.duplicate-sign", pair.sign()))
                .component(t("core.duplicates.settle"), this::settle);
        joined = new Listing<Duplicates.Joined>(t("core.duplicates.joined"), t("core.duplicates.joined.none"))
                .component(t("core.duplicates.record"), one -> person(one.record()))
                .component(t("core.duplicates.into"), one -> person(one.into()))
                .component(
                        t("core.duplicates.undo"),
                        one -> button(
                                t("core.duplicates.undo"),
                                t("core.duplicates.undo.of", one.record().callName()),
                                () -> duplicates.part(one.record().id()),
                                t("core.duplicates.undone")));
        card("core.duplicates.pairs", pairs);
        card("core.duplicates.joined", joined);
        refresh();
    }

    private Anchor person(Participants.Row row) {
        return new Anchor(
                "people/" + row.id(),
                row.callName() + " · " + t("core.part", row.part()) + " · " + t("core.reach-by", row.reachBy()));
    }

    private Div settle(Duplicates.Pair pair) {
        String one = pair.one().callName();
        String other = pair.other().callName();
        Div buttons = new Div(
                button(
                        t("core.duplicates.keep-one"),
                        t("core.duplicates.keep-one.of", one, other),
                        () -> duplicates.join(pair.other().id(), pair.one().id()),
                        t("core.duplicates.done")),
                button(
                        t("core.duplicates.keep-other"),
                        t("core.duplicates.keep-other.of", one, other),
                        () -> duplicates.join(pair.one().id(), pair.other().id()),
                        t("core.duplicates.done")),
                button(
                        t("core.duplicates.two"),
                        t("core.duplicates.two.of", one, other),
                        () -> duplicates.areTwo(pair.one().id(), pair.other().id()),
                        t("core.duplicates.two.done")));
        buttons.addClassName("buttons");
        return buttons;
    }

    private Button button(String text, String spoken, Runnable work, String done) {
        Button button = new Button(text, click -> {
            try {
                work.run();
                Notices.done(done);
            } catch (Refusal refusal) {
                Notices.refused(refusal.sentence(getLocale()));
            }
            refresh();
        });
        button.setAriaLabel(spoken);
        return button;
    }

    private void refresh() {
        pairs.show(duplicates.list());
        joined.show(duplicates.joined());
    }
}

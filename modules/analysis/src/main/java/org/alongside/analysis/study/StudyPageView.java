package org.alongside.analysis.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.UUID;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.Page;

/** A page about one thing of a study, whose id stands in the address; shown anew after each change. */
public abstract class StudyPageView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    /** Heading and lead, which stay. */
    private static final int STAYING = 2;

    protected StudyPageView(String titleKey) {
        super(titleKey);
    }

    /**
     * Puts the page together.
     *
     * @param id what the address names
     */
    protected abstract void show(UUID id);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        UUID id =
                event.getRouteParameters().get("id").map(StudyPageView::parsed).orElseThrow(NotFound::new);
        showAnew(id);
    }

    /** Shows how things are now. */
    protected final void showAnew(UUID id) {
        List<Component> shown = getChildren().skip(STAYING).toList();
        remove(shown);
        show(id);
    }

    /** The way back to the study, above everything else on the page. */
    protected final void backTo(Studies.Row study) {
        Nav back = new Nav(new Anchor("analysis/studies/" + study.id(), t("analysis.back", study.title())));
        back.setAriaLabel(t("analysis.back.label"));
        back.addClassName("back");
        add(back);
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}

package org.alongside.core.seal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** Checks whether the log is as it was written. */
@View("core.audit")
@Route("audit/check")
@Menu(title = "core.menu.seal", order = 96)
public class SealView extends Page {
    private static final long serialVersionUID = 1L;

    @Inject
    SealView(Seals seals) {
        super("core.seal");
        Paragraph verdict = new Paragraph();
        verdict.getElement().setAttribute("role", "status");
        Button check = new Button(
                t("core.seal.check"),
                click -> verdict.setText(seals.check(getLocale()).sentence()));
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card("core.seal.check", check, verdict);
    }
}

package org.alongside.support.claim;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.consent.Method;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.charity.Charities;
import org.alongside.support.owed.CharityId;

/** Where a supporter enters what somebody said about their claims by telephone, by post or face to face (R15). */
@View("support.claims.for")
@Route("support/claims-for")
@Menu(title = "support.menu.claims-for", order = 34)
public class ClaimsForView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Claims claims;
    private final ComboBox<Participant> person = new ComboBox<>();
    private final Select<Method> how = new Select<>();
    private final Div theirs = new Div();

    @Inject
    ClaimsForView(Claims claims) {
        super("support.claims-for");
        this.claims = claims;
        person.setLabel(t("support.claims-for.field.person"));
        person.setItems(claims.people());
        person.setItemLabelGenerator(Participant::callName);
        person.addValueChangeListener(chosen -> show());
        how.setLabel(t("support.claims-for.field.how"));
        how.setItems(Method.SPOKEN, Method.PAPER, Method.WITNESSED);
        how.setItemLabelGenerator(method -> t("support.claims.how", method));
        how.setValue(Method.SPOKEN);
        card("support.claims-for.who", person, how, theirs);
    }

    private void show() {
        theirs.removeAll();
        person.getOptionalValue().ifPresent(chosen -> {
            claims.askFirst(chosen.id(), getLocale()).map(Paragraph::new).ifPresent(theirs::add);
            theirs.add(new ClaimDecisionsForm(deedsFor(chosen.id())));
        });
    }

    private ClaimDecisionsForm.Deeds deedsFor(ParticipantId participant) {
        return new ClaimDecisionsForm.Deeds() {
            @Override
            public List<ClaimRow> rows() {
                return claims.of(participant);
            }

            @Override
            public void send(ClaimId id) {
                claims.sendFor(id, how.getValue());
            }

            @Override
            public void sendLess(ClaimId id, long minor) {
                claims.sendLessFor(id, minor, how.getValue());
            }

            @Override
            public void decline(ClaimId id) {
                claims.declineFor(id, how.getValue());
            }

            @Override
            public List<Charities.Choice> charities() {
                return claims.charities();
            }

            @Override
            public void give(ClaimId id, CharityId charity) {
                claims.giveFor(id, charity, how.getValue());
            }

            @Override
            public void takeBack(ClaimId id) {
                claims.takeBackFor(id, how.getValue());
            }

            @Override
            public boolean forThem() {
                return true;
            }
        };
    }
}

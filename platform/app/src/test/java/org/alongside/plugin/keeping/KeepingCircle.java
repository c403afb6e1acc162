package org.alongside.plugin.keeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeRole;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.InvolvementLabel;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Workspace;

/** A plugin that writes down something about everybody, in its own records and in theirs, whenever it draws. It forgets when told to. */
public class KeepingCircle implements InitiativeType {
    @Override
    public String key() {
        return "keeping-circle";
    }

    @Override
    public String label(Locale locale) {
        return "Keeping circles";
    }

    @Override
    public InvolvementLabel involvement() {
        return new InvolvementLabel("Names.", List.of("staff"), false, "None.", "None.", "At once.", "Until told.");
    }

    @Override
    public List<InitiativeRole> roles() {
        return List.of(new InitiativeRole("member", "Member", false));
    }

    @Override
    public Component view(Workspace workspace) {
        for (Initiative circle : workspace.initiatives().list()) {
            for (Participant member : workspace.initiatives().members(circle.id())) {
                keep(member, workspace);
            }
        }
        return new Div("Kept.");
    }

    protected void keep(Participant member, Workspace workspace) {
        workspace.documents().put("list/" + member.id(), "{\"who\":\"" + member.callName() + "\"}");
        workspace.documents().about(member.id()).put("said", "{\"who\":\"" + member.callName() + "\"}");
    }

    @Override
    public void erase(ParticipantId participant, Workspace workspace) {
        workspace.documents().remove("list/" + participant);
    }
}

package org.alongside.plugin.studycircle;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import org.alongside.spi.InitiativeRole;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.InvolvementLabel;
import org.alongside.spi.Setting;
import org.alongside.spi.Workspace;

/** A circle of service users, carers and trainees who read something and talk about it. */
public final class StudyCircle implements InitiativeType {
    @Override
    public String key() {
        return "study-circle";
    }

    @Override
    public String label(Locale locale) {
        return locale.getLanguage().equals("cy") ? "Cylchoedd astudio" : "Study circles";
    }

    @Override
    public InvolvementLabel involvement() {
        return new InvolvementLabel(
                "Who belongs to the circle and on which days it met. Nothing of what was said.",
                List.of("the members", "the coordinator", "your supporter"),
                false,
                "Members with lived experience are paid for each meeting they came to.",
                "A named supporter, and a call after your first meeting.",
                "You can leave at any time. You need give no reason.",
                "One year after the circle has ended.");
    }

    @Override
    public List<InitiativeRole> roles() {
        return List.of(new InitiativeRole("member", "Member", true), new InitiativeRole("trainee", "Trainee", false));
    }

    @Override
    public List<Setting> settings() {
        return List.of(MeetingLength.setting());
    }

    @Override
    public Component view(Workspace workspace) {
        return new CirclePage(workspace);
    }
}

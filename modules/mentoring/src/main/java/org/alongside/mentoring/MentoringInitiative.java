package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.alongside.core.text.Texts;
import org.alongside.spi.InitiativeRole;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.InvolvementLabel;
import org.alongside.spi.Purpose;
import org.alongside.spi.Workspace;

/** Mentoring as one kind of initiative among others. */
@ApplicationScoped
public class MentoringInitiative implements InitiativeType {

    /** The kind's key, and the module's word. */
    public static final String KEY = "mentoring";

    /** The role of those who bring lived experience; paid. */
    public static final String MENTOR = "mentor";

    /** The role of those in training; unpaid. */
    public static final String TRAINEE = "trainee";

    /** To be matched with somebody and introduced. */
    public static final Purpose TAKE_PART = new Purpose("mentoring.take-part");

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String label(Locale locale) {
        return Texts.text(locale, "mentoring.kind");
    }

    @Override
    public InvolvementLabel involvement() {
        return new InvolvementLabel(
                said("mentoring.label.stored"),
                List.of(
                        said("mentoring.label.seen-by.pair"),
                        said("mentoring.label.seen-by.staff"),
                        said("mentoring.label.seen-by.never")),
                false,
                said("mentoring.label.pay"),
                said("mentoring.label.support"),
                said("mentoring.label.ending"),
                said("mentoring.label.retention"));
    }

    @Override
    public List<InitiativeRole> roles() {
        return List.of(
                new InitiativeRole(MENTOR, said("mentoring.role.mentor"), true),
                new InitiativeRole(TRAINEE, said("mentoring.role.trainee"), false));
    }

    @Override
    public Component view(Workspace workspace) {
        Locale locale = workspace.locale();
        return new Div(
                new Paragraph(Texts.text(locale, "mentoring.kind.about")),
                new Anchor("mentoring/pairings", Texts.text(locale, "mentoring.kind.open")));
    }

    /** Labels and roles have no reader's language to go by. */
    private static String said(String key) {
        return Texts.text(Locale.ENGLISH, key);
    }
}

package org.alongside.core.secondfactor;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.alongside.core.text.Texts;

/** Setting up an authenticator: scan or type, show a first code, keep the recovery codes. */
public final class SetUpForm extends Div {
    private static final long serialVersionUID = 1L;

    private final SerializableRunnable then;

    /**
     * @param setup what the authenticator is told
     * @param confirm takes the first code and gives the recovery codes
     * @param then what follows when the person has kept those
     */
    public SetUpForm(
            SecondFactors.Setup setup, SerializableFunction<String, List<String>> confirm, SerializableRunnable then) {
        this.then = then;
        addClassName("form");
        Span secret = new Span(setup.secret());
        secret.addClassNames("code", "secret");
        TextField first = codeField(t("core.second.first"));
        Button on = new Button(t("core.second.confirm"), click -> keep(confirm.apply(first.getValue())));
        on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(t("core.second.scan")),
                new Svg(Picture.of(setup.address(), t("core.second.picture"))),
                new Paragraph(t("core.second.type")),
                secret,
                first,
                on);
    }

    /** A field for a code of a telephone. */
    public static TextField codeField(String label) {
        TextField field = new TextField(label);
        field.getElement().setAttribute("autocomplete", "one-time-code");
        field.setMaxLength(40);
        return field;
    }

    private void keep(List<String> codes) {
        removeAll();
        Button kept = new Button(t("core.second.kept"), click -> then.run());
        kept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(t("core.second.recovery.about")), list(codes), kept);
    }

    /** Recovery codes to write down or print. */
    public static UnorderedList list(List<String> codes) {
        UnorderedList list = new UnorderedList();
        codes.forEach(code -> {
            ListItem item = new ListItem(code);
            item.addClassName("code");
            list.add(item);
        });
        return list;
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

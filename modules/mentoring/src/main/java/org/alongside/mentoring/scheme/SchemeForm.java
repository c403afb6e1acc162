package org.alongside.mentoring.scheme;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.spi.Initiative;

/** The usual plan of one initiative, to be changed. */
public final class SchemeForm extends Div {

    private static final long serialVersionUID = 1L;

    public SchemeForm(Schemes schemes, Initiative initiative) {
        Schemes.Row usual = schemes.read(initiative.id());
        IntegerField meetings = field("mentoring.scheme.meetings", usual.meetings());
        IntegerField everyMonths = field("mentoring.scheme.every-months", usual.everyMonths());
        IntegerField minutes = field("mentoring.scheme.minutes", usual.minutes());
        Button save = new Button(t("mentoring.scheme.save"), click -> {
            schemes.choose(new Schemes.Row(initiative.id(), number(meetings), number(everyMonths), number(minutes)));
            Notices.done(t("mentoring.scheme.saved"));
        });
        Div fields = new Div(meetings, everyMonths, minutes);
        fields.addClassName("fields");
        add(new H3(initiative.title()), fields, save);
    }

    private IntegerField field(String key, int number) {
        IntegerField field = new IntegerField(t(key));
        field.setValue(number);
        field.setMin(1);
        field.setStepButtonsVisible(true);
        return field;
    }

    private static int number(IntegerField field) {
        return field.getOptionalValue().orElseThrow(() -> new Invalid("mentoring.fault.number", Schemes.MOST));
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

package org.alongside.mentoring.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;

/** Asks staff how somebody's word reached them. */
public final class HowForm extends Div {
    private static final long serialVersionUID = 1L;

    private final Select<Method> how = new Select<>();

    /** Nothing is chosen beforehand: it should be what it was. */
    public HowForm() {
        how.setLabel(Texts.text(getLocale(), "mentoring.how"));
        how.setItems(Stream.of(Method.values()).filter(Method::toldToStaff).toList());
        how.setItemLabelGenerator(way -> Texts.text(getLocale(), "core.method", way));
        how.setWidthFull();
        add(how);
    }

    /**
     * What was chosen.
     *
     * @throws Invalid when nothing was
     */
    public Method told() {
        return how.getOptionalValue().orElseThrow(() -> new Invalid("mentoring.fault.how"));
    }
}

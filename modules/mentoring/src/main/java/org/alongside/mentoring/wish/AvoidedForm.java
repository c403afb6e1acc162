package org.alongside.mentoring.wish;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.alongside.core.text.Texts;

/** A line for somebody or something to avoid. */
final class AvoidedForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<Avoided.Kind> kind = new Select<>();
    private final TextField words;

    /**
     * @param whoReads what stands above all the lines, told to whoever hears the page at each of them
     * @param takenOff called when they take the line off
     */
    AvoidedForm(Avoided shown, String whoReads, Runnable takenOff) {
        kind.setLabel(t("mentoring.wish.avoid.kind"));
        kind.setItems(Avoided.Kind.values());
        kind.setItemLabelGenerator(one -> Texts.text(getLocale(), "mentoring.avoided-kind", one));
        kind.setValue(shown.kind());
        words = new TextField(t("mentoring.wish.avoid.words"));
        words.setMaxLength(PrivateWish.LONGEST);
        words.setAriaLabel(t("mentoring.wish.avoid.words") + ". " + whoReads);
        words.setValue(shown.words());
        Button remove = new Button(t("mentoring.wish.avoid.remove"), click -> {
            removeFromParent();
            takenOff.run();
        });
        addClassName("fields");
        add(kind, words, remove);
    }

    /** What stands there now. */
    Avoided avoided() {
        return new Avoided(kind.getValue(), words.getValue());
    }

    /** Puts the cursor where the name is written. */
    void focus() {
        words.focus();
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

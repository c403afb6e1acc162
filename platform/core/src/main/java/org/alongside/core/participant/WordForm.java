package org.alongside.core.participant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.spi.ParticipantId;

/** The word somebody chooses to be called by. */
public final class WordForm extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * @param of whose word it is
     * @param choose what to do with it
     */
    public WordForm(Participants participants, ParticipantId of, Consumer<String> choose) {
        addClassName("fields");
        TextField word = new TextField(t("core.people.word"));
        word.setHelperText(t("core.people.word.help"));
        word.setValue(participants.wordsFor(List.of(of)).getOrDefault(of, ""));
        Button save = new Button(t("core.people.word.save"), click -> {
            choose.accept(word.getValue());
            Notices.done(t("core.people.word.saved"));
        });
        add(word, save);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

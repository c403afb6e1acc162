package org.alongside.mentoring.meeting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alongside.core.text.Texts;

/** A meeting was moved: to when, if that is known. Not knowing yet is as good an answer. */
final class MoveDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * Asks to when.
     *
     * @param before what is read before it is moved to that day
     */
    MoveDialog(Function<LocalDate, Optional<String>> before, Consumer<Optional<LocalDateTime>> moved) {
        setHeaderTitle(t("mentoring.move.title"));
        DateTimePicker when = new DateTimePicker(t("mentoring.move.when"));
        when.setLocale(getLocale());
        when.setWidthFull();
        when.setStep(Duration.ofMinutes(15));
        Paragraph said = new Paragraph();
        said.getElement().setAttribute("role", "status");
        when.addValueChangeListener(change -> said.setText(when.getOptionalValue()
                .map(LocalDateTime::toLocalDate)
                .flatMap(before)
                .orElse("")));
        Button save = new Button(t("mentoring.move.save"), click -> {
            moved.accept(when.getOptionalValue());
            close();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button(t("mentoring.back"), click -> close());
        add(new Paragraph(t("mentoring.move.about")), when, said);
        getFooter().add(back, save);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

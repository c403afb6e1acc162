package org.alongside.core.passport;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.Refusal;
import org.alongside.core.receipt.Receipts;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.ParticipantId;

/** Reading in a passport that somebody hands over, and adding them. */
@View("core.people.edit")
@Route("people/passport")
public class PassportView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Passports passports;
    private final Div found = new Div();

    @Inject
    PassportView(Passports passports) {
        super("core.passport");
        this.passports = passports;
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> show(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Receipts.LONGEST);
        upload.setAcceptedFileTypes(".json", "application/json");
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(t("core.passport.choose")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(t("core.passport.drop")));
        upload.setI18n(words);
        Card card = new Card(t("core.passport.file")).saying(t("core.passport.file.about"));
        card.add(upload);
        found.getElement().setAttribute("aria-live", "polite");
        found.addClassName("page");
        add(card, found);
    }

    private void show(byte[] file) {
        found.removeAll();
        try {
            found.add(card(file, passports.read(file)));
        } catch (Refusal refusal) {
            Notices.refused(refusal.sentence(getLocale()));
        }
    }

    private Card card(byte[] file, Passport passport) {
        Card card = new Card(t("core.passport.says"));
        card.add(new Facts()
                .fact(t("core.passport.name"), passport.callName())
                .fact(t("core.passport.from"), passport.programme())
                .fact(
                        t("core.passport.made-at"),
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(getLocale())
                                .format(passport.madeAt()))
                .fact(
                        t("core.passport.reach"),
                        passport.reachBy()
                                .map(way -> t("core.reach-by", way) + ": " + passport.reachAt())
                                .orElse(""))
                .fact(
                        t("core.passport.needs"),
                        passport.told().needs().stream()
                                        .map(need -> Texts.text(getLocale(), "core.access-need", need))
                                        .collect(Collectors.joining(", "))
                                + " " + passport.told().needsInTheirWords())
                .fact(t("core.passport.took-part"), String.join("; ", passport.tookPart())));
        Select<Part> part = new Select<>();
        part.setLabel(t("core.people.part"));
        part.setItems(Part.values());
        part.setItemLabelGenerator(one -> t("core.part", one));
        part.setValue(Part.LIVED_EXPERIENCE);
        Select<ReachBy> reachBy = new Select<>();
        reachBy.setLabel(t("core.people.reach-by"));
        reachBy.setItems(ReachBy.values());
        reachBy.setItemLabelGenerator(one -> t("core.reach-by", one));
        TextField reachAt = new TextField(t("core.people.reach-at"));
        reachBy.setVisible(passport.reachBy().isEmpty());
        reachAt.setVisible(passport.reachBy().isEmpty());
        Button add = new Button(t("core.passport.add"), click -> {
            try {
                Optional<ReachBy> way = reachBy.isVisible() ? reachBy.getOptionalValue() : Optional.empty();
                ParticipantId id = passports.register(file, part.getValue(), way, reachAt.getValue());
                Notices.done(t("core.passport.added", passport.callName()));
                getUI().ifPresent(ui -> ui.navigate("people/" + id));
            } catch (Refusal refusal) {
                Notices.refused(refusal.sentence(getLocale()));
            }
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(part, reachBy, reachAt);
        fields.addClassName("fields");
        card.add(fields, add);
        return card;
    }
}

package org.alongside.core.initiative;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeType;

/** The initiatives of the programme, of every kind, and beginning a new one. */
@View("core.initiative.read")
@Route("initiatives")
@Menu(title = "core.menu.initiatives", order = 20)
public class InitiativesView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Initiatives initiatives;
    private final transient InitiativeTypes types;
    private final Listing<Initiative> listing;

    @Inject
    InitiativesView(Initiatives initiatives, InitiativeTypes types, CurrentUser user, Clock clock) {
        super("core.initiatives");
        this.initiatives = initiatives;
        this.types = types;
        listing = new Listing<Initiative>(t("core.initiatives"), t("core.initiatives.none"))
                .component(
                        t("core.initiatives.title"),
                        initiative -> new Anchor("initiatives/" + initiative.type(), initiative.title()))
                .column(t("core.initiatives.kind"), initiative -> label(initiative.type()))
                .column(t("core.initiatives.starts"), initiative -> day(initiative.starts()))
                .column(
                        t("core.initiatives.ends"),
                        initiative -> initiative.ends().map(this::day).orElse(t("core.initiatives.open-end")));
        card("core.initiatives.all", listing);
        if (user.may("core.initiative.edit")) {
            add(begin(LocalDate.now(clock)));
        }
        listing.show(initiatives.list());
    }

    private Card begin(LocalDate today) {
        Select<InitiativeType> kind = new Select<>();
        kind.setLabel(t("core.initiatives.kind"));
        kind.setItems(types.switchedOn());
        kind.setItemLabelGenerator(type -> type.label(getLocale()));
        TextField title = new TextField(t("core.initiatives.title"));
        DatePicker starts = new DatePicker(t("core.initiatives.starts"), today);
        starts.setLocale(getLocale());
        DatePicker ends = new DatePicker(t("core.initiatives.ends"));
        ends.setLocale(getLocale());
        Button begin = new Button(t("core.initiatives.begin"), click -> {
            initiatives.create(
                    kind.getOptionalValue().map(InitiativeType::key).orElse(""),
                    title.getValue(),
                    starts.getValue(),
                    Optional.ofNullable(ends.getValue()));
            Notices.done(t("core.initiatives.begun", title.getValue()));
            title.clear();
            listing.show(initiatives.list());
        });
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(kind, title, starts, ends);
        fields.addClassName("fields");
        Card card = new Card(t("core.initiatives.begin")).saying(t("core.initiatives.begin.about"));
        card.add(fields, begin);
        return card;
    }

    private String label(String type) {
        return types.find(type).map(known -> known.label(getLocale())).orElse(t("core.initiatives.kind-off"));
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .format(date);
    }
}

package org.alongside.support.checkin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Participant;
import org.alongside.support.plan.CheckInWishes;
import org.alongside.support.plan.Plans;
import org.alongside.support.plan.SharedPlanForm;
import org.alongside.support.shared.Days;
import org.alongside.support.shared.Today;

/** Where a supporter writes down check-ins, and reads their own again. */
@View("support.check-in")
@Route("support/check-ins")
@Menu(title = "support.menu.check-ins", order = 32)
public class CheckInsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient CheckIns checkIns;
    private final transient Today today;
    private final transient Plans plans;
    private final transient CheckInWishes wishes;
    private final ComboBox<Participant> person = new ComboBox<>();
    private final Div about = new Div();
    private final Listing<CheckIns.Written> written;

    @Inject
    CheckInsView(CheckIns checkIns, Today today, Plans plans, CheckInWishes wishes) {
        super("support.check-ins");
        this.checkIns = checkIns;
        this.today = today;
        this.plans = plans;
        this.wishes = wishes;
        person.setLabel(t("support.check-ins.field.person"));
        person.setItems(checkIns.people());
        person.setItemLabelGenerator(Participant::callName);
        person.addValueChangeListener(chosen -> form());
        about.addClassName("form");
        card("support.check-ins.new", person, about);
        written = new Listing<CheckIns.Written>(t("support.check-ins.written"), t("support.check-ins.none"))
                .column(t("support.check-ins.column.person"), CheckIns.Written::callName)
                .column(t("support.check-ins.column.on"), row -> Days.inWords(getLocale(), row.heldOn()))
                .column(t("support.check-ins.column.how"), row -> t("support.check-ins.how", row.how()))
                .column(t("support.check-ins.column.note"), CheckIns.Written::note);
        card("support.check-ins.written")
                .saying(t("support.check-ins.written.lead"))
                .add(written);
        form();
        written.show(checkIns.written());
    }

    /** The box stands here only once somebody is chosen: before, it could not say who will read it. */
    private void form() {
        about.removeAll();
        if (person.isEmpty()) {
            return;
        }
        Participant chosen = person.getValue();
        Card shared = new Card(t("support.plan.shared"));
        shared.add(new SharedPlanForm(plans, wishes, chosen.id()));
        DatePicker heldOn = new DatePicker(t("support.check-ins.field.on"));
        heldOn.setValue(today.date());
        heldOn.setMax(today.date());
        Select<How> how = new Select<>();
        how.setLabel(t("support.check-ins.field.how"));
        how.setItems(How.values());
        how.setItemLabelGenerator(item -> t("support.check-ins.how", item));
        how.setValue(How.PHONE);
        FreeText note = new FreeText(
                t("support.check-ins.field.note"),
                t("support.check-ins.who-reads", chosen.callName()),
                CheckIns.LONGEST_NOTE);
        Button save = new Button(t("support.check-ins.save"), click -> {
            checkIns.write(chosen.id(), heldOn.getValue(), how.getValue(), note.words());
            Notices.done(t("support.check-ins.saved"));
            person.clear();
            written.show(checkIns.written());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        about.add(shared, heldOn, how, note, save);
    }
}

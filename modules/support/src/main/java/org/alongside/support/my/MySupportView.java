package org.alongside.support.my;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.bank.BankDetails;
import org.alongside.support.bank.MyBankForm;
import org.alongside.support.ceiling.Ceilings;
import org.alongside.support.ceiling.MyCeilingForm;
import org.alongside.support.ceiling.PayWarnings;
import org.alongside.support.checkin.CheckIns;
import org.alongside.support.claim.ClaimDecisionsForm;
import org.alongside.support.claim.Claims;
import org.alongside.support.concern.AboutMeForm;
import org.alongside.support.concern.Concerns;
import org.alongside.support.cover.Absences;
import org.alongside.support.shared.Days;
import org.alongside.support.task.SupportTasks;

/** A person's own page: who is there for them, their claims, and what is written about them. */
@View("support.my")
@Route("support/my")
@Menu(title = "support.menu.my", order = 30)
public class MySupportView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient SupportTasks tasks;
    private final transient Absences absences;
    private final Div supporter = new Div();

    @Inject
    MySupportView(
            SupportTasks tasks,
            Absences absences,
            Claims claims,
            CheckIns checkIns,
            BankDetails bank,
            Ceilings ceilings,
            PayWarnings warnings,
            Concerns concerns,
            CurrentProgramme programme,
            Programmes programmes) {
        super("support.my");
        this.tasks = tasks;
        this.absences = absences;
        card("support.my.supporter", supporter);
        showSupporter();
        card("support.my.more", more());
        Card money = card("support.my.claims");
        if (claims.firstPaymentIsAhead()) {
            Paragraph advice = new Paragraph(t("support.claims.advice"));
            advice.addClassName("advice");
            money.add(advice);
        }
        Div mine = new Div();
        money.add(mine);
        Runnable showClaims = () -> {
            mine.removeAll();
            mine.add(ClaimDecisionsForm.mine(claims, undecided -> warnings.beforeSending(undecided, getLocale())));
        };
        showClaims.run();
        card("support.ceiling.mine")
                .saying(t("support.ceiling.lead"))
                .saying(t("support.ceiling.who-reads"))
                .add(new MyCeilingForm(ceilings, showClaims));
        card("support.my.bank", new MyBankForm(bank));
        Listing<CheckIns.AboutMe> notes = new Listing<CheckIns.AboutMe>(
                        t("support.my.notes"), t("support.my.notes.none"))
                .column(t("support.check-ins.column.on"), row -> Days.inWords(getLocale(), row.heldOn()))
                .column(t("support.my.notes.column.by"), CheckIns.AboutMe::writtenBy)
                .column(t("support.check-ins.column.how"), row -> t("support.check-ins.how", row.how()))
                .column(t("support.check-ins.column.note"), CheckIns.AboutMe::note);
        card("support.my.notes").saying(t("support.my.notes.lead")).add(notes);
        notes.show(checkIns.aboutMe());
        card("support.concern.about-me")
                .saying(t("support.concern.about-me.lead"))
                .add(new AboutMeForm(
                        concerns.aboutMe(),
                        programmes.find(programme.required()).orElseThrow().zone()));
    }

    /** The pages that one needs now and then: in the menu they would hide those that one needs. */
    private UnorderedList more() {
        UnorderedList pages = new UnorderedList();
        pages.add(
                page("support/my/plan", "support.menu.plan"),
                page("support/my/expenses", "support.menu.my-expenses"),
                page("support/my-groups", "support.menu.my-groups"),
                page("support/my/invitations", "support.menu.invitations"),
                page("support/my/letters", "support.menu.letters"),
                page("support/my/references", "support.references"),
                page("support/my/feedback", "support.feedback"));
        return pages;
    }

    private ListItem page(String path, String title) {
        return new ListItem(new Anchor(path, t(title)));
    }

    private void showSupporter() {
        supporter.removeAll();
        supporter.add(new Paragraph(absences.mine()
                .map(this::contact)
                .orElseGet(() -> t("support.my.supporter.is", t("support.my.supporter.nobody")))));
        tasks.myDebrief()
                .ifPresentOrElse(
                        day -> supporter.add(
                                new Paragraph(t("support.my.debrief.asked", Days.inWords(getLocale(), day)))),
                        () -> supporter.add(debriefButton()));
    }

    private String contact(Absences.Contact contact) {
        return contact.until()
                .map(day -> t(
                        "support.my.supporter.away",
                        contact.name(),
                        Days.inWords(getLocale(), day),
                        contact.meanwhile().orElse(t("support.my.supporter.nobody"))))
                .orElseGet(() -> t("support.my.supporter.is", contact.name()));
    }

    private Button debriefButton() {
        Button button = new Button(t("support.my.debrief"), click -> {
            tasks.askForDebrief();
            Notices.done(t("support.my.debrief.done"));
            showSupporter();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}

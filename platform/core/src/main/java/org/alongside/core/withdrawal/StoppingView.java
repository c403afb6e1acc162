package org.alongside.core.withdrawal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import org.alongside.core.holding.HoldingWords;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.module.Purposes;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.ParticipantId;

/** That one person stops: written down for them (R15), and how far the work has come. */
@View("core.consent.record")
@Route("people/:id/stopping")
public class StoppingView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Withdrawals withdrawals;
    private final transient Carrying carrying;
    private final transient Beforehand beforehand;
    private final transient Participants participants;
    private final transient Purposes purposes;
    private final transient CurrentUser user;
    private final transient ZoneId zone;
    private final Listing<Withdrawals.Row> before;
    private transient ParticipantId participant;

    @Inject
    StoppingView(
            Withdrawals withdrawals,
            Carrying carrying,
            Beforehand beforehand,
            Participants participants,
            Purposes purposes,
            CurrentUser user,
            CurrentProgramme programme,
            Programmes programmes) {
        super("core.stopping");
        this.withdrawals = withdrawals;
        this.carrying = carrying;
        this.beforehand = beforehand;
        this.participants = participants;
        this.purposes = purposes;
        this.user = user;
        this.zone = programmes.find(programme.required()).orElseThrow().zone();
        DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale());
        before = new Listing<Withdrawals.Row>(t("core.withdrawal.all"), t("core.withdrawal.all.none"))
                .column(
                        t("core.consent.when"),
                        row -> moment.format(row.toldAt().atZoneSameInstant(zone)))
                .column(
                        t("core.withdrawal.level"),
                        row -> t("core.level", row.extent().level()))
                .column(t("core.withdrawal.becomes"), this::work)
                .component(t("core.copy.for-them"), this::copy);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ParticipantId id;
        try {
            id = ParticipantId.of(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        participant = id;
        String callName = participants.nameOf(id);
        title(callName, t("core.stopping.lead"));
        Card card = new Card(t("core.withdrawal.for-them")).saying(t("core.withdrawal.for-them.about", callName));
        card.add(new StopForThemForm(withdrawals, id, callName, purposes.stopping(), () -> {
            carrying.carryOut(user.required().programme());
            before.show(withdrawals.of(id));
        }));
        add(card);
        beforehand(id, callName);
        Card words = new Card(t("core.beforehand.for-them")).saying(t("core.beforehand.for-them.about", callName));
        words.add(new BeforehandForm(beforehand, id, callName));
        add(words);
        card("core.withdrawal.all", before);
        add(new Anchor("people/" + id, t("core.stopping.back")));
        before.show(withdrawals.of(id));
    }

    /** What they wrote while they were well, for those whom they show it to. */
    private void beforehand(ParticipantId id, String callName) {
        if (!user.may("core.plan.read")) {
            return;
        }
        beforehand.of(id).ifPresent(script -> {
            Paragraph signs = new Paragraph(script.signs());
            signs.addClassName("as-written");
            Button pause = new Button(t("core.beforehand.pause"), click -> {
                beforehand.pause(id);
                carrying.carryOut(user.required().programme());
                Notices.done(t("core.beforehand.paused", callName));
                before.show(withdrawals.of(id));
            });
            Card card = new Card(t("core.beforehand")).saying(t("core.beforehand.about", callName));
            card.add(signs, pause);
            add(card);
        });
    }

    private Anchor copy(Withdrawals.Row row) {
        Anchor copy = new Anchor(
                "api/participants/" + participant + "/receipt?as=pdf&withdrawal=" + row.id(),
                t("core.copy.for-them.pdf"));
        copy.setRouterIgnore(true);
        copy.setVisible(row.finishedAt().isPresent());
        return copy;
    }

    private String work(Withdrawals.Row row) {
        String done = row.work().stream()
                .filter(piece -> !piece.effects().isEmpty())
                .map(piece -> HoldingWords.what(getLocale(), piece.holding()) + ": "
                        + HoldingWords.sentences(getLocale(), piece.effects()))
                .collect(Collectors.joining("\n"));
        boolean stuck = row.work().stream().anyMatch(Withdrawals.Piece::stuck);
        String state = t(row.finishedAt().isPresent() ? "core.withdrawal.done" : "core.withdrawal.under-way");
        return (stuck ? t("core.withdrawal.stuck") : state) + "\n" + done;
    }
}

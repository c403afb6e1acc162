package org.alongside.core.accreditation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.alongside.core.problem.Refusal;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** What those who accredit the programme ask for, what shows it, and what the programme says itself. */
@View("core.accreditation")
@Route("accreditation")
@Menu(title = "core.menu.accreditation", order = 40)
public class AccreditationView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Accreditation accreditation;
    private final Div content = new Div();

    @Inject
    AccreditationView(Accreditation accreditation) {
        super("core.accreditation");
        this.accreditation = accreditation;
        content.addClassName("page");
        Accreditation.Maps found = accreditation.maps(getLocale());
        if (!found.broken().isEmpty()) {
            add(broken(found.broken()));
        }
        Select<RequirementMap> map = new Select<>();
        map.setLabel(t("core.accreditation.map"));
        map.setItems(found.maps());
        map.setItemLabelGenerator(
                one -> t("core.accreditation.map.version", one.title().in(getLocale()), one.version()));
        map.addValueChangeListener(change -> show(change.getValue().id()));
        map.setWidthFull();
        add(map, content);
        map.setValue(found.maps().get(0));
    }

    private Card broken(List<Accreditation.Broken> files) {
        Card card = new Card(t("core.accreditation.broken")).saying(t("core.accreditation.broken.about"));
        card.add(new Listing<Accreditation.Broken>(t("core.accreditation.broken"), "")
                .column(t("core.accreditation.broken.file"), Accreditation.Broken::file)
                .column(t("core.accreditation.broken.why"), Accreditation.Broken::why)
                .show(files));
        return card;
    }

    private void show(String map) {
        Accreditation.Report report = accreditation.read(map, getLocale());
        content.removeAll();
        content.add(head(report));
        report.answers().forEach(answer -> content.add(card(report, answer)));
    }

    private Card head(Accreditation.Report report) {
        Card card = new Card(report.map().title().in(getLocale()))
                .saying(t(
                        "core.accreditation.head",
                        report.map().version(),
                        DateTimeFormatter.ofPattern("MMMM uuuu", getLocale()).format(report.month())))
                .saying(t("core.accreditation.outside"));
        if (!report.numbersToo()) {
            card.saying(t("core.accreditation.no-numbers"));
        }
        Anchor paper = new Anchor("api/accreditation/" + report.map().id() + ".pdf", t("core.accreditation.print"));
        paper.setRouterIgnore(true);
        paper.setTarget(AnchorTarget.BLANK);
        card.add(new UnorderedList(
                new ListItem(paper), new ListItem(outside(report.map().source(), "core.accreditation.source"))));
        return card;
    }

    private Card card(Accreditation.Report report, Accreditation.Answer answer) {
        String title = answer.requirement().title().in(getLocale());
        Card card = new Card(title).saying(answer.requirement().shows().in(getLocale()));
        answer.requirement().link().ifPresent(link -> card.add(outside(link, "core.accreditation.more")));
        for (EvidenceKind kind : answer.requirement().evidence()) {
            card.add(new H3(t("core.accreditation.evidence", kind)));
            List<Fact> facts =
                    answer.facts().stream().filter(fact -> fact.kind() == kind).toList();
            if (facts.isEmpty()) {
                card.add(new Paragraph(t("core.accreditation.nothing")));
            } else {
                UnorderedList list = new UnorderedList();
                facts.forEach(fact -> list.add(new ListItem(fact.inOne(getLocale()))));
                card.add(list);
            }
        }
        // Several boxes stand on this page: each says for which requirement it is.
        FreeText words = new FreeText(
                t("core.accreditation.fact", t("core.accreditation.own"), title),
                t("core.accreditation.own.who"),
                Accreditation.LONGEST);
        words.words(answer.words());
        Button save = new Button(
                t("core.accreditation.save"),
                click -> save(report.map().id(), answer.requirement().key(), words));
        save.setAriaLabel(t("core.accreditation.save") + ": " + title);
        card.add(words, save);
        return card;
    }

    private void save(String map, String requirement, FreeText words) {
        try {
            accreditation.write(map, requirement, words.words());
            Notices.done(t("core.accreditation.saved"));
        } catch (Refusal refusal) {
            Notices.refused(refusal.sentence(getLocale()));
        }
    }

    private Anchor outside(String link, String key) {
        Anchor anchor = new Anchor(link, t(key));
        anchor.setTarget(AnchorTarget.BLANK);
        anchor.getElement().setAttribute("rel", "noreferrer noopener");
        return anchor;
    }
}

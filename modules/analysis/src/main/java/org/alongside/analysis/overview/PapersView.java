package org.alongside.analysis.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alongside.analysis.study.NewPaper;
import org.alongside.analysis.study.PaperKind;
import org.alongside.analysis.study.Papers;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.study.StudyPageView;
import org.alongside.analysis.wording.Days;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.View;

/** Topic guide, protocol and ethics approval of a study, with the versions before. */
@View("analysis.read")
@Route("analysis/studies/:id/papers")
public class PapersView extends StudyPageView {
    private static final long serialVersionUID = 1L;

    private final transient Studies studies;
    private final transient Papers papers;

    @Inject
    PapersView(Studies studies, Papers papers) {
        super("analysis.papers");
        this.studies = studies;
        this.papers = papers;
    }

    @Override
    protected void show(UUID id) {
        StudyId study = new StudyId(id);
        backTo(studies.read(study));
        List<Papers.Row> all = papers.list(study);
        for (PaperKind kind : PaperKind.values()) {
            add(kept(kind, all.stream().filter(row -> row.kind() == kind).toList()));
        }
        card("analysis.papers.new", form(study));
    }

    private Card kept(PaperKind kind, List<Papers.Row> versions) {
        Card card = new Card(t("analysis.paper-kind", kind));
        if (versions.isEmpty()) {
            card.saying(t("analysis.papers.none"));
            return card;
        }
        card.add(version(versions.get(0)));
        versions.stream()
                .skip(1)
                .forEach(earlier ->
                        card.add(new NativeDetails(t("analysis.papers.version", earlier.version()), version(earlier))));
        return card;
    }

    private Div version(Papers.Row row) {
        Div version = new Div(new Paragraph(t(
                "analysis.papers.since",
                row.version(),
                Days.inWords(row.since(), getLocale()),
                row.writtenBy(),
                Days.inWords(row.writtenOn(), getLocale()))));
        row.words().lines().filter(line -> !line.isBlank()).forEach(line -> version.add(new Paragraph(line)));
        return version;
    }

    private Component form(StudyId study) {
        Select<PaperKind> kind = new Select<>();
        kind.setLabel(t("analysis.papers.kind"));
        kind.setItems(PaperKind.values());
        kind.setItemLabelGenerator(each -> t("analysis.paper-kind", each));
        FreeText words = new FreeText(t("analysis.papers.words"), t("analysis.papers.readers"), NewPaper.LONGEST);
        DatePicker since = new DatePicker(t("analysis.papers.counts-from"));
        since.setLocale(getLocale());
        Button save = new Button(t("analysis.papers.save"), click -> {
            papers.add(study, new NewPaper(kind.getValue(), words.words(), since.getValue()));
            Notices.done(t("analysis.papers.saved"));
            showAnew(study.value());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(kind, words, since, save);
        form.addClassName("form");
        return form;
    }
}

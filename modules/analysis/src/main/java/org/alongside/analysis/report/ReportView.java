package org.alongside.analysis.report;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.UUID;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.study.StudyPageView;
import org.alongside.core.ui.View;

/** The report of a study, as it is when it is passed on. */
@View("analysis.report")
@Route("analysis/studies/:id/report")
public class ReportView extends StudyPageView {
    private static final long serialVersionUID = 1L;

    private final transient Studies studies;
    private final transient Reports reports;

    @Inject
    ReportView(Studies studies, Reports reports) {
        super("analysis.report");
        this.studies = studies;
        this.reports = reports;
    }

    @Override
    protected void show(UUID id) {
        StudyId study = new StudyId(id);
        Studies.Row row = studies.read(study);
        title(t("analysis.report.of", row.title()), t("analysis.report.lead"));
        backTo(row);
        String files = "api/analysis/studies/" + study + "/report";
        card(
                "analysis.report.take",
                new UnorderedList(
                        new ListItem(file(files + ".html", "analysis.report.html")),
                        new ListItem(file(files + ".docx", "analysis.report.docx"))));
        // Every text in it has been escaped: it is what the page for printing shows.
        add(new Html(reports.article(study, getLocale())));
    }

    private Anchor file(String link, String key) {
        Anchor file = new Anchor(link, t(key));
        file.setRouterIgnore(true);
        file.setTarget(AnchorTarget.BLANK);
        return file;
    }
}

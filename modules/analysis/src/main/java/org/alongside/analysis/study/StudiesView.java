package org.alongside.analysis.study;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Initiative;

/** All studies, and the beginning of a new one. */
@View("analysis.read")
@Route("analysis/studies")
@Menu(title = "analysis.menu.studies", order = 30)
public class StudiesView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Studies studies;
    private final transient Initiatives initiatives;

    @Inject
    StudiesView(Studies studies, Initiatives initiatives) {
        super("analysis.studies");
        this.studies = studies;
        this.initiatives = initiatives;
        card("analysis.studies.list", listing());
        card("analysis.studies.new", form());
    }

    private Listing<Studies.Row> listing() {
        return new Listing<Studies.Row>(t("analysis.studies.list"), t("analysis.studies.none"))
                .component(t("analysis.study.title"), row -> new Anchor("analysis/studies/" + row.id(), row.title()))
                .column(t("analysis.study.initiative"), row -> row.initiative().title())
                .column(t("analysis.study.approach"), row -> t("analysis.approach", row.approach()))
                .show(studies.list());
    }

    private Div form() {
        TextField title = new TextField(t("analysis.study.title"));
        title.setMaxLength(NewStudy.LONGEST_TITLE);
        TextField question = new TextField(t("analysis.study.question"));
        question.setMaxLength(NewStudy.LONGEST_QUESTION);
        Select<Initiative> initiative = new Select<>();
        initiative.setLabel(t("analysis.study.initiative"));
        initiative.setItems(initiatives.list());
        initiative.setItemLabelGenerator(Initiative::title);
        Select<Approach> approach = new Select<>();
        approach.setLabel(t("analysis.study.approach"));
        approach.setItems(Approach.values());
        approach.setItemLabelGenerator(choice -> t("analysis.approach", choice));
        TextField called = new TextField(t("analysis.study.people-called"));
        called.setMaxLength(NewStudy.LONGEST_WORD);
        called.setHelperText(t("analysis.study.people-called.help"));
        Button begin = new Button(t("analysis.studies.begin"), click -> {
            StudyId id = studies.create(new NewStudy(
                    initiative.getValue() == null ? null : initiative.getValue().id(),
                    title.getValue(),
                    question.getValue(),
                    approach.getValue(),
                    called.getValue()));
            getUI().ifPresent(ui -> ui.navigate("analysis/studies/" + id));
        });
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(title, question, initiative, approach, called, begin);
        form.addClassName("form");
        return form;
    }
}

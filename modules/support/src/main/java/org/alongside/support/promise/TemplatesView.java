package org.alongside.support.promise;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Role;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Initiative;
import org.alongside.support.shared.Days;

/** Where a coordinator says what is promised to the people of an initiative as a rule. */
@View("support.promise")
@Route("support/promise-templates")
@Menu(title = "support.menu.templates", order = 34)
public class TemplatesView extends Page {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_WORDS = 300;

    private final transient PromiseTemplates templates;
    private final transient List<Accounts.Row> staff;
    private final transient List<TemplateLine> draft = new ArrayList<>();
    private final Select<Initiative> initiative = new Select<>();
    private final Paragraph stands = new Paragraph();
    private final Listing<TemplateLine> lines;
    private final Select<PromiseKind> kind = new Select<>();
    private final Select<When> when = new Select<>();
    private final IntegerField amount = new IntegerField();
    private final Select<Span> unit = new Select<>();
    private final Checkbox toEach = new Checkbox();
    private final Select<Accounts.Row> owner = new Select<>();
    private final Select<Role> ownerRole = new Select<>();
    private final FreeText words;
    private final Div editor = new Div();

    @Inject
    TemplatesView(PromiseTemplates templates, Promises promises, Initiatives initiatives) {
        super("support.templates");
        this.templates = templates;
        this.staff = promises.staff();
        initiative.setLabel(t("support.promises.field.initiative"));
        initiative.setItems(initiatives.list());
        initiative.setItemLabelGenerator(Initiative::title);
        initiative.addValueChangeListener(chosen -> read());
        lines = new Listing<TemplateLine>(t("support.templates.lines"), t("support.templates.none"))
                .column(t("support.promises.column.what"), line -> PromiseWords.promised(getLocale(), line))
                .column(t("support.promises.field.words"), TemplateLine::words)
                .column(
                        t("support.templates.column.to"),
                        line -> t(line.toEach() ? "support.templates.to.each" : "support.templates.to.all"))
                .column(t("support.promises.column.owner"), this::keeper)
                .component(t("support.templates.column.drop"), this::dropButton);
        words = new FreeText(t("support.promises.field.words"), t("support.promises.who-reads"), LONGEST_WORDS);
        Button take = new Button(t("support.templates.take"), click -> take());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        editor.add(stands, lines, take);
        add(initiative);
        card("support.templates.lines", editor);
        card("support.templates.add", form());
        editor.setVisible(false);
    }

    private Div form() {
        kind.setLabel(t("support.promises.field.kind"));
        kind.setItems(PromiseKind.values());
        kind.setItemLabelGenerator(item -> t("support.promises.kind", item));
        when.setLabel(t("support.templates.field.when"));
        when.setItems(When.values());
        when.setItemLabelGenerator(item -> t("support.templates.when", item));
        amount.setLabel(t("support.templates.field.amount"));
        amount.setValue(1);
        unit.setLabel(t("support.templates.field.unit"));
        unit.setItems(Span.values());
        unit.setItemLabelGenerator(item -> t("support.templates.unit", item));
        unit.setValue(Span.WORKING_DAYS);
        toEach.setLabel(t("support.templates.field.to-each"));
        ownerRole.setLabel(t("support.templates.field.role"));
        ownerRole.setItems(Role.SUPPORTER, Role.COORDINATOR, Role.FINANCE, Role.ADMINISTRATOR);
        ownerRole.setItemLabelGenerator(role -> t("core.role", role));
        ownerRole.setValue(Role.SUPPORTER);
        owner.setLabel(t("support.templates.field.owner"));
        owner.setItems(staff);
        owner.setEmptySelectionAllowed(true);
        owner.setItemLabelGenerator(account -> account == null ? "" : account.name());
        Div form = new Div(kind, when, amount, unit, toEach, ownerRole, owner, words);
        form.addClassName("form");
        form.add(new Button(t("support.templates.add"), click -> addLine()));
        return form;
    }

    private void addLine() {
        draft.add(new TemplateLine(
                        kind.getValue(),
                        words.words(),
                        when.getValue(),
                        Optional.ofNullable(amount.getValue()).orElse(0),
                        unit.getValue(),
                        toEach.getValue(),
                        Optional.ofNullable(ownerRole.getValue()),
                        Optional.ofNullable(owner.getValue()).map(Accounts.Row::id))
                .checked(LONGEST_WORDS));
        words.words("");
        lines.show(draft);
    }

    private String keeper(TemplateLine line) {
        return line.owner()
                .flatMap(id -> staff.stream()
                        .filter(account -> account.id().equals(id))
                        .map(Accounts.Row::name)
                        .findFirst())
                .orElseGet(() -> t("core.role", line.ownerRole().orElse(Role.SUPPORTER)));
    }

    private Button dropButton(TemplateLine line) {
        Button button = new Button(t("support.templates.drop"), click -> {
            draft.remove(line);
            lines.show(draft);
        });
        button.setAriaLabel(t("support.templates.drop") + ": " + PromiseWords.promised(getLocale(), line));
        return button;
    }

    private void read() {
        draft.clear();
        editor.setVisible(!initiative.isEmpty());
        if (initiative.isEmpty()) {
            return;
        }
        PromiseTemplates.Version version = templates.read(initiative.getValue().id());
        draft.addAll(version.lines());
        stands.setText(version.from()
                .map(day -> t("support.templates.stands", Days.inWords(getLocale(), day)))
                .orElseGet(() -> t("support.templates.ready")));
        lines.show(draft);
    }

    private void take() {
        templates.take(initiative.getValue().id(), List.copyOf(draft));
        Notices.done(t("support.templates.was-taken"));
        read();
    }
}

package org.alongside.core.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.identity.BrowserSession;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.institution.MyProgrammes;
import org.alongside.core.programme.Programmes;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.AlwaysAtHand;
import org.alongside.core.ui.MenuSource;

/** The frame: a link past the menu, whose programme this is, what is always at hand, who is signed in, the menu, the page. */
@Layout
@Dependent
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final Main content = new Main();
    private final UnorderedList menu = new UnorderedList();

    @Inject
    private transient MenuEntries entries;

    @Inject
    MainLayout(
            CurrentUser user,
            Programmes programmes,
            MyProgrammes mine,
            BrowserSession browser,
            @Any Instance<AlwaysAtHand> atHand) {
        addClassName("frame");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");

        Anchor skip = new Anchor("#content", t("core.frame.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);

        Header header = new Header();
        header.addClassName("frame-header");
        Anchor home = new Anchor("", "Alongside");
        home.addClassName("brand");
        header.add(home);
        user.signedIn().ifPresent(who -> {
            programmes
                    .find(who.programme())
                    .flatMap(Programmes.Row::colour)
                    .ifPresent(colour -> getStyle().set("--programme-colour", colour));
            header.add(whose(who, programmes, mine, browser));
            atHand.stream().map(one -> one.way(getLocale())).forEach(way -> header.add(atHand(way)));
            header.add(account(who, browser));
        });

        Nav nav = new Nav();
        nav.setAriaLabel(t("core.frame.menu"));
        nav.addClassName("frame-menu");
        nav.add(unfold(nav), menu);

        Div body = new Div();
        body.addClassName("frame-body");
        if (user.signedIn().isPresent()) {
            body.add(nav);
        }
        body.add(content);
        add(skip, header, body);
    }

    /** On a phone the menu is folded away behind this button; on a wide screen it is always open and the button hidden. */
    private Button unfold(Nav nav) {
        Button button = new Button(t("core.frame.menu"));
        button.getElement().setAttribute("aria-expanded", "false");
        button.addClickListener(click -> {
            boolean open = !nav.hasClassName("open");
            nav.setClassName("open", open);
            button.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        });
        return button;
    }

    /** Whose page this is; a choice for people who have a part in several programmes. */
    private Component whose(SignedIn who, Programmes programmes, MyProgrammes mine, BrowserSession browser) {
        Optional<Programmes.Row> here = programmes.find(who.programme());
        List<Programmes.Row> all = mine.mine();
        boolean alone = all.stream().allMatch(one -> one.id().equals(who.programme()));
        if (alone || here.isEmpty()) {
            Span programme = new Span(here.map(this::shown).orElse(""));
            programme.addClassName("programme");
            return programme;
        }
        Select<Programmes.Row> choice = new Select<>();
        choice.addClassName("programme");
        choice.setAriaLabel(t("core.frame.programme"));
        choice.setItems(Stream.concat(here.stream().filter(Programmes.Row::archived), all.stream())
                .toList());
        choice.setItemLabelGenerator(this::shown);
        here.ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> {
            browser.goOnIn(
                    VaadinServletRequest.getCurrent(), mine.in(change.getValue().id()));
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        });
        return choice;
    }

    private String shown(Programmes.Row programme) {
        return programme.archived()
                ? Texts.text(getLocale(), "core.frame.archived", programme.shortName())
                : programme.shortName();
    }

    private static Component atHand(MenuSource.Entry way) {
        Anchor link = new Anchor(way.link(), way.title());
        link.addClassName("at-hand");
        return link;
    }

    private Component account(SignedIn who, BrowserSession browser) {
        Span name = new Span(who.name());
        Button out = new Button(t("core.frame.sign-out"), click -> {
            browser.end(VaadinServletRequest.getCurrent());
            getUI().ifPresent(ui -> ui.getPage().setLocation("sign-in"));
        });
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div account = new Div(name, out);
        account.addClassName("account");
        return account;
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(page.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String here = event.getLocation().getPath();
        menu.removeAll();
        for (MenuEntries.Entry entry : entries.forCurrentUser(getLocale())) {
            Anchor link = new Anchor(entry.link(), entry.title());
            // What begins at the root is not a page in this frame.
            link.setRouterIgnore(entry.link().startsWith("/"));
            if (here.equals(entry.link()) || (!entry.link().isEmpty() && here.startsWith(entry.link() + "/"))) {
                link.getElement().setAttribute("aria-current", "page");
            }
            menu.add(new ListItem(link));
        }
    }
}

package org.alongside.mentoring.place;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;

/** The list of places, and a field to add one. */
public final class PlacesForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Places places;
    private final Div list = new Div();

    public PlacesForm(Places places) {
        this.places = places;
        TextField name = new TextField(t("mentoring.places.name"));
        name.setMaxLength(100);
        TextField link = link();
        Button add = new Button(t("mentoring.places.add"), click -> {
            places.add(name.getValue(), link.getValue());
            name.clear();
            link.clear();
            show();
            Notices.done(t("mentoring.places.added"));
        });
        Div fields = new Div(name, link, add);
        fields.addClassName("fields");
        add(list, fields);
        show();
    }

    private void show() {
        list.removeAll();
        UnorderedList names = new UnorderedList();
        places.list().forEach(place -> names.add(new ListItem(new Span(place.name()), offers(place), opens(place))));
        list.add(names.getChildren().findAny().isPresent() ? names : new Paragraph(t("mentoring.places.none")));
    }

    private Component offers(Places.Row place) {
        Checkbox stepFree = named("mentoring.places.step-free", place, place.stepFree());
        Checkbox quiet = named("mentoring.places.quiet", place, place.quiet());
        stepFree.addValueChangeListener(change -> places.offers(place.id(), stepFree.getValue(), quiet.getValue()));
        quiet.addValueChangeListener(change -> places.offers(place.id(), stepFree.getValue(), quiet.getValue()));
        Div both = new Div(stepFree, quiet);
        both.addClassName("fields");
        return both;
    }

    private Component opens(Places.Row place) {
        TextField link = link();
        link.setValue(place.videoLink().orElse(""));
        link.setAriaLabel(t("mentoring.places.video-link") + ": " + place.name());
        Button save = new Button(t("mentoring.places.video-link.save"), click -> {
            places.opensAt(place.id(), link.getValue());
            show();
            Notices.done(t("mentoring.places.video-link.saved"));
        });
        save.setAriaLabel(t("mentoring.places.video-link.save") + ": " + place.name());
        Div both = new Div(link, save);
        both.addClassName("fields");
        return both;
    }

    private TextField link() {
        TextField link = new TextField(t("mentoring.places.video-link"));
        link.setMaxLength(VideoLink.LONGEST);
        return link;
    }

    /** Many boxes have the same words; whoever hears the page is told which place each is about. */
    private Checkbox named(String key, Places.Row place, boolean now) {
        Checkbox box = new Checkbox(t(key), now);
        box.setAriaLabel(t(key) + ": " + place.name());
        return box;
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}

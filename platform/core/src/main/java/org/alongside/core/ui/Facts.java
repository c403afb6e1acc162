package org.alongside.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;

/** Names and what they stand for, one under the other. */
public final class Facts extends Composite<DescriptionList> {
    private static final long serialVersionUID = 1L;

    public Facts() {
        getContent().addClassName("facts");
    }

    /** A fact in words. */
    public Facts fact(String name, String words) {
        DescriptionList.Description description = new DescriptionList.Description(words);
        getContent().add(new DescriptionList.Term(name), description);
        return this;
    }

    /** A fact shown by a component. */
    public Facts fact(String name, Component shown) {
        getContent().add(new DescriptionList.Term(name), new DescriptionList.Description(shown));
        return this;
    }
}

package org.alongside.core.ui;

import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a page. Makes it a bean, so that use cases can be injected, and says whom it is shown to. Showing is a courtesy: what
 * may be done is decided in the use case.
 */
@Stereotype
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface View {
    /** Shown to everybody who is signed in. */
    String EVERYBODY = "everybody";

    /** Shown even to people who are not signed in. */
    String STRANGERS = "strangers";

    /** The permission that opens the page, or one of the constants above. */
    String value();
}

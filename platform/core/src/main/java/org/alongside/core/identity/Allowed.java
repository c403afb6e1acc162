package org.alongside.core.identity;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only those with this permission get into the use case; checked before its transaction begins, so that page and API cannot
 * differ. Every method of a use-case class has it or {@link ForEverybody}; an architecture test sees to that.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {
    /** The permission's key. */
    @Nonbinding
    String value() default "";
}

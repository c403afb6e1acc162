package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Reads the mail server from the environment. Tests have another. */
@ApplicationScoped
class SmtpEnvironment {
    @Produces
    SmtpSettings settings() {
        return SmtpSettings.from(System.getenv());
    }
}

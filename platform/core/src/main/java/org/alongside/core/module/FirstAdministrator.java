package org.alongside.core.module;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Base64;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Role;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;

/** An installation without the demo begins with one programme and one administrator, whose password only its keeper learns. */
@ApplicationScoped
@Transactional
@ForEverybody("runs at start-up only, before anybody can sign in")
class FirstAdministrator {
    private static final int PASSWORD_BYTES = 18;

    @Inject
    private Accounts accounts;

    @Inject
    private Programmes programmes;

    void start(@Observes @Priority(DatabaseReady.CONTENT + 1) DatabaseReady event) {
        if (!accounts.none()) {
            return;
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        ProgrammeId programme = programmes.create("My programme", ZoneId.of("Europe/London"));
        AccountId admin = accounts.create("admin", "Administrator", password);
        accounts.join(admin, programme, Role.ADMINISTRATOR);
        accounts.join(admin, programme, Role.INSTITUTION_ADMINISTRATOR);
        accounts.join(admin, programme, Role.COORDINATOR);
        // Written before the transaction ends: an administrator whose password nobody knows would be worse than none.
        Path file = DataFolder.path().resolve("first-administrator.txt");
        PrivateFile.write(file, "Sign-in name: admin\nPassword: " + password + "\n");
    }
}

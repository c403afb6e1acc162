package org.alongside.core.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.module.DataFolder;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.module.PrivateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills in the demo at the first start, when {@code ALONGSIDE_DEMO=true} and there are no accounts yet. */
@ApplicationScoped
class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    @Inject
    private DemoFilling filling;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    void start(@Observes @Priority(DatabaseReady.CONTENT) DatabaseReady event) {
        if (!Boolean.parseBoolean(System.getenv("ALONGSIDE_DEMO"))) {
            return;
        }
        Path tokens = DataFolder.path().resolve("demo-tokens.json");
        // Each programme is filled in one transaction and the second one first: where the reference scheme is, all is.
        Map<String, String> issued = new TreeMap<>();
        if (!filling.done(false)) {
            if (!accounts.none()) {
                LOG.info("There are accounts already: the demo is not filled in");
                return;
            }
            fill(false);
        }
        if (!filling.done(true)) {
            fill(true);
        }
        if (Files.notExists(tokens)) {
            issued.putAll(filling.issueTokens(false));
            issued.putAll(filling.issueTokens(true));
            PrivateFile.write(
                    tokens,
                    JsonbBuilder.create(new JsonbConfig().withFormatting(true)).toJson(issued));
        }
    }

    private void fill(boolean reference) {
        acting.asPlatform(DemoFilling.id(reference), () -> filling.fill(reference));
    }
}

package org.alongside.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Starts a {@link TestServer} before the first test of a class and stops it after the last; classes nested in it share it. */
final class ModuleExtension implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(ModuleExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        server(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server(context).beginRequest();
        context.getRequiredTestInstances().getAllInstances().forEach(server(context)::inject);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server(context).endRequest();
    }

    /** The store closes it when the outermost class is done. */
    private static TestServer server(ExtensionContext context) {
        return context.getStore(OURS)
                .getOrComputeIfAbsent(
                        TestServer.class, key -> new TestServer(context.getRequiredTestClass()), TestServer.class);
    }
}

package org.alongside.core.provider;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.alongside.core.identity.AccountId;
import org.alongside.core.signin.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The institution's provider, if the operator named one. */
@ApplicationScoped
public class Provider {
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    /** So many may wait for the provider at once: were it slow, it must not hold the threads that serve everybody else. */
    private static final int AT_ONCE = 8;

    @Inject
    private Clock clock;

    private final Semaphore waiting = new Semaphore(AT_ONCE);
    private Optional<Registration> registration = Optional.empty();
    private Optional<Connection> connection = Optional.empty();

    private interface Work<T> {
        T with(Connection connection);
    }

    @PostConstruct
    void read() {
        registration = registration(System.getenv());
        connection = registration.map(known -> new Connection(known, clock));
    }

    /** A mistake in the environment keeps nobody out who signs in otherwise. */
    static Optional<Registration> registration(Map<String, String> environment) {
        try {
            return Registration.from(environment);
        } catch (Registration.Unusable unusable) {
            LOG.error("Nobody can sign in through the institution: {}", unusable.getMessage());
            return Optional.empty();
        }
    }

    /** What people call it; empty where there is none. */
    public Optional<String> name() {
        return registration.map(Registration::name);
    }

    /** How it calls itself; empty where there is none. */
    public Optional<String> issuer() {
        return registration.map(Registration::issuer);
    }

    /**
     * Sets out from this browser to the provider.
     *
     * @param linking whose account the identity is to be linked with; empty when somebody signs in
     * @throws ProviderFault when there is no provider, or it is silent
     */
    public URI setOut(HttpServletRequest request, Optional<AccountId> linking) {
        return work(known -> known.address(Journey.begin(request, clock, linking), back(request)));
    }

    Journey comeBack(HttpServletRequest request) {
        Journey journey = Journey.end(request, said(request, "state"), clock);
        work(known -> {
            known.insistItAnswered(request.getParameter("iss"));
            return known;
        });
        return journey;
    }

    Proven prove(HttpServletRequest request, Journey journey) {
        String code = said(request, "code");
        if (code.isEmpty()) {
            throw new ProviderFault(ProviderFault.Why.DECLINED);
        }
        return work(known -> known.prove(code, journey, back(request)));
    }

    private <T> T work(Work<T> work) {
        Connection known = connection.orElseThrow(() -> new ProviderFault(ProviderFault.Why.SILENT));
        if (!waiting.tryAcquire()) {
            throw new ProviderFault(ProviderFault.Why.BUSY);
        }
        try {
            return work.with(known);
        } finally {
            waiting.release();
        }
    }

    private static URI back(HttpServletRequest request) {
        return URI.create(PublicAddress.of(request) + ProviderServlet.BACK);
    }

    private static String said(HttpServletRequest request, String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).orElse("");
    }
}

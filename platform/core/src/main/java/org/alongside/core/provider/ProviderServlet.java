package org.alongside.core.provider;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.SeparateDuties;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.signin.Throttle;
import org.alongside.core.signin.TooManyTries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends people to the institution's provider and takes them when they come back. Whatever happens, they are told where to go. */
@WebServlet(urlPatterns = {ProviderServlet.GO, ProviderServlet.BACK})
public class ProviderServlet extends HttpServlet {
    /** Where the button of the sign-in page leads. */
    public static final String GO = "/sign-in/provider";

    /** Where the provider sends people back to; the provider has to know it. */
    static final String BACK = "/sign-in/provider/back";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ProviderServlet.class);
    private static final String SIGN_IN = "/sign-in";
    private static final String MY_ACCOUNT = "/my-account";

    @Inject
    private transient Provider provider;

    @Inject
    private transient Arrivals arrivals;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Throttle throttle;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        boolean back = BACK.equals(request.getServletPath());
        String from = SIGN_IN;
        String to;
        try {
            if (back) {
                Journey journey = provider.comeBack(request);
                from = journey.linking().isPresent() ? MY_ACCOUNT : SIGN_IN;
                to = arrive(request, journey);
            } else {
                to = provider.setOut(request, Optional.empty()).toString();
            }
        } catch (ProviderFault fault) {
            to = from + "?provider=" + fault.why().word();
        } catch (SeparateDuties duties) {
            to = from + "?provider=" + ProviderFault.Why.DUTIES.word();
        } catch (TooManyTries tooMany) {
            to = SIGN_IN + "?wait=" + tooMany.minutes();
        } catch (RuntimeException fault) {
            LOG.error("A sign-in through the provider failed", fault);
            to = SIGN_IN + "?fault";
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
        response.setHeader("Cache-Control", "no-store");
    }

    private String arrive(HttpServletRequest request, Journey journey) {
        Throttle.Try counted = throttle.begin(request.getRemoteAddr());
        Proven who;
        try {
            who = provider.prove(request, journey);
            counted.right();
        } catch (ProviderFault fault) {
            if (fault.why() != ProviderFault.Why.UNTRUE) {
                // A provider that is away must not count against everybody behind the same network.
                counted.right();
            }
            throw fault;
        }
        Optional<AccountId> linking = journey.linking();
        if (linking.isEmpty()) {
            return arrivals.arrive(request, who);
        }
        // Somebody else may have signed in here while they were away.
        AccountId account = user.signedIn()
                .map(SignedIn::account)
                .filter(linking.get()::equals)
                .orElseThrow(() -> new ProviderFault(ProviderFault.Why.STALE));
        arrivals.link(account, who);
        return MY_ACCOUNT + "?provider=linked";
    }
}

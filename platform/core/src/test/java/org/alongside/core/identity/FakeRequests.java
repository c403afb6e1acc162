package org.alongside.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A browser that keeps its cookie: one session, whose id can change. Anything else a request could be asked fails. */
public final class FakeRequests {
    private final Map<String, Object> kept = new HashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private boolean open;

    /** A request to that address, with that after the question mark. */
    public HttpServletRequest to(String query) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getSession" -> {
                            boolean create = arguments == null || (Boolean) arguments[0];
                            open |= create;
                            return open ? session() : null;
                        }
                        case "changeSessionId" -> {
                            return "id" + ids.incrementAndGet();
                        }
                        case "getQueryString" -> {
                            return query;
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    /** How often the session got a new id. */
    public int newIds() {
        return ids.get();
    }

    private HttpSession session() {
        return (HttpSession) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getAttribute" -> {
                            return kept.get(arguments[0]);
                        }
                        case "setAttribute" -> {
                            kept.put((String) arguments[0], arguments[1]);
                            return null;
                        }
                        case "removeAttribute" -> {
                            kept.remove(arguments[0]);
                            return null;
                        }
                        case "invalidate" -> {
                            kept.clear();
                            open = false;
                            return null;
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                });
    }
}

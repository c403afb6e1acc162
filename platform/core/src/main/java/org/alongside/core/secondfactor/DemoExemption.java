package org.alongside.core.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.alongside.core.demo.DemoFilling;
import org.alongside.core.programme.ProgrammeId;

/**
 * The demo's accounts have a password that everybody knows, so they go without a second factor, too: but only while the demo is on
 * ({@code ALONGSIDE_DEMO=true}), only for accounts that are in no programme but the demo's, and only from this machine to this
 * machine, with no proxy between. Each request is asked, so no setting can take the demo onto a network.
 */
final class DemoExemption {
    private static final List<ProgrammeId> DEMO = List.of(DemoFilling.id(true), DemoFilling.id(false));

    private DemoExemption() {}

    static boolean holds(HttpServletRequest request, List<ProgrammeId> programmes) {
        return holds(Boolean.parseBoolean(System.getenv("ALONGSIDE_DEMO")), request, programmes);
    }

    static boolean holds(boolean demo, HttpServletRequest request, List<ProgrammeId> programmes) {
        return demo
                && !programmes.isEmpty()
                && DEMO.containsAll(programmes)
                && isThisMachine(request.getLocalAddr())
                && isThisMachine(request.getRemoteAddr())
                && request.getHeader("Forwarded") == null
                && request.getHeader("X-Forwarded-For") == null;
    }

    private static boolean isThisMachine(String address) {
        try {
            return address != null
                    && address.matches("[0-9a-fA-F:.]{2,45}")
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}

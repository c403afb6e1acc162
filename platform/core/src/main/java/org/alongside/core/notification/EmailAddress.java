package org.alongside.core.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.alongside.core.problem.Invalid;

/** What an e-mail can be sent to: one plain address. */
final class EmailAddress {
    private static final int LONGEST = 320;

    private EmailAddress() {}

    /**
     * Insists that it is one.
     *
     * @throws Invalid when it is not
     */
    static String checked(String written) {
        String address = written.strip();
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException notOne) {
            throw new Invalid("core.people.fault.reach-at-email");
        }
        if (address.length() > LONGEST || !address.matches("[^@\\s<>,]+@[^@\\s<>,]+\\.[^@\\s<>,]+")) {
            throw new Invalid("core.people.fault.reach-at-email");
        }
        return address;
    }
}

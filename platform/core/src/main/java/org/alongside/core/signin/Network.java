package org.alongside.core.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The neighbourhood of an address: the first 24 bits of an IPv4 address, the first 64 of an IPv6 address. */
final class Network {
    private static final int IPV4_BYTES = 4;

    private Network() {}

    static String of(String address) {
        // Only what can be an address is parsed, so that no name is ever looked up.
        if (!address.matches("[0-9a-fA-F:.]{2,45}(%.*)?")) {
            return "unknown";
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == IPV4_BYTES ? 3 : 8));
        } catch (UnknownHostException noAddress) {
            return "unknown";
        }
    }
}

package vn.p6monitor.guard.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Whose an address is, as far as the network tells.
public final class Addresses {
    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    /// The name under which an address has its account: of IPv6 the /64 network, all of which one machine may use.
    ///
    /// @param address literal, as the container tells it
    public static String account(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            if (!(parsed instanceof Inet6Address six)) return parsed.getHostAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) + "/64";
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}

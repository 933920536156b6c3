package org.dixit.serve;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may tell for whom they ask. {@code X-Forwarded-For} is written by whoever likes to, so it counts only where it comes from one of
 * these, and only as far back as each that it names is one of these too.
 *
 * @param ranges of addresses
 */
public record TrustedProxies(List<Range> ranges) {

    /** Nobody: the client is who connects. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private static final Pattern FOUR = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern SIX = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** One subscriber gets at least this many bits of IPv6, so what follows tells nobody apart. */
    private static final int SUBSCRIBER_BYTES = 8;

    /** More than any chain of proxies is long. */
    private static final int MOST_HOPS = 20;

    public TrustedProxies {
        ranges = List.copyOf(ranges);
    }

    /**
     * Addresses that begin alike.
     *
     * @param first of them
     * @param bits that all of them share with it
     */
    public record Range(InetAddress first, int bits) {
        boolean holds(InetAddress address) {
            byte[] one = first.getAddress();
            byte[] other = address.getAddress();
            if (one.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Reads addresses, {@code 127.0.0.1}, or ranges, {@code 10.0.0.0/8}; names are not looked up.
     *
     * @throws IllegalArgumentException where one is neither
     */
    public static TrustedProxies of(List<String> written) {
        List<Range> ranges = new ArrayList<>();
        for (String one : written) {
            String[] parts = one.strip().split("/", 2);
            Optional<InetAddress> first = address(parts[0]);
            int most = first.map(found -> found.getAddress().length * 8).orElse(0);
            int bits = parts.length == 1 ? most : parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
            if (first.isEmpty() || bits < 0 || bits > most) {
                throw new IllegalArgumentException("\"" + one + "\" is no IP address and no range such as 10.0.0.0/8");
            }
            ranges.add(new Range(first.get(), bits));
        }
        return new TrustedProxies(ranges);
    }

    /**
     * Who asks, as a name to keep accounts by: an IPv4 address, or the part of an IPv6 address that a subscriber has.
     *
     * @param remote the address of the other end of the connection
     * @param forwarded the values of {@code X-Forwarded-For}, in their order
     */
    String client(String remote, List<String> forwarded) {
        Optional<InetAddress> asking = address(remote);
        if (asking.isEmpty()) {
            return remote;
        }
        InetAddress client = asking.get();
        List<String> hops = forwarded.stream().flatMap(value -> Arrays.stream(value.split(","))).map(String::strip).toList();
        for (int i = hops.size() - 1; i >= Math.max(0, hops.size() - MOST_HOPS) && trusts(client); i--) {
            Optional<InetAddress> before = address(withoutPort(hops.get(i)));
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return name(client);
    }

    private boolean trusts(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.holds(address));
    }

    private static String name(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, SUBSCRIBER_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + SUBSCRIBER_BYTES * 8;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("16 bytes that are no address", e);
        }
    }

    /** Some proxies write the port too: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String hop) {
        String bare = hop.replace("\"", "");
        if (bare.startsWith("[")) {
            return bare.substring(1, bare.contains("]") ? bare.indexOf(']') : bare.length());
        }
        return bare.indexOf(':') == bare.lastIndexOf(':') && bare.contains(".") ? bare.replaceFirst(":\\d*$", "") : bare;
    }

    /** Reads an address without ever asking a name server; an IPv4 address in the clothes of IPv6 is an IPv4 address. */
    private static Optional<InetAddress> address(String written) {
        String bare = written.startsWith("[") && written.endsWith("]") ? written.substring(1, written.length() - 1) : written;
        // A zone ("%eth0") is of this machine only.
        bare = bare.replaceFirst("%.*$", "");
        if (bare.length() > 45 || !FOUR.matcher(bare).matches() && !SIX.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}

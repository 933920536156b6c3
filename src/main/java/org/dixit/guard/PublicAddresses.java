package org.dixit.guard;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Finds the addresses of a host, once, for the very connection that is made: a name cannot lead to another machine between the check
 * and the use. A host with any address that is not for everybody, or that is this machine's, is not found at all.
 */
final class PublicAddresses implements DnsResolver {

    /** Blocks that no service for everybody stands in, beside those that Java knows (IANA's registries of special addresses). */
    private static final List<Block> CLOSED = List.of(
            // This network; shared by providers; protocol assignments; benchmarks; reserved, with the broadcast address.
            new Block(new int[] {0}, 8), new Block(new int[] {100, 64}, 10), new Block(new int[] {192, 0, 0}, 24),
            new Block(new int[] {198, 18}, 15), new Block(new int[] {240}, 4),
            // Private; those that an IPv4 address hides in: translated, Teredo, 6to4, compatible.
            new Block(new int[] {0xfc, 0}, 7, 16), new Block(new int[] {0, 0x64, 0xff, 0x9b}, 32, 16),
            new Block(new int[] {0x20, 0x01, 0, 0}, 32, 16), new Block(new int[] {0x20, 0x02}, 16, 16), new Block(new int[] {0}, 8, 16));

    private final Predicate<InetAddress> allowed;

    PublicAddresses(Predicate<InetAddress> allowed) {
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!Arrays.stream(addresses).allMatch(allowed)) {
            throw new UnknownHostException("the host has an address that is not for everybody");
        }
        return addresses;
    }

    @Override
    public @Nullable String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether an address is for everybody, and of another machine. */
    static boolean isPublic(InetAddress address) {
        byte[] octets = address.getAddress();
        return !address.isLoopbackAddress() && !address.isAnyLocalAddress() && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress() && !address.isMulticastAddress()
                && (address instanceof Inet4Address || address instanceof Inet6Address)
                && CLOSED.stream().noneMatch(block -> block.holds(octets)) && !isOurs(address);
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }

    /** Addresses that begin alike. */
    private record Block(int[] start, int bits, int length) {

        Block(int[] start, int bits) {
            this(start, bits, 4);
        }

        boolean holds(byte[] octets) {
            if (octets.length != length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int octet = bit / 8 < start.length ? start[bit / 8] : 0;
                if (((octets[bit / 8] ^ octet) >> (7 - bit % 8) & 1) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}

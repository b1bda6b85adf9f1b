package dev.jslim.analyzer.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What EXPOSE says: {@code port[-port][/protocol]}. As in the builder, an address and a port of the host may stand before it, and do
 * nothing.
 *
 * @param protocol in lower case
 * @param problem why the builder refuses it, or null; then nothing else counts
 * @see <a href="https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert_expose.go">convert_expose.go</a>
 */
public record Ports(
        int first, int last, String protocol, @Nullable String problem) {
    private static final int LARGEST = 65_535;

    /** Returns what a word of EXPOSE means. */
    public static Ports parse(String text) {
        int container = text.lastIndexOf(':');
        int host = container < 0 ? -1 : text.lastIndexOf(':', container - 1);
        String address = host < 0 ? "" : text.substring(0, host);
        String published = container < 0 ? "" : text.substring(host + 1, container);
        String own = text.substring(container + 1);
        int slash = own.indexOf('/');
        String range = slash < 0 ? own : own.substring(0, slash);
        String protocol = slash < 0 ? "" : own.substring(slash + 1).toLowerCase(Locale.ROOT);
        if (range.isEmpty()) {
            return refused("names no port");
        }
        if (!protocol.isEmpty() && !List.of("tcp", "udp", "sctp").contains(protocol)) {
            return refused("has the unknown protocol '" + protocol + "'");
        }
        if (!address.isEmpty() && !IpAddress.isValid(bare(address))) {
            return refused("begins with what is no IP address");
        }
        int[] ports = range(range);
        int[] outer = published.isEmpty() ? ports : range(published);
        if (ports == null || outer == null) {
            return refused("is no port or range of ports");
        }
        if (ports[1] > ports[0] && ports[1] - ports[0] != outer[1] - outer[0]) {
            return refused("has two ranges of different size");
        }
        return new Ports(ports[0], ports[1], protocol.isEmpty() ? "tcp" : protocol, null);
    }

    /** Returns each of the ports, such as {@code 80/tcp}. */
    public List<String> exposed() {
        List<String> exposed = new ArrayList<>(last - first + 1);
        for (int port = first; port <= last; port++) {
            exposed.add(port + "/" + protocol);
        }
        return exposed;
    }

    private static Ports refused(String problem) {
        return new Ports(0, -1, "", problem);
    }

    private static String bare(String address) {
        boolean bracketed = address.startsWith("[") && address.indexOf(']') == address.length() - 1;
        return bracketed ? address.substring(1, address.length() - 1) : address;
    }

    private static int @Nullable [] range(String text) {
        int dash = text.indexOf('-');
        String first = dash < 0 ? text : text.substring(0, dash);
        String last = dash < 0 ? first : text.substring(dash + 1);
        int from = port(first);
        int to = port(last);
        return from < 0 || to < from ? null : new int[] {from, to};
    }

    private static int port(String text) {
        long number = Integers.parse(text);
        return number < 0 || number > LARGEST ? -1 : (int) number;
    }
}

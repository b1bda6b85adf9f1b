package dev.jslim.tracer.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.api.model.Network;
import dev.jslim.tracer.engine.Endpoint;
import dev.jslim.tracer.engine.Publishing;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the ports of containers are reached from here: at the container's own address, or published on the engine's host. What is
 * published is open to others while the application runs, so it is done only where nothing else works.
 */
final class Reach {
    private static final int TRY_MILLIS = 1_000;
    /** Discard, RFC 863: nobody listens there, and a refusal is as good as a welcome. */
    private static final int TRY_PORT = 9;

    private static final String LOOPBACK = "127.0.0.1";

    private final DockerClient client;
    private final Endpoint endpoint;
    private final Publishing wish;
    private @Nullable Boolean publishes;

    Reach(DockerClient client, Endpoint endpoint, Publishing wish) {
        this.client = client;
        this.endpoint = endpoint;
        this.wish = wish;
    }

    /** Returns whether ports have to be published; found out once, when it is first asked. */
    synchronized boolean publishes() {
        if (publishes == null) {
            publishes = switch (wish) {
                case ALWAYS -> true;
                case NEVER -> false;
                // An address that a remote engine gave may well belong to somebody else here: it is not even tried.
                case AUTO -> isRemote() || !reachesContainers();
            };
        }
        return publishes;
    }

    /** Returns where published ports, and those of containers in the host's own network, are reached. */
    String host() {
        return isRemote() ? hostOf(endpoint.host()) : LOOPBACK;
    }

    /** Returns the address of the engine's host that ports are published at; empty for all of them. */
    String publishedAt() {
        return isRemote() ? "" : LOOPBACK;
    }

    private boolean isRemote() {
        return "tcp".equals(endpoint.host().getScheme()) && !isHere(hostOf(endpoint.host()));
    }

    private boolean reachesContainers() {
        Info info = client.infoCmd().exec();
        List<String> security = info.getSecurityOptions() == null ? List.of() : info.getSecurityOptions();
        String system = info.getOperatingSystem() == null ? "" : info.getOperatingSystem();
        if (security.contains("name=rootless") || system.contains("Docker Desktop")) {
            return false;
        }
        for (String gateway : gateways()) {
            return isNear(gateway) || isReached(gateway);
        }
        // Podman makes its bridge with the first container.
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }

    /** This machine's end of the network that containers get by default. */
    private List<String> gateways() {
        try {
            Network.Ipam ipam =
                    client.inspectNetworkCmd().withNetworkId("bridge").exec().getIpam();
            List<Network.Ipam.Config> all = ipam == null || ipam.getConfig() == null ? List.of() : ipam.getConfig();
            return all.stream()
                    .map(Network.Ipam.Config::getGateway)
                    .filter(gateway -> gateway != null && !gateway.isEmpty())
                    .toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    private static boolean isHere(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException | SocketException e) {
            return false;
        }
    }

    /** Whether one of this machine's own networks has the address. */
    private static boolean isNear(String gateway) {
        try {
            InetAddress wanted = InetAddress.getByName(gateway);
            return NetworkInterface.networkInterfaces()
                    .flatMap(one -> one.getInterfaceAddresses().stream())
                    .anyMatch(own -> isNear(own, wanted));
        } catch (UnknownHostException | SocketException e) {
            return false;
        }
    }

    private static boolean isNear(InterfaceAddress own, InetAddress wanted) {
        byte[] a = own.getAddress().getAddress();
        byte[] b = wanted.getAddress();
        int bits = own.getNetworkPrefixLength();
        if (a.length != b.length || bits == 0) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            if (((a[i / 8] ^ b[i / 8]) >> (7 - i % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReached(String address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, TRY_PORT), TRY_MILLIS);
            return true;
        } catch (ConnectException refused) {
            return !String.valueOf(refused.getMessage()).contains("unreachable");
        } catch (IOException e) {
            return false;
        }
    }

    private static String hostOf(URI address) {
        String host = address.getHost() == null ? "" : address.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}

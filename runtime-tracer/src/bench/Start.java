import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A server that starts, answers itself once, and ends. */
public final class Start {
    public static void main(String[] arguments) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        URI self = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        try (var answer = self.toURL().openStream()) {
            answer.readAllBytes();
        }
        server.stop(0);
    }
}

package dev.jslim.tracer.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.jslim.analyzer.JslimException.EngineUnavailable;
import dev.jslim.tracer.engine.Endpoint;
import dev.jslim.tracer.engine.Publishing;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads when an engine cannot be talked to. */
class DockerErrorsTest {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @TempDir
    Path directory;

    @Test
    void aServerThatRefusesIsQuoted() throws Exception {
        HttpServer server = HttpServer.create(ANY, 0);
        byte[] answer = "Client sent an HTTP request to an HTTPS server.\n".getBytes(StandardCharsets.US_ASCII);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(400, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            assertThat(refusal(server.getAddress(), null))
                    .contains("HTTP request to an HTTPS server")
                    .doesNotContain("Exception");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aCertificateOfSomebodyElseIsNamedAsThat() throws Exception {
        HttpsServer server = HttpsServer.create(ANY, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate("server")));
        server.start();
        try {
            certificate("ca");
            Files.move(directory.resolve("ca.key"), directory.resolve("key.pem"));
            Files.copy(directory.resolve("ca.pem"), directory.resolve("cert.pem"));
            assertThat(refusal(server.getAddress(), directory))
                    .contains("its certificate is signed by nobody that ca.pem names");
        } finally {
            server.stop(0);
        }
    }

    private static String refusal(InetSocketAddress address, @Nullable Path certificates) {
        Endpoint endpoint =
                new Endpoint("DOCKER_HOST", URI.create("tcp://127.0.0.1:" + address.getPort()), true, certificates);
        EngineUnavailable[] caught = new EngineUnavailable[1];
        assertThatThrownBy(() -> Engines.connect(endpoint, Publishing.AUTO).close())
                .isInstanceOfSatisfying(EngineUnavailable.class, e -> caught[0] = e);
        return String.valueOf(caught[0].getMessage());
    }

    /** Makes NAME.pem and NAME.key in the directory, and returns what a server needs to show them. */
    private SSLContext certificate(String name) throws Exception {
        openssl(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "1",
                "-subj",
                "/CN=127.0.0.1",
                "-addext",
                "subjectAltName=IP:127.0.0.1",
                "-keyout",
                name + ".key",
                "-out",
                name + ".pem");
        openssl(
                "pkcs12",
                "-export",
                "-passout",
                "pass:secret",
                "-inkey",
                name + ".key",
                "-in",
                name + ".pem",
                "-out",
                name + ".p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(directory.resolve(name + ".p12"))) {
            store.load(in, "secret".toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private void openssl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no openssl to make certificates with");
            throw e;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}

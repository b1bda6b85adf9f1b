package dev.jslim.tracer.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.LocalDirectorySSLConfig;
import com.github.dockerjava.core.RemoteApiVersion;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import dev.jslim.analyzer.JslimException.EngineUnavailable;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Endpoint;
import dev.jslim.tracer.engine.Endpoints;
import dev.jslim.tracer.engine.EngineInfo;
import dev.jslim.tracer.engine.EngineLocator;
import dev.jslim.tracer.engine.Publishing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Connects to engines. */
public final class Engines {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Engines() {}

    /**
     * Returns the engine that the docker program would use.
     *
     * @throws EngineUnavailable listing every place that was tried
     */
    public static ContainerEngine open() {
        Publishing publishing = Publishing.of(System.getenv());
        return new EngineLocator(endpoint -> connect(endpoint, publishing))
                .locate(Endpoints.ofThisProcess().candidates());
    }

    /**
     * Returns the engine at an endpoint after it has answered.
     *
     * @throws EngineUnavailable if nothing answers there within five seconds
     */
    public static ContainerEngine connect(Endpoint endpoint) {
        return connect(endpoint, Publishing.AUTO);
    }

    /**
     * Returns the engine at an endpoint after it has answered.
     *
     * @param publishing how the ports of containers are reached
     * @throws EngineUnavailable if nothing answers there within five seconds
     */
    public static ContainerEngine connect(Endpoint endpoint, Publishing publishing) {
        String scheme = endpoint.host().getScheme();
        if (!scheme.equals("unix") && !scheme.equals("tcp")) {
            throw new EngineUnavailable(scheme + " addresses are not supported", "use unix:// or tcp://");
        }
        if (scheme.equals("unix") && !Files.exists(Path.of(endpoint.host().getPath()))) {
            throw new EngineUnavailable("no such socket", "");
        }
        DockerHttpClient http = http(endpoint);
        try {
            Version version = ask(() -> client(endpoint, http, RemoteApiVersion.UNKNOWN_VERSION)
                    .versionCmd()
                    .exec());
            RemoteApiVersion api = ApiVersions.common(version.getApiVersion(), version.getMinAPIVersion());
            EngineInfo info = new EngineInfo(
                    endpoint, version.getVersion(), api.getVersion(), version.getArch(), version.getOperatingSystem());
            DockerClient client = client(endpoint, http, api);
            return new DockerJavaEngine(client, info, new Reach(client, endpoint, publishing));
        } catch (RuntimeException e) {
            close(http);
            throw e;
        }
    }

    private static DockerHttpClient http(Endpoint endpoint) {
        var builder = new ZerodepDockerHttpClient.Builder()
                .dockerHost(endpoint.host())
                .connectionTimeout(PATIENCE)
                .maxConnections(20);
        Path certificates = endpoint.certificates();
        if (certificates != null) {
            // The library would go on without TLS if one of them were missing.
            for (String file : List.of("ca.pem", "cert.pem", "key.pem")) {
                if (!Files.isReadable(certificates.resolve(file))) {
                    throw new EngineUnavailable(
                            "TLS is wanted, but " + certificates.resolve(file) + " cannot be read",
                            "DOCKER_CERT_PATH names the folder that has ca.pem, cert.pem and key.pem");
                }
            }
            builder.sslConfig(new LocalDirectorySSLConfig(certificates.toString()));
        }
        return builder.build();
    }

    private static DockerClient client(Endpoint endpoint, DockerHttpClient http, RemoteApiVersion api) {
        // Our own discovery has decided; the library must not look at the environment again.
        DockerClientConfig config = new DefaultDockerClientConfig.Builder()
                .withDockerHost(endpoint.host().toString())
                .withApiVersion(api)
                .withDockerTlsVerify(false)
                .build();
        return DockerClientImpl.getInstance(config, http);
    }

    private static Version ask(java.util.concurrent.Callable<Version> question) {
        // A socket that accepts and never answers must not hang the command.
        FutureTask<Version> task = new FutureTask<>(question);
        Thread.ofVirtual().start(task);
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new EngineUnavailable("no answer within " + PATIENCE.toSeconds() + " s", "", e);
        } catch (ExecutionException e) {
            throw new EngineUnavailable(DockerErrors.reason(e), "", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("interrupted", "", e);
        }
    }

    private static void close(DockerHttpClient http) {
        try {
            http.close();
        } catch (IOException e) {
            // The reason why connecting failed is the one to report.
            return;
        }
    }
}

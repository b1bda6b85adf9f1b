package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import java.util.List;

/** Verifying a TLS peer: the bundle of certificates, the directory of them, and the libraries' configuration. */
final class CertificateClosure implements Closure {
    private static final List<String> BUNDLES = List.of(
            "/etc/ssl/certs/ca-certificates.crt",
            "/etc/ssl/cert.pem",
            "/etc/pki/tls/certs/ca-bundle.crt",
            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
            "/etc/ssl/ca-bundle.pem");

    private static final List<String> DIRECTORIES = List.of("/etc/ssl/certs", "/etc/pki/tls/certs");

    private static final List<String> CONFIGURATION = List.of(
            "/etc/ssl/openssl.cnf",
            "/etc/pki/tls/openssl.cnf",
            "/usr/lib/ssl/openssl.cnf",
            "/usr/lib/ssl/cert.pem",
            "/usr/lib/ssl/certs",
            "/usr/lib/ssl/private");

    private static final List<String> VARIABLES = List.of(
            "SSL_CERT_FILE",
            "SSL_CERT_DIR",
            "REQUESTS_CA_BUNDLE",
            "CURL_CA_BUNDLE",
            "NODE_EXTRA_CA_CERTS",
            "AWS_CA_BUNDLE",
            "PIP_CERT");

    private static final List<String> LIBRARIES =
            List.of("libssl.so.", "libgnutls.so.", "libmbedtls.so.", "libssl3.so");

    private final PlanContext context;

    CertificateClosure(PlanContext context) {
        this.context = context;
    }

    @Override
    public void seed(Keeping keeping) {
        for (String variable : VARIABLES) {
            String path = context.config().env().getOrDefault(variable, "");
            Node node = path.startsWith("/")
                    ? keeping.keepPath(path, new KeepReason.Metadata("certificates named by " + variable))
                    : null;
            if (node != null && node.isDirectory()) {
                keeping.keepTree(node, new KeepReason.Metadata("certificates named by " + variable), child -> true);
            }
        }
        // A program with its own TLS, as Go has it, cannot be told from one without.
        if (context.isAtLeast(Level.BALANCED)) {
            BUNDLES.forEach(path -> keeping.keepPath(path, new KeepReason.Metadata("certificates of authorities")));
        }
    }

    @Override
    public void follow(Node node, KeepReason reason, Keeping keeping) {
        if (!node.isFile() || LIBRARIES.stream().noneMatch(node.name()::startsWith)) {
            return;
        }
        KeepReason member = new KeepReason.MemberOf("certificates of authorities", node.path());
        BUNDLES.forEach(path -> keeping.keepPath(path, member));
        CONFIGURATION.forEach(path -> keeping.keepPath(path, member));
        if (context.isAtLeast(Level.BALANCED)) {
            for (String path : DIRECTORIES) {
                Node directory = keeping.keepPath(path, member);
                if (directory != null) {
                    keeping.keepTree(directory, member, child -> true);
                }
            }
        }
    }
}

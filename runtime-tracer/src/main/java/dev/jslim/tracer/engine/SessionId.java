package dev.jslim.tracer.engine;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a session's objects are called by, here and in the engine. It says which process the session belongs to, so that what a
 * dead one left behind can be told from what a living one is using.
 *
 * @param nonce tells the sessions of one process apart
 */
record SessionId(Owner owner, String nonce) {
    /** How the names of temporary files begin. */
    static final String FILE_PREFIX = "jslim-";

    /** The repository of a session's images. */
    static final String REPOSITORY = "jslim-session";

    private static final int NONCE_BYTES = 4;

    /** Returns a new one for a session of this process. */
    static SessionId create() {
        byte[] bytes = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SessionId(Owner.ofThisProcess(), HexFormat.of().formatHex(bytes));
    }

    /** Returns it in lower-case letters, digits and dots: fit for labels, for tags of images and for names of files. */
    String text() {
        return owner.text() + "." + nonce;
    }

    /** Returns the id that a text begins with, up to a hyphen or its end, or nothing if it begins otherwise. */
    static Optional<SessionId> leading(String text) {
        int hyphen = text.indexOf('-');
        String id = hyphen < 0 ? text : text.substring(0, hyphen);
        int dot = id.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : Owner.parse(id.substring(0, dot)).map(owner -> new SessionId(owner, id.substring(dot + 1)));
    }

    /** Returns the id in the name of a temporary file. */
    static Optional<SessionId> ofFile(String name) {
        return name.startsWith(FILE_PREFIX) ? leading(name.substring(FILE_PREFIX.length())) : Optional.empty();
    }

    /** Returns the id in the name of an image; Podman puts a host before the names of its own images. */
    static Optional<SessionId> ofImage(String name) {
        int colon = name.lastIndexOf(':');
        String repository = colon < 0 ? "" : name.substring(name.lastIndexOf('/', colon) + 1, colon);
        return repository.equals(REPOSITORY) ? leading(name.substring(colon + 1)) : Optional.empty();
    }
}

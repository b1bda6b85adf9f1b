package dev.jslim.tracer.engine.docker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.EngineUnavailable;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Endpoint;
import dev.jslim.tracer.engine.Endpoints;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** An engine that goes away: a real one behind a wire that can be cut. */
class CutOffTest {
    /** Passes bytes between TCP clients and the engine's socket until it is cut. */
    private static final class Wire implements AutoCloseable {
        private final ServerSocketChannel server = ServerSocketChannel.open();
        private final List<SocketChannel> open = new CopyOnWriteArrayList<>();
        private final UnixDomainSocketAddress engine;

        Wire(URI engine) throws IOException {
            this.engine = UnixDomainSocketAddress.of(engine.getPath());
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Thread.ofVirtual().start(this::accept);
        }

        URI address() throws IOException {
            return URI.create("tcp://127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort());
        }

        private void accept() {
            try {
                while (true) {
                    SocketChannel client = server.accept();
                    SocketChannel target = SocketChannel.open(StandardProtocolFamily.UNIX);
                    target.connect(engine);
                    open.addAll(List.of(client, target));
                    Thread.ofVirtual().start(() -> pump(client, target));
                    Thread.ofVirtual().start(() -> pump(target, client));
                }
            } catch (IOException closed) {
                // The wire was cut.
            }
        }

        private static void pump(SocketChannel from, SocketChannel to) {
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            try (from;
                    to) {
                while (from.read(buffer) >= 0) {
                    buffer.flip();
                    while (buffer.hasRemaining()) {
                        to.write(buffer);
                    }
                    buffer.clear();
                }
            } catch (IOException closed) {
                // The wire was cut.
            }
        }

        @Override
        public void close() throws IOException {
            cut();
        }

        void cut() throws IOException {
            server.close();
            for (SocketChannel channel : open) {
                channel.close();
            }
        }
    }

    @Test
    @EngineTest
    void anEngineThatGoesAwayIsReportedAsSuch() throws IOException {
        Endpoint real = Endpoints.ofThisProcess().candidates().getFirst();
        Assumptions.assumeTrue(real.host().getScheme().equals("unix"), "the engine has no socket to put a wire before");
        try (Wire wire = new Wire(real.host());
                ContainerEngine engine = Engines.connect(new Endpoint("test", wire.address(), true, null))) {
            engine.imageIds();
            wire.cut();
            assertThatThrownBy(engine::imageIds)
                    .isInstanceOf(EngineUnavailable.class)
                    .hasMessageContaining("the connection to the engine failed while trying to list the images");
        }
    }
}

package dev.jslim.tracer.probe.client;

import dev.jslim.tracer.engine.Content;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Header;
import dev.jslim.tracer.probe.Probe;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One WebSocket connection: messages go out one by one, and after each the next that comes is awaited. */
final class WebSocketTalk implements AutoCloseable {
    private static final int SWITCHED = 101;
    private static final int LARGEST = 1 << 20;

    private final HttpClient client;
    private final Duration timeout;
    private final Received received = new Received();
    private @Nullable WebSocket socket;

    WebSocketTalk(HttpClient client, Duration timeout) {
        this.client = client;
        this.timeout = timeout;
    }

    /** A message, or the end of the connection. */
    private record Message(String text, boolean end) {}

    private static final class Received implements WebSocket.Listener {
        private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            return add(socket, data, last);
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            return add(socket, StandardCharsets.ISO_8859_1.decode(data), last);
        }

        private @Nullable CompletionStage<?> add(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data, 0, Math.min(data.length(), LARGEST - partial.length()));
            if (last) {
                messages.add(new Message(partial.toString(), false));
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            messages.add(new Message("", true));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            messages.add(new Message("", true));
        }
    }

    Answer ask(Probe.WebSocket probe, URI address, List<Header> headers, Sources sources)
            throws IOException, InterruptedException {
        WebSocket.Builder builder = client.newWebSocketBuilder().connectTimeout(timeout);
        for (Header header : headers) {
            if (header.is("Sec-WebSocket-Protocol")) {
                String[] protocols = header.value().split("\\s*,\\s*", -1);
                builder.subprotocols(
                        protocols[0],
                        List.of(protocols).subList(1, protocols.length).toArray(String[]::new));
            } else {
                builder.header(header.name(), header.value());
            }
        }
        try {
            WebSocket open = await(builder.buildAsync(address, received));
            socket = open;
            StringBuilder replies = new StringBuilder();
            for (String message : probe.messages()) {
                await(open.sendText(sources.text(message), true));
                replies.append(next()).append('\n');
            }
            return answer(probe, SWITCHED, replies.toString());
        } catch (WebSocketHandshakeException e) {
            return answer(probe, e.getResponse().statusCode(), "");
        }
    }

    private static Answer answer(Probe probe, int status, String body) {
        return new Answer(probe, status, "", Content.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    private String next() throws IOException, InterruptedException {
        Message message = received.messages.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
        if (message == null) {
            throw new SocketTimeoutException("no message came");
        }
        if (message.end()) {
            throw new EOFException("closed before a message came");
        }
        return message.text();
    }

    private <T> T await(CompletableFuture<T> future) throws IOException, InterruptedException {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("not in time");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}

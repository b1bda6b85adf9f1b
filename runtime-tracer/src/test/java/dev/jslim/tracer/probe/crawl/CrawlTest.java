package dev.jslim.tracer.probe.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.jslim.tracer.engine.Host;
import dev.jslim.tracer.probe.client.Client;
import dev.jslim.tracer.probe.client.Listener;
import dev.jslim.tracer.probe.client.Sources;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrawlTest {
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private CrawlOptions options = CrawlOptions.DEFAULT;
    private int status = 200;
    private HttpServer server = start();

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void serve() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String page = pages.get(exchange.getRequestURI().toString());
        byte[] body = (page == null ? "none" : page).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(page == null ? 404 : status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private List<String> crawled() throws IOException, InterruptedException {
        Listener own = new Listener(server.getAddress().getPort(), false);
        try (Client client = new Client(Host.of("127.0.0.1"), own, Duration.ofSeconds(10), Sources.ofProcess())) {
            return Crawl.from(client::ask, client.origin(), options, path -> {}).stream()
                    .map(answer -> answer.probe().text() + " " + answer.status())
                    .toList();
        }
    }

    @Test
    void everyPageOfTheHostIsAskedOnce() throws Exception {
        pages.put("/", "<a href='/a'>a</a><img src=\"b.png?x=1&amp;y=2\"><a href=/a>again</a>");
        pages.put("/a", "<a href=\"./c\">c</a><a href=\"/\">home</a>");
        pages.put("/b.png?x=1&y=2", "");
        pages.put("/c", "");
        assertThat(crawled()).containsExactly("GET / 200", "GET /a 200", "GET /b.png?x=1&y=2 200", "GET /c 200");
    }

    @Test
    void linksToOtherPlacesAreLeftAlone() throws Exception {
        pages.put(
                "/",
                "<a href='http://other.test/'>x</a><a href='mailto:a@b'>x</a><a href='//cdn/x.js'>x</a>"
                        + "<a href='javascript:void(0)'>x</a><a href='#here'>x</a><a href='ht!tp:// bad'>x</a><p hrefx=/no>");
        assertThat(crawled()).containsExactly("GET / 200");
    }

    @Test
    void aDeadLinkIsAnAnswerToo() throws Exception {
        pages.put("/", "<a href=/gone>gone</a>");
        assertThat(crawled()).containsExactly("GET / 200", "GET /gone 404");
    }

    @Test
    void pagesMoreThanThreeLinksAwayAreNotAsked() throws Exception {
        pages.put("/", "<a href=/1>");
        for (int i = 1; i < 6; i++) {
            pages.put("/" + i, "<a href=/" + (i + 1) + ">");
        }
        assertThat(crawled()).containsExactly("GET / 200", "GET /1 200", "GET /2 200", "GET /3 200");
    }

    @Test
    void aHundredPagesAreEnough() throws Exception {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            all.append("<a href=/p").append(i).append('>');
        }
        pages.put("/", all.toString());
        assertThat(crawled()).hasSize(100);
    }

    @Test
    void aServerErrorEndsTheCrawl() throws Exception {
        status = 503;
        pages.put("/", "<a href=/a>");
        assertThat(crawled()).containsExactly("GET / 503");
    }

    @Test
    void whateverAPageNeedsIsAskedFor() throws Exception {
        pages.put("/", """
                <base href="/sub/"><link rel=stylesheet href=a.css><link rel=preconnect href=/no>
                <!-- <a href=/commented> --><script>var x = '<a href="/no">';</script>
                <img srcset="s.png 1x, l.png 2x" src=m.png><video poster=p.png><object data=o.svg></object>
                <style>body { background: url(bg.png) }</style><meta http-equiv=refresh content="5; url='/next'">
                <form action=/find><input name=q value="a b"><input type=checkbox name=all checked><input type=submit name=go>
                <select name=n><option value=1><option value=2 selected></select></form>
                <form method=post action=/no></form>""");
        assertThat(crawled())
                .containsExactly(
                        "GET / 200",
                        "GET /sub/a.css 404",
                        "GET /sub/m.png 404",
                        "GET /sub/s.png 404",
                        "GET /sub/l.png 404",
                        "GET /sub/p.png 404",
                        "GET /sub/o.svg 404",
                        "GET /next 404",
                        "GET /find?q=a+b&all=on&n=2 404",
                        "GET /sub/bg.png 404");
    }

    @Test
    void whereItStartsAndWhatItLeavesOutCanBeSaid() throws Exception {
        pages.put("/start", "<a href=/logout?now>x</a><a href=/a>x</a>");
        options = new CrawlOptions(CrawlOptions.When.ALWAYS, 1, 2, List.of("/start", "/other"), List.of("/logout"));
        assertThat(crawled()).containsExactly("GET /start 200", "GET /other 404");
        options = new CrawlOptions(CrawlOptions.When.ALWAYS, 1, 9, List.of("/start"), List.of("/logout"));
        assertThat(crawled()).containsExactly("GET /start 200", "GET /a 404");
    }
}

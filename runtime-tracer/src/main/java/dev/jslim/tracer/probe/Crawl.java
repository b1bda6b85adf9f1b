package dev.jslim.tracer.probe;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Asks for {@code /} and for what the pages link to, breadth first, on the same host. */
public final class Crawl {
    private static final int MAX_PAGES = 100;
    private static final int MAX_DEPTH = 3;

    private Crawl() {}

    private record Page(String path, int depth) {}

    /**
     * Returns the answers in the order in which they came; at most 100, at most three links away from {@code /}. Stops at the
     * first answer that is a server error, which is then the last of the list.
     *
     * @param before gets each path before it is asked for
     * @throws IOException naming the path that got no answer
     */
    public static List<Answer> from(HttpAsker asker, Consumer<String> before) throws IOException, InterruptedException {
        List<Answer> answers = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of("/"));
        Deque<Page> queue = new ArrayDeque<>(List.of(new Page("/", 0)));
        while (!queue.isEmpty() && answers.size() < MAX_PAGES) {
            Page page = queue.removeFirst();
            Probe.Http probe = new Probe.Http("GET", page.path());
            before.accept(page.path());
            Answer answer = asker.ask(probe);
            answers.add(answer);
            if (answer.failed()) {
                break;
            }
            if (page.depth() < MAX_DEPTH && answer.contentType().equals("text/html")) {
                URI address = URI.create(asker.origin() + page.path());
                for (String link : Links.of(address, answer.body().text())) {
                    if (seen.add(link)) {
                        queue.addLast(new Page(link, page.depth() + 1));
                    }
                }
            }
        }
        return answers;
    }
}

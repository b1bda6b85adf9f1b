package dev.jslim.tracer.probe.crawl;

import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probe;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Asks for the pages where it starts and for what they link to, breadth first, on the same host and port. */
public final class Crawl {
    private Crawl() {}

    /** How a path is asked for. */
    public interface Asker {
        /** Returns the answer. */
        Answer ask(Probe probe) throws IOException, InterruptedException;
    }

    private record Page(String path, int depth) {}

    /**
     * Returns the answers in the order in which they came. Stops at the first answer that is a server error, which is then the
     * last of the list.
     *
     * @param origin {@code http://host:port}, without a slash at its end
     * @param before gets each path before it is asked for
     * @throws IOException naming the path that got no answer
     */
    public static List<Answer> from(Asker asker, String origin, CrawlOptions options, Consumer<String> before)
            throws IOException, InterruptedException {
        List<Answer> answers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<Page> queue = new ArrayDeque<>();
        for (String start : options.from()) {
            if (seen.add(start)) {
                queue.addLast(new Page(start, 0));
            }
        }
        while (!queue.isEmpty() && answers.size() < options.limit()) {
            Page page = queue.removeFirst();
            before.accept(page.path());
            Answer answer = asker.ask(new Probe.Http("GET", page.path()));
            answers.add(answer);
            if (answer.failed()) {
                break;
            }
            if (page.depth() < options.depth()) {
                URI address = URI.create(origin + page.path());
                for (String link : Links.of(address, answer)) {
                    if (options.without().stream().noneMatch(link::startsWith) && seen.add(link)) {
                        queue.addLast(new Page(link, page.depth() + 1));
                    }
                }
            }
        }
        return answers;
    }
}

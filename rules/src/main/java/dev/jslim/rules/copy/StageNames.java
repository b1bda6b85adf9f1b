package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.RuleContext;
import java.util.ArrayList;
import java.util.List;

/** The names that {@code --from} may mean. */
final class StageNames {
    private static final int MOST = 100;

    private StageNames() {}

    /** Returns the names of the stages above; of very many only the first, so that comparing them takes no minutes. */
    static List<String> above(Stage stage, RuleContext context) {
        List<String> names = new ArrayList<>();
        for (Stage earlier : context.graph().stages()) {
            if (earlier.index() < stage.index() && earlier.name() != null && names.size() < MOST) {
                names.add(earlier.name());
            }
        }
        return names;
    }
}

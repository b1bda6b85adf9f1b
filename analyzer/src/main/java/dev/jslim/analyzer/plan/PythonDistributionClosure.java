package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.Paths;
import dev.jslim.analyzer.image.packages.PythonDistribution;
import dev.jslim.analyzer.image.packages.PythonDistributions;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A distribution of which a module is used is kept with all its modules and data, because plug-ins, dialects and templates are
 * read on demand; so is what it requires, and what the application's own sources import.
 */
final class PythonDistributionClosure implements Closure {
    /** They install others; applications rarely need them, but every start of Python touches some of their files. */
    private static final Set<String> INSTALLERS = Set.of("pip", "setuptools", "wheel");

    private static final int SOURCE_LIMIT = 1 << 20;

    private final PlanContext context;
    private final PythonDistributions distributions;
    private final Set<PythonDistribution> kept = new HashSet<>();
    private final Set<Node> keptTops = new HashSet<>();

    PythonDistributionClosure(PlanContext context) {
        this.context = context;
        distributions = context.python();
    }

    @Override
    public void follow(Node node, KeepReason reason, Keeping keeping) {
        if (!node.isFile() || !context.isAtLeast(Level.BALANCED)) {
            return;
        }
        Node site = PythonPaths.siteOf(node);
        if (site == null) {
            if (node.name().endsWith(".py") && PythonPaths.libraryOf(node) == null) {
                imports(node, keeping);
            }
            return;
        }
        Node source = PythonPaths.sourceOf(node);
        boolean read = context.observed().wasRead(node) || reason instanceof KeepReason.LinkedBy;
        Node owned = source == null ? node : source;
        PythonDistribution owner = distributions.owner(owned).orElse(null);
        if (!read) {
            return;
        }
        if (owner != null) {
            if (!isDescription(owner, node) && !isInstallerAtStart(owner, node)) {
                keep(owner, node.path(), keeping);
            }
        } else {
            keepTop(site, owned, keeping);
        }
    }

    /** Reading what is said about a distribution, as a search for plug-ins does for all of them, is no use of it. */
    private static boolean isDescription(PythonDistribution owner, Node file) {
        return Paths.isBelow(file.path(), owner.info().path());
    }

    private static boolean isInstallerAtStart(PythonDistribution owner, Node file) {
        return INSTALLERS.contains(owner.name())
                && (file.path().contains("/_distutils_hack/") || file.name().endsWith(".pth"));
    }

    private void keep(PythonDistribution distribution, String because, Keeping keeping) {
        if (!kept.add(distribution)) {
            return;
        }
        KeepReason member = new KeepReason.MemberOf(
                "Python distribution " + distribution.name() + " " + distribution.version(), because);
        for (Node file : distribution.files()) {
            if (isWanted(file)) {
                keeping.keep(file, member);
            }
        }
        for (String required : distribution.requires()) {
            for (PythonDistribution other : distributions.all()) {
                if (other.name().equals(required)) {
                    keep(other, distribution.info().path(), keeping);
                }
            }
        }
    }

    /** Nobody says what the file belongs to: it is its package, the topmost directory of it. */
    private void keepTop(Node site, Node file, Keeping keeping) {
        Node top = file;
        for (@Nullable Node at = file; at != null && at != site; at = at.parent()) {
            top = at;
        }
        if (top.isDirectory() && !INSTALLERS.contains(top.name()) && keptTops.add(top)) {
            KeepReason member = new KeepReason.MemberOf("Python package " + top.name(), file.path());
            keeping.keepTree(top, member, this::isWanted);
        }
    }

    private boolean isWanted(Node node) {
        if (context.isAtLeast(Level.CAUTIOUS)) {
            return true;
        }
        for (@Nullable Node at = node.parent();
                at != null && !PythonDistributions.isSitePackages(at);
                at = at.parent()) {
            if (PythonPaths.isTests(at)) {
                return false;
            }
        }
        return !PythonPaths.isCache(node) && !PythonPaths.isForBuilding(node) && !PythonPaths.isTests(node);
    }

    private void imports(Node source, Keeping keeping) {
        for (String module : PythonImports.of(context.text(source, SOURCE_LIMIT))) {
            for (PythonDistribution distribution : distributions.ofModule(module)) {
                if (!INSTALLERS.contains(distribution.name())) {
                    keep(distribution, source.path(), keeping);
                }
            }
        }
    }
}

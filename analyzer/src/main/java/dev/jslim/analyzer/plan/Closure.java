package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.image.Node;

/**
 * What some kind of file cannot do without. Closures are asked about every kept file, also about those that other closures
 * added, until nothing is added any more.
 */
sealed interface Closure
        permits ApplicationClosure,
                CertificateClosure,
                CommandClosure,
                ElfClosure,
                FamilyClosure,
                InterpreterClosure,
                LinkClosure,
                LocaleClosure,
                MetadataClosure,
                NetworkClosure,
                PackageClosure,
                PackageDatabaseClosure,
                PythonDistributionClosure,
                PythonLibraryClosure,
                TimeZoneClosure {
    /** Adds what is kept whatever else is. */
    default void seed(Keeping keeping) {}

    /** Adds what a file that is kept needs; called once for each. */
    default void follow(Node node, KeepReason reason, Keeping keeping) {}

    /** Adds what depends on everything else that is kept; nothing added here is followed. */
    default void finish(Keeping keeping) {}
}

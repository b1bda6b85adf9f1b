package dev.jslim.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The directions of modules and packages that the design decides. */
class ArchitectureTest {
    private static final JavaClasses JSLIM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.jslim");

    @Test
    void all_modules_are_seen() {
        for (String module : new String[] {"grammar", "analyzer", "rules", "tracer", "cli"}) {
            assertThat(JSLIM.containPackage("dev.jslim." + module)).as(module).isTrue();
        }
    }

    @Test
    void grammar_needs_nothing_but_antlr() {
        classes()
                .that()
                .resideInAPackage("dev.jslim.grammar..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.jslim.grammar..", "java..", "org.antlr.v4.runtime..", "org.jspecify..")
                .check(JSLIM);
    }

    @Test
    void analyzer_is_pure() {
        classes()
                .that()
                .resideInAPackage("dev.jslim.analyzer..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.jslim.analyzer..",
                        "dev.jslim.grammar..",
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.apache.commons.compress..",
                        "org.snakeyaml.engine..",
                        "org.jspecify..")
                .check(JSLIM);
        noClasses()
                .that()
                .resideInAPackage("dev.jslim.analyzer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "javax.net..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .because("the analyzer touches no network, no engine and no other process")
                .check(JSLIM);
    }

    @Test
    void rules_see_the_analyzer_and_nothing_else() {
        classes()
                .that()
                .resideInAPackage("dev.jslim.rules..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.jslim.rules..", "dev.jslim.analyzer..", "dev.jslim.grammar..", "java..", "org.jspecify..")
                .check(JSLIM);
    }

    @Test
    void the_tracer_sees_neither_rules_nor_commands() {
        noClasses()
                .that()
                .resideInAPackage("dev.jslim.tracer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.jslim.rules..", "dev.jslim.cli..")
                .check(JSLIM);
    }

    @Test
    void one_package_speaks_docker_java() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.jslim.tracer.engine.docker..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.dockerjava..")
                .check(JSLIM);
    }

    @Test
    void one_package_reads_yaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.jslim.analyzer.config.yaml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(JSLIM);
    }

    @Test
    void reports_know_nothing_of_commands_and_lint_nothing_of_engines() {
        noClasses()
                .that()
                .resideInAPackage("dev.jslim.cli.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.jslim.cli")
                .check(JSLIM);
        noClasses()
                .that()
                .haveNameMatching(
                        "dev\\.jslim\\.cli\\.(Main|Lint.*|Terminal|Failures|Usage|.*Command|.*Arguments|manual\\..*|completion\\..*)")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.jslim.tracer..")
                .because("what describes a command works where the engine's part is not installed")
                .check(JSLIM);
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        slices().matching("dev.jslim.(**)").should().beFreeOfCycles().check(JSLIM);
    }

    @Test
    void annotations_of_picocli_are_not_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("picocli\\.CommandLine\\$(Command|Option|Parameters|Mixin|ArgGroup)")
                .because("they cost dynamic proxies at every start")
                .check(JSLIM);
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass each : JSLIM) {
            if (!each.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(each.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void nothing_is_called_impl() {
        noClasses().should().haveSimpleNameEndingWith("Impl").check(JSLIM);
    }
}

package org.modalitypages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the house, which way they depend on each other, and what their doors look like. */
@AnalyzeClasses(packages = "org.modalitypages", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.modalitypages.";

    /** From the ground up. A package may import those further down, and of its own floor only what cycles allow. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("json"),
            List.of("page", "problem", "database", "http", "site", "slug", "diff", "person"),
            List.of("identity"),
            List.of("record"),
            List.of("moderation"),
            List.of("modality", "media"),
            List.of("specialist"),
            List.of("statement"),
            List.of("screening", "theme", "review", "report"),
            List.of("appearance"),
            List.of("delivery", "platform"),
            List.of("intake", "embed", "privacy", "notice"),
            List.of("console", "portal"),
            // Generated from the pages' templates, which are given what they show.
            List.of("templates"),
            List.of("start"));

    private static final Pattern SUMMARY = Pattern.compile("/\\*\\*\\s+(\\* )?[A-Z{].{15,}?\\.[\\s*]", Pattern.DOTALL);

    @ArchTest
    static final ArchRule packages_import_only_what_lies_below_them = classes()
            .should(new ArchCondition<>("import only packages of lower floors, or of their own") {
                @Override
                public void check(JavaClass user, ConditionEvents events) {
                    user.getDirectDependenciesFromSelf().stream()
                            .filter(dependency ->
                                    dependency.getTargetClass().getPackageName().startsWith(ROOT))
                            .filter(dependency -> floor(user) < floor(dependency.getTargetClass()))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(user, dependency.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("org.modalitypages.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_data_source_knows_nothing_of_the_project = onlyImports("database");

    @ArchTest
    static final ArchRule the_site_knows_only_problems = onlyImports("site", "problem");

    @ArchTest
    static final ArchRule endpoints_plumbing_knows_only_problems = onlyImports("http", "problem", "json");

    @ArchTest
    static final ArchRule moderation_knows_no_content_type = noClasses()
            .that()
            .resideInAPackage(ROOT + "moderation")
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("belong to a content type") {
                @Override
                public boolean test(JavaClass used) {
                    return List.of("modality", "specialist", "statement", "media")
                            .contains(room(used));
                }
            });

    @ArchTest
    static final ArchRule adapters_know_only_the_platform = classes()
            .that()
            .resideInAPackage(ROOT + "platform.*")
            .should()
            .onlyDependOnClassesThat(
                    new DescribedPredicate<>("are outside, of the platform, of the adapter itself, or make JSON") {
                        @Override
                        public boolean test(JavaClass used) {
                            return !used.getPackageName().startsWith(ROOT)
                                    || List.of("platform", "json").contains(room(used));
                        }
                    })
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other = slices().matching("org.modalitypages.platform.(*)")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule json_is_made_by_one_provider = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "json")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(jakarta.json.Json.class);

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    @ArchTest
    static final ArchRule the_database_is_reached_inside_transactions_only = classes()
            .that()
            .areNotAnnotatedWith(Transactional.class)
            .and()
            .areNotAnnotatedWith(Entity.class)
            .and(new DescribedPredicate<>("hold an entity manager") {
                @Override
                public boolean test(JavaClass candidate) {
                    return candidate.getFields().stream()
                            .anyMatch(field -> field.getRawType().isEquivalentTo(EntityManager.class));
                }
            })
            .should(new ArchCondition<>("be called by those who are in one") {
                @Override
                public void check(JavaClass holder, ConditionEvents events) {
                    // Package-private helpers of a transactional door join its transaction.
                    if (holder.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)) {
                        events.add(SimpleConditionEvent.violated(
                                holder,
                                holder.getName() + " is public, holds an EntityManager and is not @Transactional"));
                    }
                }
            });

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        var silent = new ArrayList<Path>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/modalitypages"))) {
            var packages = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
            for (var one : packages) {
                var info = one.resolve("package-info.java");
                if (!Files.exists(info)
                        || !SUMMARY.matcher(Files.readString(info)).find()) {
                    silent.add(one);
                }
            }
        }
        assertThat(silent)
                .as("packages without a first sentence in package-info.java")
                .isEmpty();
    }

    private static ArchRule onlyImports(String room, String... others) {
        return classes()
                .that()
                .resideInAPackage(ROOT + room)
                .should()
                .onlyDependOnClassesThat(
                        new DescribedPredicate<>("are outside, of " + room + " or of " + List.of(others)) {
                            @Override
                            public boolean test(JavaClass used) {
                                return !used.getPackageName().startsWith(ROOT)
                                        || room(used).equals(room)
                                        || List.of(others).contains(room(used));
                            }
                        });
    }

    private static String room(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.", -1)[0] : "";
    }

    private static int floor(JavaClass type) {
        for (var floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room(type))) {
                return floor;
            }
        }
        throw new IllegalStateException("No floor is known for " + type.getName() + "; give its package one here.");
    }
}

package org.filiere;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.util.Set;

/** Who may know whom: app → ui → session → storage, review, exchange, report → chart → analysis, agreement → domain. */
@AnalyzeClasses(packages = "org.filiere", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String UI = "org.filiere.ui";

    /** What every screen may use; every other package below ui is a screen. */
    private static final Set<String> SHARED_BY_SCREENS = Set.of("control", "task", "dialog", "i18n");

    private static final String[] JAVAFX = {
        "javafx..",
        "com.sun.javafx..",
        "org.controlsfx..",
        "impl.org.controlsfx..",
        "atlantafx..",
        "org.kordamp.ikonli..",
        "org.fxmisc..",
        "org.reactfx..",
        "org.jfree.chart.fx..",
        "org.jfree.fx.."
    };

    @ArchTest
    static final ArchRule everyLayerKnowsOnlyThoseFurtherIn = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.filiere..")
            .withOptionalLayers(true)
            .layer("app")
            .definedBy("org.filiere.app..")
            .layer("ui")
            .definedBy("org.filiere.ui..")
            .layer("session")
            .definedBy("org.filiere.session..")
            .layer("storage")
            .definedBy("org.filiere.storage..")
            .layer("review")
            .definedBy("org.filiere.review..")
            .layer("exchange")
            .definedBy("org.filiere.exchange..")
            .layer("report")
            .definedBy("org.filiere.report..")
            .layer("search")
            .definedBy("org.filiere.search..")
            .layer("chart")
            .definedBy("org.filiere.chart..")
            .layer("analysis")
            .definedBy("org.filiere.analysis..")
            .layer("agreement")
            .definedBy("org.filiere.agreement..")
            .layer("domain")
            .definedBy("org.filiere.domain..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ui")
            .mayOnlyAccessLayers(
                    "session",
                    "storage",
                    "review",
                    "exchange",
                    "report",
                    "search",
                    "chart",
                    "analysis",
                    "agreement",
                    "domain")
            .whereLayer("session")
            .mayOnlyAccessLayers("storage", "review", "exchange", "report", "chart", "analysis", "agreement", "domain")
            .whereLayer("storage")
            .mayOnlyAccessLayers("domain")
            .whereLayer("review")
            .mayOnlyAccessLayers("analysis", "agreement", "domain")
            .whereLayer("exchange")
            .mayOnlyAccessLayers("storage", "analysis", "agreement", "domain")
            .whereLayer("report")
            .mayOnlyAccessLayers("chart", "analysis", "agreement", "domain")
            .whereLayer("search")
            .mayOnlyAccessLayers("domain")
            .whereLayer("chart")
            .mayOnlyAccessLayers("analysis", "agreement", "domain")
            .whereLayer("analysis")
            .mayOnlyAccessLayers("domain")
            .whereLayer("agreement")
            .mayOnlyAccessLayers("domain")
            .whereLayer("domain")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule everyClassBelongsToALayer = classes()
            .should()
            .resideInAnyPackage(
                    "org.filiere.app..",
                    "org.filiere.ui..",
                    "org.filiere.session..",
                    "org.filiere.storage..",
                    "org.filiere.review..",
                    "org.filiere.exchange..",
                    "org.filiere.report..",
                    "org.filiere.search..",
                    "org.filiere.chart..",
                    "org.filiere.analysis..",
                    "org.filiere.agreement..",
                    "org.filiere.domain..");

    @ArchTest
    static final ArchRule noPackagesDependOnEachOtherInACircle =
            slices().matching("org.filiere.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyAppPutsTheH2StoreInPlace = noClasses()
            .that()
            .resideOutsideOfPackages("org.filiere.app..", "org.filiere.storage.h2..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.filiere.storage.h2..");

    @ArchTest
    static final ArchRule onlyTheH2StoreKnowsSql = noClasses()
            .that()
            .resideOutsideOfPackage("org.filiere.storage.h2..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.flywaydb..");

    @ArchTest
    static final ArchRule onlyExchangeKnowsFileFormats = noClasses()
            .that()
            .resideOutsideOfPackage("org.filiere.exchange..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.fasterxml.jackson..",
                    "org.apache.poi..",
                    "org.apache.xmlbeans..",
                    "org.openxmlformats..",
                    "org.apache.pdfbox..",
                    "com.rtfparserkit..",
                    "org.bouncycastle..");

    @ArchTest
    static final ArchRule onlySearchKnowsLucene = noClasses()
            .that()
            .resideOutsideOfPackage("org.filiere.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule onlyUiAndAppKnowJavaFx = noClasses()
            .that()
            .resideOutsideOfPackages("org.filiere.ui..", "org.filiere.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JAVAFX);

    @ArchTest
    static final ArchRule onlyAppKnowsTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("org.filiere.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule onlyAppWritesToTheTerminal =
            noClasses().that().resideOutsideOfPackage("org.filiere.app..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule viewModelsDoNotKnowTheScene = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .or()
            .haveNameMatching(".*ViewModel\\$.*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx.scene..",
                    "javafx.stage..",
                    "org.controlsfx..",
                    "atlantafx..",
                    "org.fxmisc..",
                    "org.kordamp.ikonli..",
                    "org.jfree.chart.fx..");

    @ArchTest
    static final ArchRule screensDoNotKnowEachOther =
            classes().that().resideInAPackage(UI + "..").should(knowNoScreenButTheirOwn());

    @ArchTest
    static final ArchRule theDomainStandsOnJavaAlone = classes()
            .that()
            .resideInAPackage("org.filiere.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.pcollections..", "com.github.f4b6a3..", "org.filiere.domain..");

    @ArchTest
    static final ArchRule whatComputesReadsAndWritesNothing = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.filiere.domain..", "org.filiere.analysis..", "org.filiere.agreement..", "org.filiere.review..")
            .should(dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                    .or(resideInAPackage("java.io")
                            .and(not(JavaClass.Predicates.assignableTo(Throwable.class)))
                            .and(not(JavaClass.Predicates.equivalentTo(Serializable.class))))));

    @ArchTest
    static final ArchRule nothingIsKeptInStaticVariables = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal();

    private static ArchCondition<JavaClass> knowNoScreenButTheirOwn() {
        return new ArchCondition<>("know no screen but their own") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    String target = screen(dependency.getTargetClass());
                    if (!target.isEmpty() && !target.equals(screen(item))) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** The screen that a class belongs to, or nothing for what all screens share and for what is not on screen. */
    private static String screen(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(UI + ".")) {
            return "";
        }
        String first = name.substring(UI.length() + 1).split("\\.", 2)[0];
        return SHARED_BY_SCREENS.contains(first) ? "" : first;
    }
}

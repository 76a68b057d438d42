package org.filiere.exchange.transcript;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The JDK's XML readers, as they come, read other files: only the one that is made safe may be used. */
@AnalyzeClasses(packages = "org.filiere", importOptions = ImportOption.DoNotIncludeTests.class)
class OneXmlReaderTest {

    @ArchTest
    static final ArchRule onlySafeXmlMakesReadersOfXml = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(SafeXml.class.getName())
            .should()
            .dependOnClassesThat()
            .haveNameMatching("javax\\.xml\\.(stream\\.XMLInputFactory|parsers\\..*Factory)");
}

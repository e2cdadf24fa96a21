package io.hookline.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The house")
class ArchitectureTest {
  private static final String ADAPTERS = "io.hookline.adapter..";
  private static final String APP = "io.hookline.app..";
  private static final String WIRING = "io.hookline.app.wiring..";
  private static final String[] INJECTION = {"com.google.inject..", "jakarta.inject.."};

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.hookline");

  @DisplayName("is seen whole by these rules")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.hookline.port",
        "io.hookline.engine",
        "io.hookline.format",
        "io.hookline.redrive",
        "io.hookline.metrics",
        "io.hookline.adapter.metrics.otlp",
        "io.hookline.adapter.metrics.prometheus",
        "io.hookline.adapter.dlq.sqlite",
        "io.hookline.adapter.http.vertx",
        "io.hookline.adapter.log.tcp",
        "io.hookline.adapter.notify.slack",
        "io.hookline.adapter.notify.webhook",
        "io.hookline.adapter.queue.file",
        "io.hookline.app"
      })
  void nothingHidden(String part) {
    assertThat(HOUSE.containPackage(part)).isTrue();
  }

  @DisplayName("has adapters that do not know each other")
  @Test
  void adaptersApart() {
    slices()
        .matching("io.hookline.adapter.(*).(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @DisplayName("has adapters that know neither the engine nor the application")
  @Test
  void adaptersBelow() {
    noClasses()
        .that()
        .resideInAPackage(ADAPTERS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.hookline.engine..", APP)
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @DisplayName("injects nowhere but in the wiring")
  @Test
  void injectionInWiring() {
    noClasses()
        .that()
        .resideOutsideOfPackage(WIRING)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(INJECTION)
        .check(HOUSE);
  }

  @DisplayName("names no concrete adapter outside the wiring")
  @Test
  void adaptersByNameOnly() {
    noClasses()
        .that()
        .resideInAPackage(APP)
        .and()
        .resideOutsideOfPackage(WIRING)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ADAPTERS)
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @DisplayName("keeps each library of the application in one package")
  @ParameterizedTest
  @CsvSource({
    "picocli.., command",
    "io.smallrye.., config",
    "org.eclipse.microprofile.., config",
    "org.yaml.., config",
    "ch.qos.logback.., log",
    "com.sun.net.httpserver.., monitor",
    "io.vertx.., receiver"
  })
  void librariesAtHome(String library, String home) {
    noClasses()
        .that()
        .resideInAPackage(APP)
        .and()
        .resideOutsideOfPackage("io.hookline.app." + home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(HOUSE);
  }
}

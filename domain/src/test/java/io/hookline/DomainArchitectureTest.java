package io.hookline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The domain")
class DomainArchitectureTest {
  /** Each package may import those to the left of it. */
  private static final List<String> ORDER =
      packages(
          "job",
          "retry",
          "signature",
          "destination",
          "letter",
          "trace",
          "event",
          "log",
          "alert",
          "port",
          "redrive",
          "engine",
          "notify");

  /** Beside the engine: sees the ports, and neither sees the other. */
  private static final String SPI = "io.hookline.spi..";

  private static final JavaClasses DOMAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.hookline");

  @DisplayName("imports packages in one direction only")
  @TestFactory
  Stream<DynamicTest> order() {
    return IntStream.range(0, ORDER.size()).mapToObj(at -> forbids(ORDER.get(at), right(at + 1)));
  }

  @DisplayName("keeps the SPI and the engine apart")
  @Test
  void spiBesideEngine() {
    forbid(SPI, "io.hookline.engine..");
  }

  @DisplayName("keeps those who tell people and the engine apart")
  @Test
  void notifyBesideEngine() {
    forbid("io.hookline.notify..", "io.hookline.engine..");
  }

  @DisplayName("has no package outside that order")
  @Test
  void everyPackageHasItsPlace() {
    classes()
        .should()
        .resideInAnyPackage(Stream.concat(ORDER.stream(), Stream.of(SPI)).toArray(String[]::new))
        .check(DOMAIN);
  }

  @DisplayName("uses the JDK alone")
  @Test
  void jdkOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("io.hookline..", "java..", "javax.crypto..")
        .check(DOMAIN);
  }

  @DisplayName("is given the time and its randomness, and never asks for them")
  @Test
  void noClockNoDice() {
    noClasses()
        .should()
        .accessTargetWhere(DescribedPredicate.describe("read a clock or roll dice", this::impure))
        .check(DOMAIN);
  }

  private boolean impure(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    return switch (access.getName()) {
      case "now" -> owner.getPackageName().equals("java.time");
      case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
      case "system" -> owner.isEquivalentTo(InstantSource.class);
      case "random" -> owner.isEquivalentTo(Math.class);
      case "current" -> owner.isEquivalentTo(ThreadLocalRandom.class);
      default -> false;
    };
  }

  private static DynamicTest forbids(String from, String... to) {
    return DynamicTest.dynamicTest(from, () -> forbid(from, to));
  }

  private static void forbid(String from, String... to) {
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to)
        .allowEmptyShould(true)
        .check(DOMAIN);
  }

  private static String[] right(int from) {
    return Stream.concat(ORDER.stream().skip(from), Stream.of(SPI)).toArray(String[]::new);
  }

  private static List<String> packages(String... names) {
    return Stream.of(names).map("io.hookline.%s.."::formatted).toList();
  }
}

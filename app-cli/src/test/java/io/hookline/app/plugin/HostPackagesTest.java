package io.hookline.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The packages that plugins see of the host")
class HostPackagesTest {
  private static final JavaClasses HOOKLINE = new ClassFileImporter().importPackages("io.hookline");

  @DisplayName("are all that the SPI and the ports lead to, and the engine is not among them")
  @Test
  void complete() {
    assertThat(HostPackages.API).containsAll(reached());
    assertThat(HostPackages.API).doesNotContainAnyElementsOf(HostPackages.HIDDEN);
  }

  @DisplayName("are named in full")
  @Test
  void exact() {
    assertThat(HostPackages.have("io.hookline.port.JobQueue")).isTrue();
    assertThat(HostPackages.have("io.hookline.port.internal.JobQueue")).isFalse();
    assertThat(HostPackages.have("io.hookline.portable.JobQueue")).isFalse();
    assertThat(HostPackages.have("JobQueue")).isFalse();
  }

  private static Set<String> reached() {
    Set<JavaClass> seen = new HashSet<>();
    Deque<JavaClass> next =
        HOOKLINE.stream()
            .filter(type -> type.getPackageName().matches("io\\.hookline\\.(spi|port)"))
            .collect(Collectors.toCollection(ArrayDeque::new));
    while (!next.isEmpty()) {
      JavaClass type = next.pop();
      if (seen.add(type)) {
        type.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .filter(target -> target.getPackageName().startsWith("io.hookline."))
            .forEach(next::push);
      }
    }
    return seen.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
  }
}

package io.hookline.app.plugin;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the classes of a jar use that a plugin cannot have, or must not do. */
final class References {
  private static final int MAJOR_VERSION = 6;
  private static final Set<String> ENDS =
      Set.of("java.lang.System.exit", "java.lang.Runtime.exit", "java.lang.Runtime.halt");

  private final HostApi host;
  private final List<String> problems = new ArrayList<>();

  References(HostApi host) {
    this.host = host;
  }

  /** Reads one class file; what is too new to be read will not load either, which tells of it. */
  void read(byte[] classFile) {
    int major = Short.toUnsignedInt(ByteBuffer.wrap(classFile).getShort(MAJOR_VERSION));
    if (major <= ClassFile.latestMajorVersion()) {
      check(ClassFile.of().parse(classFile));
    }
  }

  /** The first thing that is wrong. */
  Optional<String> problem() {
    return problems.stream().findFirst();
  }

  private void check(ClassModel model) {
    String name = model.thisClass().asInternalName().replace('/', '.');
    if (host.owns(name)) {
      problems.add(
          "holds %s, a class of Hookline itself; depend on hookline-domain with scope provided"
              .formatted(name));
      return;
    }
    for (PoolEntry entry : model.constantPool()) {
      problem(entry).ifPresent(problem -> problems.add("class " + name + " " + problem));
    }
  }

  private Optional<String> problem(PoolEntry entry) {
    return switch (entry) {
      case MemberRefEntry member -> ofMember(member);
      case ClassEntry type -> host.missing(type.asInternalName().replace('/', '.'));
      default -> Optional.empty();
    };
  }

  private Optional<String> ofMember(MemberRefEntry member) {
    String owner = member.owner().asInternalName().replace('/', '.');
    String name = member.name().stringValue();
    return ENDS.contains(owner + "." + name)
        ? Optional.of(
            "calls %s.%s, which would end Hookline: throw AdapterException instead"
                .formatted(owner, name))
        : host.missing(owner, name, member.type().stringValue());
  }
}

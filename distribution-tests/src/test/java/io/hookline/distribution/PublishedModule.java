package io.hookline.distribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A module of this build that others may use, as its pom describes it.
 *
 * @param folder where it stands
 * @param pom the root of its pom
 */
record PublishedModule(Path folder, Element pom) {

  /** All of them: each that does not say that it is not deployed. */
  static List<PublishedModule> all() throws IOException {
    List<PublishedModule> published = new ArrayList<>();
    for (Node node : children(parent(), "modules", "module")) {
      Path folder = Place.ROOT.resolve(node.getTextContent());
      PublishedModule module = new PublishedModule(folder, read(folder));
      if (module.text("properties", "maven.deploy.skip").isEmpty()) {
        published.add(module);
      }
    }
    return published;
  }

  /** The root of the parent's pom. */
  static Element parent() throws IOException {
    return read(Place.ROOT);
  }

  String artifactId() {
    return text("artifactId").orElseThrow();
  }

  boolean hasJar() {
    return text("packaging").isEmpty();
  }

  /** The file as it was published; its name ends with {@code end}, such as {@code .jar}. */
  Path file(String end) {
    return Place.property("published")
        .resolve("io/hookline")
        .resolve(artifactId())
        .resolve(version())
        .resolve(name(end));
  }

  /** The same where the build left it to be published. */
  Path built(String end) {
    return folder.resolve("target").resolve(name(end));
  }

  private String name(String end) {
    return artifactId() + "-" + version() + end;
  }

  private String version() {
    return text("parent", "version").orElseThrow();
  }

  /** What an element of the pom says. */
  Optional<String> text(String... path) {
    return children(pom, path).stream().map(Node::getTextContent).findFirst();
  }

  /** The elements that {@code path} leads to. */
  static List<Node> children(Node from, String... path) {
    List<Node> found = List.of(from);
    for (String name : path) {
      found = found.stream().flatMap(node -> named(node, name).stream()).toList();
    }
    return found;
  }

  private static List<Node> named(Node parent, String name) {
    NodeList nodes = parent.getChildNodes();
    List<Node> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i).getNodeName().equals(name)) {
        found.add(nodes.item(i));
      }
    }
    return found;
  }

  private static Element read(Path folder) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(folder.resolve("pom.xml").toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException unusable) {
      throw new IOException(folder.toString(), unusable);
    }
  }

  @Override
  public String toString() {
    return artifactId();
  }
}

package io.hookline.app.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * YAML nodes as flat keys: {@code queue: {type: file}} becomes {@code queue.type}. Scalars keep the
 * text that was written; a list of scalars is joined by commas.
 */
final class FlatYaml {
  private final String shown;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> places = new LinkedHashMap<>();
  private final Set<String> lists = new HashSet<>();
  private final List<String> problems = new ArrayList<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private FlatYaml(String shown) {
    this.shown = shown;
  }

  /** Flattens a document; {@code root} is null for an empty one. */
  static FlatYaml of(@Nullable Node root, String shown) {
    FlatYaml flat = new FlatYaml(shown);
    if (root instanceof MappingNode mapping) {
      flat.mapping("", mapping);
    } else if (root != null && !isEmpty(root)) {
      flat.problem(root, "keys and values are expected here, such as queue.type: file");
    }
    return flat;
  }

  /** The text of each key. */
  Map<String, String> texts() {
    return texts;
  }

  /** Where each key stands. */
  Map<String, String> places() {
    return places;
  }

  /** The keys whose values are lists. */
  Set<String> lists() {
    return lists;
  }

  /** Forgets a key that cannot be used; tells where it stood. */
  String drop(String key) {
    texts.remove(key);
    return Optional.ofNullable(places.remove(key)).orElse(shown);
  }

  /** What has no meaning here, one line each. */
  List<String> problems() {
    return problems;
  }

  private void mapping(String prefix, MappingNode mapping) {
    for (NodeTuple pair : mapping.getValue()) {
      if (pair.getKeyNode() instanceof ScalarNode key) {
        value(key, prefix + key.getValue(), pair.getValueNode());
      } else {
        problem(pair.getKeyNode(), "a key must be plain text");
      }
    }
  }

  private void value(Node at, String key, Node value) {
    // Aliases would let a few lines stand for millions of keys, or for a document inside itself.
    if (!seen.add(value)) {
      problem(at, key + ": aliases are not supported; write the value out");
      return;
    }
    switch (value) {
      case ScalarNode scalar -> put(at, key, scalar.getValue());
      case MappingNode mapping -> mapping(key + ".", mapping);
      case SequenceNode list -> list(at, key, list);
      default -> throw new IllegalStateException("a node that YAML does not have: " + value);
    }
  }

  private void list(Node at, String key, SequenceNode list) {
    if (list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
      lists.add(key);
      put(
          at,
          key,
          list.getValue().stream()
              .map(item -> ((ScalarNode) item).getValue())
              .collect(Collectors.joining(",")));
      return;
    }
    int index = 0;
    for (Node item : list.getValue()) {
      value(item, key + "[" + index++ + "]", item);
    }
  }

  private void put(Node at, String key, String text) {
    String before = places.putIfAbsent(key, place(at));
    if (before == null) {
      texts.put(key, text);
    } else {
      problem(at, key + ": stands at " + before + " already; keep one of them");
    }
  }

  private void problem(Node at, String message) {
    problems.add(place(at) + ": " + message);
  }

  private String place(Node at) {
    return shown + ":" + (at.getStartMark().getLine() + 1);
  }

  private static boolean isEmpty(Node root) {
    return root instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }
}

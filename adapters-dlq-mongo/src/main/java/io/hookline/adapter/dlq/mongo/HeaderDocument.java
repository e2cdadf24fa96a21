package io.hookline.adapter.dlq.mongo;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * Header fields as a document: {@code {"Accept": "text/plain", "X-Tag": ["a", "b"]}}. Where fields
 * of the same name stand apart, {@link FieldNames#HEADER_ORDER} tells for each field which name of
 * the document it has, counted from 0.
 */
final class HeaderDocument {
  private HeaderDocument() {}

  static void write(Headers headers, BsonDocument letter) {
    BsonDocument byName = new BsonDocument();
    headers.forEach(field -> add(field, byName));
    letter.append(FieldNames.HEADER, byName);
    if (!read(letter).equals(headers)) {
      letter.append(FieldNames.HEADER_ORDER, order(headers, byName));
    }
  }

  static Headers read(BsonDocument letter) {
    List<List<Header>> byName = new ArrayList<>();
    letter.getDocument(FieldNames.HEADER).forEach((name, value) -> byName.add(fields(name, value)));
    return letter.containsKey(FieldNames.HEADER_ORDER)
        ? ordered(byName, letter.getArray(FieldNames.HEADER_ORDER))
        : new Headers(byName.stream().flatMap(List::stream).toList());
  }

  private static void add(Header field, BsonDocument byName) {
    BsonString value = new BsonString(field.value());
    byName.merge(escaped(field.name()), value, HeaderDocument::joined);
  }

  private static BsonValue joined(BsonValue earlier, BsonValue value) {
    BsonArray values = earlier.isArray() ? earlier.asArray() : new BsonArray(List.of(earlier));
    values.add(value);
    return values;
  }

  private static List<Header> fields(String escaped, BsonValue value) {
    String name = unescaped(escaped);
    List<BsonValue> values = value.isArray() ? value.asArray() : List.of(value);
    return values.stream().map(each -> new Header(name, each.asString().getValue())).toList();
  }

  private static BsonArray order(Headers headers, BsonDocument byName) {
    Map<String, Integer> places = new HashMap<>();
    byName.keySet().forEach(name -> places.put(name, places.size()));
    return new BsonArray(
        headers.fields().stream()
            .map(field -> new BsonInt32(places.getOrDefault(escaped(field.name()), 0)))
            .toList());
  }

  private static Headers ordered(List<List<Header>> byName, BsonArray order) {
    int[] used = new int[byName.size()];
    List<Header> fields = new ArrayList<>();
    for (BsonValue each : order) {
      int place = each.asNumber().intValue();
      fields.add(byName.get(place).get(used[place]++));
    }
    return new Headers(fields);
  }

  /** Queries take dots and dollar signs for their own; these look alike, and no name has them. */
  private static String escaped(String name) {
    return name.replace('.', '\uFF0E').replace('$', '\uFF04');
  }

  private static String unescaped(String name) {
    return name.replace('\uFF0E', '.').replace('\uFF04', '$');
  }
}

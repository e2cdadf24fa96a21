package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.entry.Entry;
import io.hookline.adapter.queue.redis.entry.EntryId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the script {@code claim} returns.
 *
 * @param claimed what was claimed, those due longest first
 * @param born when the queue came to be, in microseconds
 * @param now the server's time, where something was claimed
 * @param silence what to wait for, where nothing was claimed
 */
record ClaimAnswer(List<Claimed> claimed, long born, long now, Silence silence) {
  private static final byte[] NO_STATE = {};

  static ClaimAnswer of(List<Object> answer) {
    List<Claimed> claimed = claimed(answer);
    long born = number(answer.get(1));
    return claimed.isEmpty()
        ? new ClaimAnswer(claimed, born, 0, silence(answer))
        : new ClaimAnswer(claimed, born, number(answer.get(4)), Silence.NONE);
  }

  private static List<Claimed> claimed(List<Object> answer) {
    List<Claimed> claimed = new ArrayList<>();
    for (Object again : list(answer.get(2))) {
      claimed.add(again(list(again)));
    }
    boolean sorted = claimed.isEmpty();
    long token = number(answer.get(0));
    for (Object fresh : list(answer.get(3))) {
      claimed.add(fresh(list(fresh), token++));
    }
    if (!sorted) {
      claimed.sort(Comparator.comparingLong(Claimed::due));
    }
    return claimed;
  }

  private static Claimed again(List<?> again) {
    byte[] state = again.get(3) instanceof byte[] kept ? kept : NO_STATE;
    long due = (long) Double.parseDouble(text(again.get(1)));
    return new Claimed(
        entry(list(again.get(0)), state), number(again.get(4)), (int) number(again.get(2)), due);
  }

  private static Claimed fresh(List<?> fresh, long token) {
    Entry entry = entry(fresh, NO_STATE);
    return new Claimed(entry, token, 1, entry.id().millis());
  }

  private static Entry entry(List<?> entry, byte[] state) {
    return new Entry(EntryId.parse(text(entry.get(0))), list(entry.get(1)), state);
  }

  private static Silence silence(List<Object> answer) {
    return new Silence(
        number(answer.get(4)), text(answer.get(5)), text(answer.get(6)), number(answer.get(7)) > 0);
  }

  private static long number(Object value) {
    return (Long) value;
  }

  private static String text(Object value) {
    return new String((byte[]) value, StandardCharsets.US_ASCII);
  }

  @SuppressWarnings("unchecked") // The script says so.
  private static List<Object> list(Object value) {
    return (List<Object>) value;
  }
}

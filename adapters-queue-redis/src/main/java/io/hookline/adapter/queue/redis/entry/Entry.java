package io.hookline.adapter.queue.redis.entry;

import java.util.List;

/**
 * An entry of the stream, as it was claimed.
 *
 * @param id its id
 * @param pairs names and values of its fields in turn
 * @param state what {@link Past} is read from; empty where the job was not tried
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares entries.
public record Entry(EntryId id, List<Object> pairs, byte[] state) {}

package io.hookline.adapter.dlq.mongo;

import java.time.Duration;
import java.util.Optional;

/**
 * What the configuration says about the store.
 *
 * @param uri where MongoDB is
 * @param database the database
 * @param collection the collection of the letters
 * @param retention how long letters are kept that nobody touches; empty for ever
 * @param timeout how long an operation may take
 */
record MongoStoreSettings(
    MongoUri uri,
    String database,
    String collection,
    Optional<Duration> retention,
    Duration timeout) {}

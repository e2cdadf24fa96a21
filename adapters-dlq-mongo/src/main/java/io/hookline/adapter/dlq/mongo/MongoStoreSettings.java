package io.hookline.adapter.dlq.mongo;

import java.time.Duration;
import java.util.Optional;

/**
 * What the configuration says about the store.
 *
 * @param uri where MongoDB is
 * @param authorities who may vouch for it over TLS; empty for those that Java trusts
 * @param database the database
 * @param collection the collection of the letters
 * @param retention how long letters are kept that nobody touches; empty for ever
 * @param timeout how long an operation may take
 */
record MongoStoreSettings(
    MongoUri uri,
    Optional<Authorities> authorities,
    String database,
    String collection,
    Optional<Duration> retention,
    Duration timeout) {}

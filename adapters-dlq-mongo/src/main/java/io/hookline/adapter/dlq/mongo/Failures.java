package io.hookline.adapter.dlq.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.connection.ClusterDescription;
import io.hookline.job.Durations;
import io.hookline.port.AdapterException;
import java.util.Optional;
import java.util.Set;

/**
 * Says in one line what went wrong with MongoDB. The driver's own messages fill a page and may show
 * settings; they stay behind, as the cause.
 */
final class Failures {
  private static final int UNAUTHORIZED = 13;

  /** AuthenticationFailed, and what Atlas says in its place. */
  private static final Set<Integer> BAD_LOGIN = Set.of(18, 8000);

  private static final int LONGEST = 300;

  private final MongoStoreSettings settings;

  Failures(MongoStoreSettings settings) {
    this.settings = settings;
  }

  static AdapterException closed() {
    return new AdapterException("the dead letter store in MongoDB is closed");
  }

  /** Whether a server answered, and will say no again unless the configuration is changed. */
  static boolean isRefusal(MongoException failure) {
    return failure instanceof MongoSecurityException
        || failure instanceof MongoIncompatibleDriverException
        || (failure instanceof MongoCommandException
            && (failure.getCode() == UNAUTHORIZED || BAD_LOGIN.contains(failure.getCode())));
  }

  /** With what is known of the servers, which knows best why none can be used. */
  AdapterException of(RuntimeException failure, Optional<ClusterDescription> servers) {
    String message =
        "dead letters in MongoDB at %s: %s".formatted(settings.uri(), what(failure, servers));
    return new AdapterException(message, failure);
  }

  private String what(RuntimeException failure, Optional<ClusterDescription> servers) {
    return switch (failure) {
      case MongoSecurityException _ -> badLogin();
      case MongoCommandException refused when BAD_LOGIN.contains(refused.getCode()) -> badLogin();
      case MongoCommandException refused when refused.getCode() == UNAUTHORIZED ->
          "the user of dlq.mongo.uri may not use the database %s; give it the role readWrite there"
              .formatted(settings.database());
      case MongoIncompatibleDriverException old -> text(String.valueOf(old.getMessage()));
      case MongoInterruptedException _ -> "interrupted";
      case MongoConfigurationException _ ->
          unreachable("its DNS records cannot be read: " + Reasons.of(failure));
      case MongoTimeoutException _ -> unreachable(Reasons.of(servers, failure));
      case MongoSocketException _ -> unreachable(Reasons.of(failure));
      case MongoWriteConcernException _ -> unconfirmed();
      case MongoBulkWriteException bulk when bulk.getWriteConcernError() != null -> unconfirmed();
      case MongoBulkWriteException bulk -> text(bulk.getWriteErrors().getFirst().getMessage());
      case MongoWriteException write -> text(write.getError().getMessage());
      case MongoCommandException command ->
          text(command.getErrorCodeName() + ": " + command.getErrorMessage());
      default -> "failed (" + failure.getClass().getSimpleName() + ")";
    };
  }

  private static String badLogin() {
    return "user or password is refused; correct them, or authSource, in dlq.mongo.uri";
  }

  private String unreachable(String why) {
    return "no answer within %s (%s); start MongoDB, or correct dlq.mongo.uri"
        .formatted(Durations.format(settings.timeout()), why);
  }

  private String unconfirmed() {
    return "a majority of the replica set did not confirm a write within "
        + Durations.format(settings.timeout());
  }

  /** What the server says, on one line and not without end. */
  private static String text(String message) {
    String line = message.replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}

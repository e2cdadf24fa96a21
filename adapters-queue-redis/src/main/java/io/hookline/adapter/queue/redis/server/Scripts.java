package io.hookline.adapter.queue.redis.server;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.NestedMultiOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs the scripts of one queue. Safe for use by many threads. */
public final class Scripts {
  private final Link link;
  private final Keyspace keyspace;
  private final List<byte[]> keys;

  Scripts(Link link, Keyspace keyspace) {
    this.link = link;
    this.keyspace = keyspace;
    this.keys = keyspace.all();
  }

  /** The queue's keys. */
  public Keyspace keyspace() {
    return keyspace;
  }

  /**
   * Runs {@code script} once.
   *
   * @throws io.hookline.port.AdapterException where Redis fails, or does not answer in time
   */
  public List<Object> run(Script script, Arguments arguments) {
    return runAll(script, List.of(arguments)).getFirst();
  }

  /**
   * Runs {@code script} once with each of {@code calls}, and pays for one round trip. Where the
   * server does not know the script yet, the calls may come to it in another order.
   *
   * @throws io.hookline.port.AdapterException where Redis fails, or does not answer in time
   */
  public List<List<Object>> runAll(Script script, List<Arguments> calls) {
    List<CompletableFuture<List<Object>>> sent =
        calls.stream().map(arguments -> send(script, arguments)).toList();
    List<List<Object>> answers = new ArrayList<>(sent.size());
    for (CompletableFuture<List<Object>> answer : sent) {
      answers.add(link.await(answer));
    }
    return answers;
  }

  private CompletableFuture<List<Object>> send(Script script, Arguments arguments) {
    return link.send(byDigest(script, arguments))
        .exceptionallyCompose(failure ->
            isUnknown(failure)
                ? link.send(byText(script, arguments))
                : CompletableFuture.failedFuture(failure));
  }

  private static boolean isUnknown(Throwable failure) {
    return failure instanceof RedisNoScriptException
        || (failure instanceof CompletionException
            && failure.getCause() instanceof RedisNoScriptException);
  }

  private Command<byte[], byte[], List<Object>> byDigest(Script script, Arguments arguments) {
    CommandArgs<byte[], byte[]> args = new CommandArgs<>(ByteArrayCodec.INSTANCE);
    return command(CommandType.EVALSHA, args.add(script.digest()), arguments);
  }

  private Command<byte[], byte[], List<Object>> byText(Script script, Arguments arguments) {
    CommandArgs<byte[], byte[]> args = new CommandArgs<>(ByteArrayCodec.INSTANCE);
    return command(CommandType.EVAL, args.add(script.source()), arguments);
  }

  private Command<byte[], byte[], List<Object>> command(
      CommandType type, CommandArgs<byte[], byte[]> args, Arguments arguments) {
    args.add(keys.size() + arguments.keys().size()).addKeys(keys).addKeys(arguments.keys());
    arguments.values().forEach(args::add);
    return new Command<>(type, new NestedMultiOutput<>(ByteArrayCodec.INSTANCE), args);
  }
}

package io.hookline.app.command;

import io.hookline.app.dlq.HeaderText;
import io.hookline.app.dlq.LetterRef;
import io.hookline.app.dlq.Moment;
import io.hookline.app.dlq.Names;
import io.hookline.app.dlq.Operator;
import io.hookline.app.dlq.Rate;
import io.hookline.app.plugin.PluginName;
import io.hookline.app.plugin.PluginProject;
import io.hookline.app.queue.QueueName;
import io.hookline.destination.Destination;
import io.hookline.job.Header;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.QueueRef;
import io.hookline.job.RequestRules;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How text on the command line becomes values; what is wrong with it is told in one line. */
final class Converters {
  private final CommandLine program;

  private Converters(CommandLine program) {
    this.program = program;
  }

  /** Teaches {@code program} and all its commands. */
  static CommandLine teach(CommandLine program) {
    Converters converters = new Converters(program);
    converters.add(Destination.class, Names::destination);
    converters.add(Duration.class, Names::duration);
    converters.add(Header.class, HeaderText::parse);
    converters.add(HttpMethod.class, RequestRules::method);
    converters.add(JobId.class, JobId::new);
    converters.add(JobState.class, Names::status);
    converters.add(LetterRef.class, LetterRef::parse);
    converters.add(Moment.class, Moment::parse);
    converters.add(Operator.class, Operator::named);
    converters.add(PluginName.class, PluginName::new);
    converters.add(PluginProject.Kind.class, PluginProject.Kind::parse);
    converters.add(QueueName.class, QueueName::parse);
    converters.add(QueueRef.class, Names::queue);
    converters.add(Rate.class, Rate::parse);
    converters.add(URI.class, RequestRules::url);
    return program;
  }

  private <T> void add(Class<T> type, Function<String, T> parser) {
    program.registerConverter(
        type,
        text -> {
          try {
            return parser.apply(text);
          } catch (IllegalArgumentException unusable) {
            throw new TypeConversionException(String.valueOf(unusable.getMessage()));
          }
        });
  }
}

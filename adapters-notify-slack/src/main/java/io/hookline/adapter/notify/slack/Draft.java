package io.hookline.adapter.notify.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import io.hookline.alert.Alert;
import io.hookline.alert.Example;
import io.hookline.destination.Destination;
import io.hookline.job.WorkerIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message while it is put together: a header, who is called, fields, commands and small print,
 * and the same in plain text. Its longest parts are so short that all of it stays below 9,500
 * characters, beyond which Slack refuses messages whose parts are each within its limits.
 */
final class Draft {
  /** Slack's own limit. */
  private static final int HEADER = 150;

  /** Slack takes 2,000, people read less. */
  private static final int VALUE = 400;

  private static final int PLAIN = 1200;

  private final Alert alert;
  private final String title;
  private final List<LayoutBlock> calls = new ArrayList<>();
  private final List<TextObject> fields = new ArrayList<>();
  private final List<String> commands = new ArrayList<>();
  private final List<String> plain = new ArrayList<>();

  Draft(Alert alert, String title) {
    this.alert = alert;
    this.title = title;
    plain.add(title);
  }

  Draft mention(Optional<Mention> who) {
    who.ifPresent(mention -> calls.add(section(mention.markup())));
    return this;
  }

  Draft destination(Destination destination) {
    return field("Destination", Mrkdwn.code(destination.toString(), VALUE));
  }

  Draft example(Example latest) {
    String call = latest.method() + " " + Urls.withoutSecrets(latest.url());
    plain.add("%s (%s)".formatted(latest.error(), latest.reason()));
    plain.add(call);
    plain.add(Commands.show(latest));
    return field("Error", Mrkdwn.code(latest.error(), VALUE))
        .field("Reason", Mrkdwn.code(latest.reason(), VALUE))
        .field("Latest job", Mrkdwn.code(latest.job().value(), VALUE))
        .field("Its call", Mrkdwn.code(call, VALUE))
        .field("Its queue", Mrkdwn.code(latest.queue().toString(), VALUE))
        .field("Its dead letter", Mrkdwn.code(latest.letter().toString(), VALUE));
  }

  /** A field whose value is markup already. */
  Draft field(String name, String value) {
    fields.add(markup("*" + name + "*\n" + value));
    return this;
  }

  /** Some more of the plain text. */
  Draft plain(String text) {
    plain.add(text);
    return this;
  }

  Draft command(String command) {
    commands.add(Mrkdwn.command(command, VALUE));
    return this;
  }

  Message message() {
    String node = node(alert.worker());
    field("Node", Mrkdwn.code(node, VALUE)).plain(node);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(HeaderBlock.builder().text(header()).build());
    blocks.addAll(calls);
    blocks.add(SectionBlock.builder().fields(fields).build());
    if (!commands.isEmpty()) {
      blocks.add(section(String.join("\n", commands)));
    }
    blocks.add(
        ContextBlock.builder()
            .elements(List.of(markup("Hookline, " + Mrkdwn.time(alert.at()))))
            .build());
    return new Message(Line.plain(String.join(" · ", plain), PLAIN), blocks);
  }

  private PlainTextObject header() {
    return PlainTextObject.builder().text(Line.plain(title, HEADER)).emoji(false).build();
  }

  /** The form in which operators of workers know them. */
  private static String node(WorkerIdentity worker) {
    return "node[%s] = %s + %d".formatted(worker.name(), worker.host(), worker.pid());
  }

  private static SectionBlock section(String markup) {
    return SectionBlock.builder().text(markup(markup)).build();
  }

  /** Verbatim: what is no markup of ours becomes neither link nor mention. */
  private static MarkdownTextObject markup(String text) {
    return MarkdownTextObject.builder().text(text).verbatim(true).build();
  }
}

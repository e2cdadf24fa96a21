package io.hookline.app.console;

import io.hookline.app.text.PlainText;
import io.hookline.job.Header;
import io.hookline.job.Request;
import java.util.ArrayList;
import java.util.List;

/** What is sent, of which nothing is hidden here. */
final class RequestLines {
  private RequestLines() {}

  static List<String> of(Request request, Console console) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + request.method() + " " + PlainText.of(request.url().toString()));
    for (Header field : request.headers()) {
      lines.add("  " + field.name() + ": " + PlainText.of(field.value()));
    }
    lines.addAll(BodyText.of(request.payload(), console));
    return lines;
  }
}

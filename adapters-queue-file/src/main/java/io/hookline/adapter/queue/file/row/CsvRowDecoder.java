package io.hookline.adapter.queue.file.row;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A CSV row as a job: the columns that are not the URL, method or id become its JSON body. */
final class CsvRowDecoder implements RowDecoder {
  private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] END = "\"}".getBytes(StandardCharsets.UTF_8);

  private final CsvHeader header;
  private final byte[][] beforeValue;
  private final CsvCells cells = new CsvCells();
  private final JsonText json = new JsonText();
  private final TargetUrl urls = new TargetUrl();

  CsvRowDecoder(CsvHeader header) {
    this.header = header;
    this.beforeValue = beforeValues(header.body());
  }

  @Override
  public boolean mayGiveIds() {
    return header.id().isPresent();
  }

  @Override
  public JobContent decode(byte[] bytes, int from, int to) throws UnusableRowException {
    Utf8.require(bytes, from, to);
    cells.split(bytes, from, to);
    if (cells.count() != header.columns()) {
      throw new UnusableRowException(
          "it has " + columns(cells.count()) + ", the header row has " + columns(header.columns()));
    }
    return new JobContent(
        id(),
        method(),
        urls.parse(cells.text(header.url())),
        Headers.JSON,
        Payload.of(body()),
        Optional.empty());
  }

  private static String columns(int count) {
    return count == 1 ? "1 column" : count + " columns";
  }

  private Optional<JobId> id() throws UnusableRowException {
    return header.id().isEmpty()
        ? Optional.empty()
        : RowFields.id(cells.text(header.id().getAsInt()));
  }

  private HttpMethod method() throws UnusableRowException {
    return header.method().isEmpty()
        ? HttpMethod.POST
        : RowFields.method(cells.text(header.method().getAsInt()));
  }

  private byte[] body() {
    json.clear();
    if (beforeValue.length == 0) {
      json.raw(EMPTY_OBJECT);
      return json.toByteArray();
    }
    for (int i = 0; i < beforeValue.length; i++) {
      json.raw(beforeValue[i]);
      cells.writeTo(json, header.body().get(i).index());
    }
    json.raw(END);
    return json.toByteArray();
  }

  /** All that stands between one value and the next, made once. */
  private static byte[][] beforeValues(List<CsvHeader.Column> columns) {
    byte[][] before = new byte[columns.size()][];
    for (int i = 0; i < before.length; i++) {
      // Keys have letters and digits only, so there is nothing to escape in them.
      String text = (i == 0 ? "{\"" : "\",\"") + columns.get(i).key() + "\":\"";
      before[i] = text.getBytes(StandardCharsets.UTF_8);
    }
    return before;
  }
}

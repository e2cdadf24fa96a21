package io.hookline.adapter.http.vertx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Undoes the content codings of RFC 9110 section 8.4.1 that receivers use unasked. The result is
 * bounded, so that a small body cannot fill the memory.
 */
final class Compression {
  private static final int BUFFER_BYTES = 4096;

  private Compression() {}

  /** The first {@code limit} bytes of what {@code body} expands to; itself where it does not. */
  static byte[] expand(byte[] body, String encoding, int limit) {
    ByteArrayOutputStream expanded = new ByteArrayOutputStream();
    try (InputStream in = open(body, encoding.strip().toLowerCase(Locale.ROOT))) {
      copy(in, expanded, limit);
    } catch (IOException brokenOrCutOff) {
      // What came out until here is all there is.
      if (expanded.size() == 0) {
        return body;
      }
    }
    return expanded.toByteArray();
  }

  private static InputStream open(byte[] body, String encoding) throws IOException {
    InputStream in = new ByteArrayInputStream(body);
    return switch (encoding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in);
      case "deflate" -> new DeflateStream(in, new Inflater(!hasZlibHeader(body)));
      default -> in;
    };
  }

  /** By RFC 1950 section 2.2; many send the bare stream of RFC 1951 instead. */
  private static boolean hasZlibHeader(byte[] body) {
    return body.length > 1
        && (body[0] & 0x0f) == 8
        && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
  }

  private static void copy(InputStream in, ByteArrayOutputStream out, int limit)
      throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    int read = 0;
    while (read >= 0 && out.size() < limit) {
      out.write(buffer, 0, read);
      read = in.read(buffer, 0, Math.min(buffer.length, limit - out.size()));
    }
  }

  /** Frees the inflater's native memory, which its parent only does for one of its own. */
  private static final class DeflateStream extends InflaterInputStream {
    DeflateStream(InputStream in, Inflater inflater) {
      super(in, inflater);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}

package io.hookline.adapter.notify.slack;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;

/**
 * Keeps OkHttp from sending a message a second time, which it does after {@code 503} with {@code
 * Retry-After: 0} and where a connection broke. It still tries every address of a host. And keeps
 * an answer without end out of memory.
 */
final class SentOnce implements Interceptor {
  private static final long LONGEST_ANSWER = 64 * 1024;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    Request once =
        body == null
            ? request
            : request.newBuilder().method(request.method(), new OneShot(body)).build();
    try (Response response = chain.proceed(once)) {
      return response.newBuilder().body(whole(response)).build();
    }
  }

  /** What a failure says is in its status; an answer that counts must be there in full. */
  private static ResponseBody whole(Response response) throws IOException {
    ResponseBody start = response.peekBody(LONGEST_ANSWER);
    if (response.isSuccessful() && start.contentLength() == LONGEST_ANSWER) {
      throw new ProtocolException("the answer is too long");
    }
    return start;
  }

  private static final class OneShot extends RequestBody {
    private final RequestBody body;

    OneShot(RequestBody body) {
      this.body = body;
    }

    @Override
    public MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }
  }
}

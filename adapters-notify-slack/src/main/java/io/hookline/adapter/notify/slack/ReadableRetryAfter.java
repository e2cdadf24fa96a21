package io.hookline.adapter.notify.slack;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Takes away a {@code Retry-After} that is no small number: OkHttp fails on a large one. */
final class ReadableRetryAfter implements Interceptor {
  private static final String RETRY_AFTER = "Retry-After";

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    String asked = response.header(RETRY_AFTER, "0");
    return Reply.SECONDS.matcher(asked).matches()
        ? response
        : response.newBuilder().removeHeader(RETRY_AFTER).build();
  }
}

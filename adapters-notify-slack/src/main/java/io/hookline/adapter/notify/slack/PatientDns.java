package io.hookline.adapter.notify.slack;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Looks names up for a limited time only: the system's resolver can take minutes, and cannot be
 * interrupted.
 */
final class PatientDns implements Dns {
  private final Dns dns;
  private final Duration timeout;

  PatientDns(Duration timeout) {
    this(Dns.SYSTEM, timeout);
  }

  PatientDns(Dns dns, Duration timeout) {
    this.dns = dns;
    this.timeout = timeout;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> dns.lookup(host));
    Thread.ofPlatform().daemon().name("slack-dns").start(lookup);
    try {
      return lookup.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException _) {
      throw new UnknownHostException(host);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(host);
    }
  }
}

package io.hookline.adapter.notify.slack;

import com.slack.api.SlackConfig;
import com.slack.api.audit.AuditConfig;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.rate_limits.metrics.MetricsDatastore;
import com.slack.api.scim.SCIMConfig;
import com.slack.api.scim2.SCIM2Config;
import java.util.stream.Stream;

/**
 * The SDK starts a thread for each of its interfaces, and for each default configuration of them,
 * which counts calls once a second for ever. Only its asynchronous calls, which are not made here,
 * need the counts.
 */
final class RateLimiterThreads {
  private RateLimiterThreads() {}

  static void stop(SlackConfig config) {
    Stream.of(
            stores(config),
            stores(SlackConfig.DEFAULT),
            Stream.of(
                MethodsConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
                AuditConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
                SCIMConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
                SCIM2Config.DEFAULT_SINGLETON.getMetricsDatastore()))
        .flatMap(stores -> stores)
        .forEach(RateLimiterThreads::stop);
  }

  private static Stream<MetricsDatastore> stores(SlackConfig config) {
    return Stream.of(
        config.getMethodsConfig().getMetricsDatastore(),
        config.getAuditConfig().getMetricsDatastore(),
        config.getSCIMConfig().getMetricsDatastore(),
        config.getSCIM2Config().getMetricsDatastore());
  }

  private static void stop(MetricsDatastore store) {
    try {
      store.close();
    } catch (Exception _) {
      // A thread that stays costs little; an alert that is not sent costs more.
    }
  }
}

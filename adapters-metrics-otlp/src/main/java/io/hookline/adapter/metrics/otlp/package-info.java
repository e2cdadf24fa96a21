/** Metrics and traces for OpenTelemetry collectors, by OTLP over HTTP. */
@NullMarked
package io.hookline.adapter.metrics.otlp;

import org.jspecify.annotations.NullMarked;

/** Metrics as a page that Prometheus reads. */
@NullMarked
package io.hookline.adapter.metrics.prometheus;

import org.jspecify.annotations.NullMarked;

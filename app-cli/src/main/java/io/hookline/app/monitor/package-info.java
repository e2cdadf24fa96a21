/** What others can find out about a worker while it works: metrics and health. */
@NullMarked
package io.hookline.app.monitor;

import org.jspecify.annotations.NullMarked;

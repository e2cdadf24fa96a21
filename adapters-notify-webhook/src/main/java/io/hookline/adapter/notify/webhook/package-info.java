/** Tells people by any HTTP endpoint that takes JSON. */
@NullMarked
package io.hookline.adapter.notify.webhook;

import org.jspecify.annotations.NullMarked;

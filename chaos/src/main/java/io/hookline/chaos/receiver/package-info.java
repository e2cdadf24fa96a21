/** A receiver of webhooks that behaves in every way a remote end can, and remembers all of it. */
@NullMarked
package io.hookline.chaos.receiver;

import org.jspecify.annotations.NullMarked;

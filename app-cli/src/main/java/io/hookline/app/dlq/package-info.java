/** What operators do with the dead letter queue. */
@NullMarked
package io.hookline.app.dlq;

import org.jspecify.annotations.NullMarked;

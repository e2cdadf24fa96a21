/** Dead letters in MongoDB. */
@NullMarked
package io.hookline.adapter.dlq.mongo;

import org.jspecify.annotations.NullMarked;

/** HTTP calls by Vert.x and Netty. */
@NullMarked
package io.hookline.adapter.http.vertx;

import org.jspecify.annotations.NullMarked;

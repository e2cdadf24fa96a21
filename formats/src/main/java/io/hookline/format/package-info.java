/**
 * The domain's values as JSON. A user meets them under the same names in an export, on the HTTP API
 * and in a store.
 */
@NullMarked
package io.hookline.format;

import org.jspecify.annotations.NullMarked;

/**
 * What is published, used as users do: the artifacts by projects that know nothing of this build,
 * the distribution by a service manager, the documents by whoever types what they say.
 */
@NullMarked
package io.hookline.distribution;

import org.jspecify.annotations.NullMarked;

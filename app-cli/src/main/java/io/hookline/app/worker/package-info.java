/** One worker: its run from start to end, and the traces it leaves on disk. */
@NullMarked
package io.hookline.app.worker;

import org.jspecify.annotations.NullMarked;

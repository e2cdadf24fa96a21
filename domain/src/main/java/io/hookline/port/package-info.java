/** What the engine needs from the outside world. Adapters implement these interfaces. */
package io.hookline.port;

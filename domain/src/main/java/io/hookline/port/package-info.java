/** What the engine needs from the outside world. */
package io.hookline.port;

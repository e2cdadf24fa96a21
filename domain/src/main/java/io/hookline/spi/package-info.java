/** How adapters are found, configured and opened. First-party and third-party ones alike. */
package io.hookline.spi;

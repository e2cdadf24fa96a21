/** How an adapter is found and made. */
package io.hookline.spi;

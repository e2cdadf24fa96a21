/** Where calls go, and by which rules. */
package io.hookline.destination;

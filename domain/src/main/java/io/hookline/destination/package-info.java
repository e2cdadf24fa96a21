/** Where calls go, which addresses they may go to, and within what limits. */
package io.hookline.destination;

/** Signs what is sent, so that whoever receives it can tell that it came from here. */
package io.hookline.signature;

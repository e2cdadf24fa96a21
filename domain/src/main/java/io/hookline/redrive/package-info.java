/** What people do with dead letters: alter them, send them again. */
package io.hookline.redrive;

/**
 * The contracts that every adapter must pass, and in-memory fakes. The author of an adapter extends
 * the contract of its port, says how its store is opened, filled and broken, and has the same proof
 * that Hookline's own adapters have.
 */
@NullMarked
package io.hookline.testkit;

import org.jspecify.annotations.NullMarked;

package io.hookline.app.monitor;

/**
 * What a probe found.
 *
 * @param good whether it should be content
 * @param text one line on that
 */
public record ProbeResult(boolean good, String text) {}

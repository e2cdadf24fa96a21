package io.hookline.trace;

import java.util.Optional;

/**
 * An attempt as one step of a trace.
 *
 * @param context its trace and its own name
 * @param parent the span that it belongs under, where the job named one
 */
public record Span(TraceContext context, Optional<String> parent) {}

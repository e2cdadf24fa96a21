package io.hookline.app.dlq;

/**
 * What became of the lines of an import.
 *
 * @param imported letters that are new here
 * @param known letters that were here already
 * @param rejected lines that hold no letter
 * @param stopped whether it ended early
 */
public record ImportReport(long imported, long known, long rejected, boolean stopped) {}

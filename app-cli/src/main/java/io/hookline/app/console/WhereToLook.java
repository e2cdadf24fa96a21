package io.hookline.app.console;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a summary points to.
 *
 * @param log where the whole story is
 * @param rejected where rejected rows are kept, if in a file of their own
 * @param letters the command that lists the dead letters, if they stay
 * @param goOn the command that goes on where a stopped run ended
 */
public record WhereToLook(
    Path log, Optional<Path> rejected, Optional<String> letters, String goOn) {}

package io.hookline.app.command;

/** How queues are named, as the help says it. */
final class QueueHelp {
  static final String FILE = "Queue file, where the queue is one.";
  static final String DONE = "0:it is done";
  static final String UNUSABLE = "1:the queue cannot be used";
  static final String USAGE = "2:the command line or the configuration cannot be used";

  private QueueHelp() {}
}

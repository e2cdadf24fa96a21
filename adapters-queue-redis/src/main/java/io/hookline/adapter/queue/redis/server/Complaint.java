package io.hookline.adapter.queue.redis.server;

import java.util.Arrays;
import java.util.Optional;

/** What a Redis that answers may have to complain of, by the code in its answer. */
enum Complaint {
  OOM("is full (maxmemory) and takes no more jobs; free memory or raise maxmemory", false),
  READONLY("is a replica, which takes no writes; looking for the master", true),
  MASTERDOWN("is a replica that has lost its master; looking for another", true),
  LOADING("is still loading its data", true),
  CLUSTERDOWN("says that its Cluster is down: some slots are served by nobody", true),
  MOVED("has handed the queue to another node; looking for it", true),
  ASK("is handing the queue to another node", true),
  TRYAGAIN("is handing the queue to another node", true),
  UNBLOCKED("has changed its role", true),
  NOAUTH("wants a user and password; give them in queue.redis.uri", true),
  WRONGPASS("refuses the user or the password of queue.redis.uri", true),
  NOPERM(
      "does not permit what a worker needs; see \"What the user may do\" in docs/queue-redis.md",
      false) {
    // In scripts versions 6 and 7 leave out the code, each in its way.
    @Override
    boolean isIn(String answer) {
      return super.isIn(answer)
          || answer.contains("The user executing the script")
          || answer.contains("ACL failure in script");
    }
  },
  MISCONF("cannot save its data and takes no writes; its log says why", false),
  NOREPLICAS("has too few replicas at hand and takes no writes", false),
  BUSY("is busy with somebody's script", false);

  private final String text;
  private final boolean elsewhere;

  Complaint(String text, boolean elsewhere) {
    this.text = text;
    this.elsewhere = elsewhere;
  }

  /** The complaint in an answer. Scripts put words of their own before the code. */
  static Optional<Complaint> in(String answer) {
    return Arrays.stream(values()).filter(known -> known.isIn(answer)).findFirst();
  }

  /** What the server does, or is. */
  String text() {
    return text;
  }

  /** Whether a new connection may find somebody who does not complain. */
  boolean isElsewhere() {
    return elsewhere;
  }

  /** Whether this is what the answer says. */
  boolean isIn(String answer) {
    int at = answer.indexOf(name() + " ");
    return at == 0 || (at > 0 && !Character.isLetterOrDigit(answer.charAt(at - 1)));
  }
}

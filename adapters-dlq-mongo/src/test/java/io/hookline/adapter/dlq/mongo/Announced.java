package io.hookline.adapter.dlq.mongo;

import org.testcontainers.DockerClientFactory;

/** Tells whoever builds on which MongoDB the contract runs, and why not on the others. */
final class Announced {
  static final String GIVEN = "HOOKLINE_TEST_MONGODB_URI";

  private Announced() {}

  static void inProcess() {
    tell("an imitation in process", true, "");
  }

  static boolean docker() {
    boolean answers = DockerClientFactory.instance().isDockerAvailable();
    return tell("MongoDB in a container", answers, "no Docker engine answers");
  }

  static boolean given() {
    boolean isSet = System.getenv(GIVEN) != null;
    return tell("the MongoDB of " + GIVEN, isSet, "that is not set");
  }

  private static boolean tell(String server, boolean runs, String whyNot) {
    System.out.println(
        "Contract of DeadLetterStore on " + server + ": " + (runs ? "runs" : "skipped, " + whyNot));
    return runs;
  }
}

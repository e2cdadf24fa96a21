/**
 * Hookline's domain: pure Java, no dependency, no clock, no input or output. What a job, an
 * attempt, a dead letter and a retry are; the engine that takes jobs from a queue to their end; the
 * ports through which it reaches the outside world; and how adapters for these are found and
 * configured.
 */
module io.hookline.domain {
  exports io.hookline.alert;
  exports io.hookline.destination;
  exports io.hookline.engine;
  exports io.hookline.event;
  exports io.hookline.job;
  exports io.hookline.letter;
  exports io.hookline.notify;
  exports io.hookline.log;
  exports io.hookline.port;
  exports io.hookline.redrive;
  exports io.hookline.retry;
  exports io.hookline.signature;
  exports io.hookline.spi;

  uses io.hookline.spi.AdapterProvider;
}

/** Hookline's domain: pure Java, no dependency, no clock, no input or output. */
module io.hookline.domain {
  exports io.hookline.alert;
  exports io.hookline.destination;
  exports io.hookline.engine;
  exports io.hookline.event;
  exports io.hookline.job;
  exports io.hookline.letter;
  exports io.hookline.port;
  exports io.hookline.redrive;
  exports io.hookline.retry;
  exports io.hookline.spi;
  exports io.hookline.trace;

  uses io.hookline.spi.AdapterProvider;
}

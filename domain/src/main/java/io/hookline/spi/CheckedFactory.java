package io.hookline.spi;

import java.util.Optional;
import java.util.function.Function;

/** A factory that knows how to look at what it opens. */
record CheckedFactory<P>(AdapterFactory<P> opening, Function<AdapterContext, String> look)
    implements AdapterFactory<P> {
  @Override
  public P open(AdapterContext context) {
    return opening.open(context);
  }

  @Override
  public Optional<String> check(AdapterContext context) {
    return Optional.of(look.apply(context));
  }
}

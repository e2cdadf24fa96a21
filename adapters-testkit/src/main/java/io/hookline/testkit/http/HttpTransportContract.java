package io.hookline.testkit.http;

import io.hookline.destination.AddressGuard;
import io.hookline.port.HttpTransport;
import java.security.KeyStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link HttpTransport} must do, clause by clause, shown on real sockets. An adapter
 * extends this class and says how its transport is opened.
 *
 * <p>All traffic stays on the loopback interface.
 */
public abstract class HttpTransportContract {

  /**
   * Opens the transport under test, with at least 32 connections for each destination.
   *
   * @param guard decides what may be called
   * @param trusted the certificates to trust in place of the system's
   */
  protected abstract HttpTransport open(AddressGuard guard, KeyStore trusted) throws Exception;

  @Nested
  @DisplayName("Requests")
  class Requests extends RequestClauses {
    Requests() {
      super(HttpTransportContract.this::open);
    }
  }

  @Nested
  @DisplayName("Connections")
  class Connections extends ConnectionClauses {
    Connections() {
      super(HttpTransportContract.this::open);
    }
  }

  @Nested
  @DisplayName("Time limits")
  class TimeLimits extends TimeClauses {
    TimeLimits() {
      super(HttpTransportContract.this::open);
    }
  }

  @Nested
  @DisplayName("Timing")
  class Timing extends TimingClauses {
    Timing() {
      super(HttpTransportContract.this::open);
    }
  }

  @Nested
  @DisplayName("Answers")
  class Answers extends AnswerClauses {
    Answers() {
      super(HttpTransportContract.this::open);
    }
  }

  @Nested
  @DisplayName("Failures")
  class Failures extends FailureClauses {
    Failures() {
      super(HttpTransportContract.this::open);
    }
  }

  @Nested
  @DisplayName("Addresses")
  class Addresses extends AddressClauses {
    Addresses() {
      super(HttpTransportContract.this::open);
    }
  }

  @Nested
  @DisplayName("TLS and HTTP/2")
  class Secure extends TlsClauses {
    Secure() throws Exception {
      super(HttpTransportContract.this::open);
    }
  }
}

package readout.app;

/** What was asked for cannot be done; the message says what, where and what to do instead. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}

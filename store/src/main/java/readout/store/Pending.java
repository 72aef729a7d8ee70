package readout.store;

import java.time.Instant;

/**
 * An address that is still to be fetched.
 *
 * @param source the feed that has it
 * @param tries how often it was tried in vain
 * @param due when it may be tried
 */
public record Pending(String address, String source, int tries, Instant due) {}

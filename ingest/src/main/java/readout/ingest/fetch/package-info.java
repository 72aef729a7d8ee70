/** The web, fetched safely and politely. */
@NullMarked
package readout.ingest.fetch;

import org.jspecify.annotations.NullMarked;

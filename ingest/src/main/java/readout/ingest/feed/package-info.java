/** Feeds and sitemaps: what a site says it has published. */
@NullMarked
package readout.ingest.feed;

import org.jspecify.annotations.NullMarked;

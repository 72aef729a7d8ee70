package readout.ingest;

/** What a file or an answer turned out to be. */
sealed interface Opened {
  /** One article, or none. */
  record One(Ingested ingested) implements Opened {}

  /** Many articles, open until they are closed. */
  record Many(Articles articles) implements Opened {}
}

-- The first shape of the store. Times are ISO 8601 in universal time.

-- One version of an article: another text at the same address is another row, and the newest is current.
CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  title TEXT,
  outlet TEXT,
  published TEXT,
  language TEXT NOT NULL,
  added TEXT NOT NULL,
  current INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX article_address ON article (address) WHERE current = 1;
CREATE INDEX article_text ON article (text_hash);

-- What came of asking for an address the last time, and what to ask with the next time.
CREATE TABLE visit (
  address TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  outcome TEXT NOT NULL,
  tag TEXT,
  modified TEXT
) WITHOUT ROWID;

-- Addresses that were found in feeds and not fetched yet.
CREATE TABLE pending (
  number INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  found TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  due TEXT NOT NULL
);

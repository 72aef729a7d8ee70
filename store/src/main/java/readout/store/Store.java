package readout.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.Article;

/**
 * The articles that somebody keeps, in a folder of theirs: one SQLite file, whose every change is
 * whole or not there at all, however the process ends. Safe for any number of threads, one at a
 * time; another process that writes is waited for.
 */
public final class Store implements AutoCloseable {
  private static final String FILE = "readout.db";
  // "RdOt": tells the file from other people's databases.
  private static final int APPLICATION = 0x52644F74;
  private static final int VERSION = 1;
  private static final int BUSY_MILLIS = 15_000;
  // When what could not be had is tried again, if a feed still has it.
  private static final Duration FORGIVEN = Duration.ofDays(3);
  private static final Duration JUST_NOW = Duration.ofSeconds(30);

  private final Path folder;
  private final Connection connection;

  private Store(Path folder, Connection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  /**
   * Opens the store in {@code folder}, which is made where it is not there.
   *
   * @throws StoreException if it cannot be made, is not a store, or is of a newer Readout
   */
  public static Store open(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      Files.createDirectories(folder);
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      boolean ready = false;
      try {
        prepare(connection, file);
        ready = true;
        return new Store(folder, connection);
      } finally {
        if (!ready) {
          connection.close();
        }
      }
    } catch (IOException e) {
      throw new StoreException(
          "the store " + folder + " cannot be made (" + e + "); name another with --store", e);
    } catch (SQLException e) {
      throw failure(folder, e);
    }
  }

  private static void prepare(Connection connection, Path file) throws SQLException, IOException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
      int application = number(sql, "PRAGMA application_id");
      boolean empty = number(sql, "SELECT count(*) FROM sqlite_master") == 0;
      if (application != APPLICATION && !empty) {
        throw new StoreException(file + " is a database, but not of Readout; name another --store");
      }
      int version = number(sql, "PRAGMA user_version");
      if (version > VERSION) {
        throw new StoreException(
            file + " is of a newer Readout (version " + version + "); update this one");
      }
      sql.execute("PRAGMA journal_mode = WAL");
      sql.execute("PRAGMA synchronous = NORMAL");
      sql.execute("BEGIN IMMEDIATE");
      version = number(sql, "PRAGMA user_version");
      sql.execute("PRAGMA application_id = " + APPLICATION);
      for (int next = version + 1; next <= VERSION; next++) {
        for (String statement : migration(next).split(";\\s*\\n")) {
          if (!statement.isBlank()) {
            sql.execute(statement);
          }
        }
        sql.execute("PRAGMA user_version = " + next);
      }
      sql.execute("COMMIT");
    }
  }

  private static String migration(int version) throws IOException {
    try (InputStream in = Store.class.getResourceAsStream(version + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("the migration " + version + ".sql is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int number(Statement sql, String query) throws SQLException {
    try (ResultSet rows = sql.executeQuery(query)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /** The folder it is in. */
  public Path folder() {
    return folder;
  }

  /** Keeps an article; an article that is there already stays as it is. */
  public Kept keep(Article article) {
    return change(() -> insert(article));
  }

  /**
   * Keeps what came of an address, all at once: its articles and the visit; it is pending no
   * longer.
   *
   * @return what came of each article
   */
  public List<Kept> settle(Visit visit, List<Article> articles) {
    return change(() -> {
      List<Kept> out = new ArrayList<>();
      for (Article article : articles) {
        out.add(insert(article));
      }
      record(visit);
      remove(visit.address());
      return out;
    });
  }

  private Kept insert(Article article) throws SQLException {
    String address = address(article);
    if (has("SELECT 1 FROM article WHERE id = ? AND current = 1", article.id())) {
      return Kept.UNCHANGED;
    }
    boolean changed = has("SELECT 1 FROM article WHERE address = ? AND current = 1", address);
    boolean copy = has("SELECT 1 FROM article WHERE text_hash = ?", article.textHash());
    run("UPDATE article SET current = 0 WHERE address = ? AND current = 1", address);
    // A text that an address had before, and has again, is current again.
    run("DELETE FROM article WHERE id = ?", article.id());
    run(
        "INSERT INTO article (id, address, text_hash, title, outlet, published, language, added, current, body)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?)",
        article.id(),
        address,
        article.textHash(),
        article.title(),
        article.origin().outlet(),
        article.published() == null ? null : article.published().value().toString(),
        article.language(),
        Instant.now().toString(),
        ArticleJson.write(article));
    return changed ? Kept.CHANGED : copy ? Kept.COPY : Kept.ADDED;
  }

  // A file of many articles tells them apart by their ids, or else by nothing but their texts.
  private static String address(Article article) {
    String canonical = article.origin().canonical();
    String id = article.origin().id();
    if (canonical == null && id == null && article.origin().sha256() == null) {
      id = article.textHash();
    }
    return canonical != null ? canonical : article.origin().uri() + (id == null ? "" : "#" + id);
  }

  private void record(Visit visit) throws SQLException {
    run(
        "INSERT INTO visit (address, at, outcome, tag, modified) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (address) DO UPDATE SET at = excluded.at, outcome = excluded.outcome,"
            + " tag = excluded.tag, modified = excluded.modified",
        visit.address(),
        visit.at().toString(),
        visit.outcome(),
        visit.tag(),
        visit.modified());
  }

  private void remove(String address) throws SQLException {
    run("DELETE FROM pending WHERE address = ?", address);
  }

  /** What came of asking for {@code address} the last time; null where nobody asked. */
  public @Nullable Visit visit(String address) {
    List<Visit> found = new ArrayList<>();
    look(
        "SELECT at, outcome, tag, modified FROM visit WHERE address = ?",
        row ->
            found.add(
                new Visit(
                    address,
                    Instant.parse(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4))),
        address);
    return found.isEmpty() ? null : found.getFirst();
  }

  /**
   * Keeps in mind to fetch the addresses of a feed that were not visited yet, or long ago and in
   * vain, and that the feed was visited: both or neither, so that what a feed once had is not lost.
   *
   * @param again addresses that are fetched again unless they were just now: other sitemaps
   * @return how many addresses are new
   */
  public int plan(Visit feed, List<String> addresses, List<String> again) {
    return change(() -> {
      int planned = 0;
      String inVain = feed.at().minus(FORGIVEN).toString();
      String justNow = feed.at().minus(JUST_NOW).toString();
      for (String address : again) {
        if (!has("SELECT 1 FROM visit WHERE address = ? AND at > ?", address, justNow)) {
          await(address, feed);
        }
      }
      for (String address : addresses) {
        if (!has(
            "SELECT 1 FROM visit WHERE address = ? AND (outcome = 'ok' OR at > ?)",
            address,
            inVain)) {
          planned += await(address, feed);
        }
      }
      record(feed);
      remove(feed.address());
      return planned;
    });
  }

  /** Puts an address that a feed names where it waits to be fetched; 0 where it waits already. */
  private int await(String address, Visit feed) throws SQLException {
    String now = feed.at().toString();
    return run(
        "INSERT OR IGNORE INTO pending (address, source, found, due) VALUES (?, ?, ?, ?)",
        address,
        feed.address(),
        now,
        now);
  }

  /** What is to be fetched and may be by {@code now}, in the order it was found. */
  public List<Pending> pending(Instant now) {
    List<Pending> out = new ArrayList<>();
    look(
        "SELECT address, source, tries, due FROM pending WHERE due <= ? ORDER BY number",
        row ->
            out.add(
                new Pending(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    Instant.parse(row.getString(4)))),
        now.toString());
    return out;
  }

  /** How many addresses are to be fetched, now or later. */
  public int pendingCount() {
    return count("SELECT count(*) FROM pending");
  }

  /**
   * Puts an address off that failed and may do better later.
   *
   * @param tried whether it was asked for at all
   */
  public void putOff(Pending pending, Instant due, boolean tried) {
    change(() ->
        run(
            "UPDATE pending SET tries = tries + ?, due = ? WHERE address = ?",
            tried ? 1 : 0,
            due.toString(),
            pending.address()));
  }

  /** How many articles there are, older versions apart. */
  public int size() {
    return count("SELECT count(*) FROM article WHERE current = 1");
  }

  /** The numbers of all articles, older versions apart, in the order they were added. */
  public List<Long> numbers() {
    List<Long> out = new ArrayList<>();
    look(
        "SELECT number FROM article WHERE current = 1 ORDER BY number",
        row -> out.add(row.getLong(1)));
    return out;
  }

  /** The article of a number; null where it is gone. */
  public @Nullable Article article(long number) {
    List<Article> found = new ArrayList<>();
    look(
        "SELECT body FROM article WHERE number = ?",
        row -> found.add(ArticleJson.read(row.getString(1))),
        number);
    return found.isEmpty() ? null : found.getFirst();
  }

  private int count(String query) {
    List<Integer> found = new ArrayList<>();
    look(query, row -> found.add(row.getInt(1)));
    return found.getFirst();
  }

  private interface Work<T> {
    T run() throws SQLException;
  }

  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  // The lock for writing is taken at once: taken in the middle it may be refused without a wait.
  private synchronized <T> T change(Work<T> work) {
    try (Statement sql = connection.createStatement()) {
      sql.execute("BEGIN IMMEDIATE");
      boolean done = false;
      try {
        T out = work.run();
        sql.execute("COMMIT");
        done = true;
        return out;
      } finally {
        if (!done) {
          sql.execute("ROLLBACK");
        }
      }
    } catch (SQLException e) {
      throw failure(folder, e);
    }
  }

  private synchronized void look(String query, Row take, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      fill(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          take.take(rows);
        }
      }
    } catch (SQLException e) {
      throw failure(folder, e);
    }
  }

  private boolean has(String query, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      fill(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private int run(String update, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(update)) {
      fill(statement, values);
      return statement.executeUpdate();
    }
  }

  private static void fill(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static StoreException failure(Path folder, SQLException e) {
    String message = String.valueOf(e.getMessage());
    String why =
        message.contains("BUSY") || message.contains("LOCKED")
            ? "is being written to by another Readout; try again when that is done"
            : message.contains("NOTADB") || message.contains("CORRUPT")
                ? "is not a store or broken: " + message
                : message.contains("FULL")
                    ? "has no room left on its disk"
                    : "cannot be used: " + message;
    return new StoreException("the store " + folder + " " + why, e);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(folder, e);
    }
  }
}

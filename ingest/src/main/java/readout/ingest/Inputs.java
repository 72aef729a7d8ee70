package readout.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import readout.ingest.Ingested.Reason;
import readout.ingest.Ingested.Skipped;
import readout.ingest.fetch.Answer;
import readout.ingest.fetch.Fetcher;
import readout.text.Origin;

/**
 * What one argument gives, one after another: at most one file is open, and of a file of many
 * articles one is in memory. Not thread-safe.
 */
final class Inputs implements Iterator<Ingested>, AutoCloseable {
  /** One more thing to take in: a file, or one that could not even be listed. */
  private sealed interface Entry {
    record File(Path path, String uri) implements Entry {}

    record Opening(InputStream in) implements Entry {}

    record Address(String address, Fetcher fetcher) implements Entry {}

    record Fetched(Answer answer) implements Entry {}

    record Failed(Skipped skipped) implements Entry {}
  }

  private final FileIngest files;
  private final String argument;
  private final @Nullable Fetcher fetcher;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private boolean listed;
  private @Nullable Articles articles;
  private @Nullable Ingested next;

  Inputs(FileIngest files, String argument, @Nullable Fetcher fetcher) {
    this.files = files;
    this.argument = argument;
    this.fetcher = fetcher;
  }

  /** What one stream gives. */
  Inputs(FileIngest files, String uri, InputStream in) {
    this(files, uri, (Fetcher) null);
    listed = true;
    entries.add(new Entry.Opening(in));
  }

  /** What one answer gives. */
  Inputs(FileIngest files, String address, Answer answer) {
    this(files, address, (Fetcher) null);
    listed = true;
    entries.add(new Entry.Fetched(answer));
  }

  @Override
  public boolean hasNext() {
    if (!listed) {
      listed = true;
      list();
    }
    while (next == null && (articles != null || !entries.isEmpty())) {
      if (articles != null) {
        next = articles.next();
        if (next == null) {
          close();
        }
      } else {
        take(entries.remove());
      }
    }
    return next != null;
  }

  @Override
  public Ingested next() {
    Ingested out = hasNext() ? next : null;
    if (out == null) {
      throw new NoSuchElementException("no more articles in " + argument);
    }
    next = null;
    return out;
  }

  @Override
  public void close() {
    if (articles != null) {
      try {
        articles.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot close " + argument, e);
      } finally {
        articles = null;
      }
    }
  }

  private void take(Entry entry) {
    switch (entry) {
      case Entry.Failed failed -> next = failed.skipped();
      case Entry.File file -> take(files.open(file.path(), file.uri()));
      case Entry.Opening opening -> take(files.open(argument, opening.in()));
      case Entry.Address web -> take(web.fetcher().fetch(web.address()));
      case Entry.Fetched fetched -> take(fetched.answer());
    }
  }

  private void take(Answer answer) {
    switch (answer) {
      case Answer.Got got -> take(files.open(argument, got));
      case Answer.Unchanged unchanged ->
          next = new Skipped(Origin.of(argument), Reason.DUPLICATE, argument + " has not changed");
      case Answer.Refused refused ->
          next = new Skipped(Origin.of(argument), Reason.of(refused.why()), refused.detail());
    }
  }

  private void take(Opened opened) {
    switch (opened) {
      case Opened.One one -> next = one.ingested();
      case Opened.Many many -> articles = many.articles();
    }
  }

  private void list() {
    if (Ingest.isAddress(argument)) {
      if (fetcher == null) {
        fail(Reason.REFUSED, argument + " is not fetched: save the page and give its file");
      } else {
        entries.add(new Entry.Address(argument, fetcher));
      }
      return;
    }
    try {
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        listFolder(path);
      } else {
        entries.add(new Entry.File(path, argument));
      }
    } catch (InvalidPathException e) {
      fail(Reason.UNREADABLE, argument + " is not a path: " + e.getReason());
    }
  }

  private void listFolder(Path folder) {
    Map<String, Entry> found = new TreeMap<>();
    try {
      Files.walkFileTree(folder, new Lister(folder, found));
    } catch (IOException e) {
      found.put("", new Entry.Failed(FileIngest.unreadable(Origin.of(argument), e)));
    }
    if (found.isEmpty()) {
      fail(Reason.UNREADABLE, argument + " is a folder without files");
    }
    entries.addAll(found.values());
  }

  private void fail(Reason reason, String detail) {
    entries.add(new Entry.Failed(new Skipped(Origin.of(argument), reason, detail)));
  }

  /**
   * Collects a folder's files, those of folders in it too, hidden ones left out, sorted by path.
   */
  private static final class Lister extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<String, Entry> found;

    Lister(Path root, Map<String, Entry> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      return isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file) && (attributes.isRegularFile() || Files.isRegularFile(file))) {
        found.put(file.toString(), new Entry.File(file, file.toString()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      found.put(
          file.toString(), new Entry.Failed(FileIngest.unreadable(Origin.of(file.toString()), e)));
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      Path name = path.getFileName();
      return !path.equals(root) && name != null && name.toString().startsWith(".");
    }
  }
}

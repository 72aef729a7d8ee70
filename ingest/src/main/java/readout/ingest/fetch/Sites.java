package readout.ingest.fetch;

import okhttp3.HttpUrl;

/** Which addresses are of one owner. */
public final class Sites {
  private Sites() {}

  /**
   * Whether two addresses are of one site: of the same name below a public suffix ("echo.example",
   * whatever stands before it), or of the same host where there is none. False where one is no
   * address.
   */
  public static boolean areOne(String address, String other) {
    HttpUrl a = HttpUrl.parse(address);
    HttpUrl b = HttpUrl.parse(other);
    return a != null && b != null && owner(a).equals(owner(b));
  }

  private static String owner(HttpUrl url) {
    String domain = url.topPrivateDomain();
    return domain == null ? url.host() : domain;
  }
}

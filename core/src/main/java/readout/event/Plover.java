package readout.event;

/**
 * The roots of PLOVER 2.0: what one side does to another.
 *
 * @see <a href="https://github.com/openeventdata/PLOVER">PLOVER</a> (Halterman and others 2023)
 */
public enum Plover {
  AGREE("03"),
  CONSULT("04"),
  SUPPORT("05"),
  COOPERATE("06"),
  AID("07"),
  CONCEDE("08"),
  RETREAT("08"),
  REQUEST("10"),
  ACCUSE("11"),
  REJECT("12"),
  THREATEN("13"),
  PROTEST("14"),
  MOBILIZE("15"),
  SANCTION("16"),
  COERCE("17"),
  ASSAULT("19");

  private final String cameo;

  Plover(String cameo) {
    this.cameo = cameo;
  }

  /** The nearest root of CAMEO, two digits: a cross-walk, no more. */
  public String cameo() {
    return cameo;
  }
}

package readout.name;

/** The pronoun that a person is referred to by in the language of the article. */
public enum Gender {
  HE,
  SHE,
  EITHER;

  /** Whether somebody of this gender can be meant by a pronoun of the other. */
  public boolean admits(Gender pronoun) {
    return this == EITHER || pronoun == EITHER || this == pronoun;
  }
}

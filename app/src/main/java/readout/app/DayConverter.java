package readout.app;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day as the command line takes it: {@code 2025-04-02}. */
final class DayConverter implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      // The parser's own words speak of classes and indices; what to write instead is of more use.
      throw new TypeConversionException(
          "'" + value + "' is no day; write year, month and day: 2025-04-02");
    }
  }
}

package vn.vanthu.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// The options that name one book: a series and a year.
final class BookChoice {

    @Parameters(index = "0", paramLabel = "SERIES", descriptionKey = "series")
    private String series = "";

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            converter = YearConverter.class,
            descriptionKey = "year")
    private @Nullable Integer year;

    String series() {
        return series;
    }

    /// This year unless another is named.
    int year() {
        return year == null ? Surroundings.today().getYear() : year;
    }

    /// Reads a year in which papers of this country can have been issued.
    static final class YearConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String typed) {
            if (!typed.matches("(19[4-9]|[2-9]\\d\\d)\\d") || Integer.parseInt(typed) < 1945) {
                throw new TypeConversionException(typed);
            }
            return Integer.valueOf(typed);
        }
    }
}

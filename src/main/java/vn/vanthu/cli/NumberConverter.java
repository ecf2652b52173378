package vn.vanthu.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.vanthu.document.PaperNumber;

/// Reads the number of a paper: `453`, `05`, `01A`.
final class NumberConverter implements ITypeConverter<PaperNumber> {

    @Override
    public PaperNumber convert(String typed) {
        if (!PaperNumber.isNumber(typed.strip())) {
            throw new TypeConversionException(typed);
        }
        return PaperNumber.parse(typed.strip());
    }
}

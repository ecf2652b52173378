package vn.vanthu.search.lucene;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.Metadata;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.search.Field;

/// Reads the fields of dữ liệu đặc tả by their name (NĐ 30, PL VI, Phần II, I).
///
/// @param values as printed; blank ones are left out
/// @param numbers days since 1970-01-01 for a date
record Particulars(Map<Field, List<String>> values, Map<Field, Integer> numbers) {

    static Particulars of(Metadata told) {
        Particulars read = new Particulars(new EnumMap<>(Field.class), new EnumMap<>(Field.class));
        Metadata.FileCode file = told.fileCode();
        if (file != null) {
            read.text(Field.FILE_ORGAN, file.organId());
            read.text(Field.FILE_YEAR, String.valueOf(file.fileCatalog()));
            read.text(Field.DOSSIER, file.fileNotation());
            read.numbers.put(Field.FILE_YEAR, file.fileCatalog());
        }
        if (told.docOrdinal() != null) {
            read.numbers.put(Field.ORDINAL, told.docOrdinal());
        }
        read.text(Field.KIND, told.typeName());
        read.text(Field.NOTATION, told.codeNotation());
        read.text(Field.AGENCY, told.organName());
        read.text(Field.LANGUAGE, told.language());
        read.text(Field.NOTE, told.description());
        read.texts(
                Field.POSITION,
                told.signerInfo().stream().map(Metadata.SignerInfo::position).toList());
        read.texts(
                Field.SIGNER,
                told.signerInfo().stream().map(Metadata.SignerInfo::fullName).toList());
        read.texts(Field.RECIPIENT_CODE, told.to().stream().map(Metadata.To::organId).toList());
        read.texts(Field.RECIPIENT, told.to().stream().map(Metadata.To::organName).toList());
        read.text(Field.PRIORITY, String.valueOf(told.priority()));
        read.text(Field.YEAR, String.valueOf(told.issuedDate().getYear()));
        read.own(told.own());
        read.numbers.put(Field.YEAR, told.issuedDate().getYear());
        read.numbers.put(Field.PAGES, told.pageAmount());
        read.numbers.put(Field.PRIORITY, told.priority());
        read.numbers.put(Field.COPIES, told.issuedAmount());
        LocalDate due = told.dueDate();
        if (due != null) {
            read.numbers.put(Field.DUE, day(due));
        }
        return read;
    }

    private void own(Metadata.Own own) {
        text(Field.UNIT, own.draftingUnit());
        text(Field.AUTHOR, author(own));
        text(Field.STATE, own.state());
        text(Field.RETENTION, own.retention());
    }

    private void text(Field field, String value) {
        texts(field, List.of(value));
    }

    private void texts(Field field, List<String> given) {
        List<String> told = given.stream().filter(value -> !value.isBlank()).distinct().toList();
        if (!told.isEmpty()) {
            values.put(field, told);
        }
    }

    List<String> values(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /// Login of the one who drafted it; empty when nobody is known.
    static String author(Metadata.Own own) {
        return own.more().getOrDefault("author", "");
    }

    /// The one who signed it first, by the name that lists of issued papers have.
    static String signer(Metadata told) {
        Metadata.RegisterLine line = told.own().registerLine();
        if (line != null) {
            return line.signer();
        }
        return told.signerInfo().isEmpty() ? "" : told.signerInfo().getFirst().fullName();
    }

    /// Days since 1970-01-01, as far as an int goes.
    static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// The number, null when there is none or it is none of the decree's form.
    static @Nullable PaperNumber number(Metadata told) {
        return PaperNumber.isNumber(told.codeNumber())
                ? PaperNumber.parse(told.codeNumber())
                : null;
    }
}

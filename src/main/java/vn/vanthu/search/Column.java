package vn.vanthu.search;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.Metadata;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.book.Book;

/// What may be shown of each paper that was found, as its reader chooses (NĐ 30, PL VI, I.III.6.đ:
/// "Cho phép lựa chọn hiển thị các trường thông tin … trong kết quả tìm kiếm").
///
/// The fields of Phụ lục VI, Phần II, I, bear the decree's English names; so does an address.
@SuppressWarnings("ImmutableEnumChecker") // The functions hold nothing.
public enum Column {
    /// 4 with 5, as people call a paper.
    LABEL("label", 9, Column::label),
    DATE(Field.DATE, 8, (hit, _) -> PaperDate.inFigures(of(hit).issuedDate())),
    KIND(Field.KIND, 9, (hit, _) -> of(hit).typeName()),
    SUBJECT(Field.SUBJECT, 24, (hit, _) -> of(hit).subject()),
    SIGNER(
            Field.SIGNER,
            10,
            (hit, _) -> joined(of(hit).signerInfo(), Metadata.SignerInfo::fullName)),
    AGENCY(Field.AGENCY, 12, (hit, _) -> of(hit).organName()),
    STATE(Field.STATE, 7, (hit, wording) -> wording.state(of(hit).own().state())),
    /// Where it says what was looked for, the best place first.
    EXCERPT("excerpt", 24, Column::excerpt),
    YEAR(Field.YEAR, 5, (hit, _) -> String.valueOf(of(hit).issuedDate().getYear())),
    UNIT(Field.UNIT, 7, (hit, _) -> of(hit).own().draftingUnit()),
    NUMBER(Field.NUMBER, 5, (hit, _) -> of(hit).codeNumber()),
    NOTATION(Field.NOTATION, 8, (hit, _) -> of(hit).codeNotation()),
    FILE_ORGAN(Field.FILE_ORGAN, 9, (hit, _) -> file(hit, Metadata.FileCode::organId)),
    FILE_YEAR(Field.FILE_YEAR, 6, (hit, _) -> file(hit, Metadata.FileCode::fileCatalog)),
    DOSSIER(Field.DOSSIER, 8, (hit, _) -> file(hit, Metadata.FileCode::fileNotation)),
    ORDINAL(Field.ORDINAL, 5, (hit, _) -> shown(of(hit).docOrdinal())),
    LANGUAGE(Field.LANGUAGE, 7, (hit, _) -> of(hit).language()),
    PAGES(Field.PAGES, 5, (hit, _) -> String.valueOf(of(hit).pageAmount())),
    NOTE(Field.NOTE, 12, (hit, _) -> of(hit).description()),
    POSITION(
            Field.POSITION,
            10,
            (hit, _) -> joined(of(hit).signerInfo(), Metadata.SignerInfo::position)),
    RECIPIENT_CODE(Field.RECIPIENT_CODE, 9, (hit, _) -> joined(of(hit).to(), Metadata.To::organId)),
    RECIPIENT(Field.RECIPIENT, 16, (hit, _) -> joined(of(hit).to(), Metadata.To::organName)),
    PRIORITY(Field.PRIORITY, 7, (hit, wording) -> wording.priority(of(hit).priority())),
    COPIES(Field.COPIES, 5, (hit, _) -> String.valueOf(of(hit).issuedAmount())),
    DUE(Field.DUE, 8, Column::due),
    AUTHOR(Field.AUTHOR, 8, (hit, _) -> of(hit).own().more().getOrDefault(Field.AUTHOR.code(), "")),
    RETENTION(Field.RETENTION, 8, (hit, _) -> of(hit).own().retention()),
    OBJECT(Field.OBJECT, 14, (hit, _) -> hit.object()),
    VERSION("version", 5, (hit, _) -> String.valueOf(hit.version())),
    /// How badly its text was read, 0 to 100.
    DAMAGE("damage", 5, (hit, _) -> String.valueOf(hit.damage())),
    /// Its key, by which it is opened.
    PAPER("paper", 12, (hit, _) -> hit.paper());

    /// Shown unless others are chosen.
    public static final List<Column> USUAL =
            List.of(LABEL, DATE, KIND, SUBJECT, SIGNER, AGENCY, STATE);

    private static final int EXCERPTS = 3;

    private final String code;
    private final @Nullable Field field;
    private final double share;
    private final BiFunction<Hit, Wording, String> reading;

    Column(String code, double share, BiFunction<Hit, Wording, String> reading) {
        this(code, null, share, reading);
    }

    Column(Field field, double share, BiFunction<Hit, Wording, String> reading) {
        this(field.code(), field, share, reading);
    }

    Column(
            String code,
            @Nullable Field field,
            double share,
            BiFunction<Hit, Wording, String> reading) {
        this.code = code;
        this.field = field;
        this.share = share;
        this.reading = reading;
    }

    /// As an address names it; the decree's English name where it has one.
    public String code() {
        return code;
    }

    /// The field it shows, by which papers may be asked for as well; null for what belongs to the
    /// hit alone.
    @Nullable Field field() {
        return field;
    }

    /// What it shows of a paper that was found; empty where the paper has nothing of the sort.
    public String of(Hit hit, Wording wording) {
        return reading.apply(hit, wording);
    }

    /// The column of that code, upper or lower case; null when there is none.
    static @Nullable Column named(String code) {
        for (Column column : values()) {
            if (column.code.equalsIgnoreCase(code)) {
                return column;
            }
        }
        return null;
    }

    /// Every code, for somebody who wrote another.
    static String codes() {
        return Arrays.stream(values()).map(Column::code).collect(Collectors.joining(", "));
    }

    Book.Column in(Wording wording) {
        Book.Align align =
                switch (this) {
                    case LABEL, DATE, YEAR, NUMBER, NOTATION, FILE_YEAR, DUE, STATE ->
                            Book.Align.CENTRE;
                    case ORDINAL, PAGES, COPIES, VERSION, DAMAGE -> Book.Align.RIGHT;
                    default -> Book.Align.LEFT;
                };
        return new Book.Column(wording.heading(this), share, align);
    }

    private static Metadata of(Hit hit) {
        return hit.metadata();
    }

    private static String label(Hit hit, Wording wording) {
        return hit.label();
    }

    private static String due(Hit hit, Wording wording) {
        var due = of(hit).dueDate();
        return due == null ? "" : PaperDate.inFigures(due);
    }

    private static String excerpt(Hit hit, Wording wording) {
        return hit.excerpts().stream()
                .limit(EXCERPTS)
                .map(excerpt -> wording.at(excerpt) + excerpt.text())
                .collect(Collectors.joining("\n"));
    }

    private static String file(Hit hit, Function<Metadata.FileCode, ?> part) {
        Metadata.FileCode file = of(hit).fileCode();
        return file == null ? "" : String.valueOf(part.apply(file));
    }

    private static <T> String joined(List<T> all, Function<T, String> part) {
        return all.stream()
                .map(part)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("; "));
    }

    private static String shown(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}

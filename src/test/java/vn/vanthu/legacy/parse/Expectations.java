package vn.vanthu.legacy.parse;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Content;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperDate;
import vn.vanthu.legacy.judged.Field;

/// What a paper says in each field, in the words of an expected file.
final class Expectations {

    private Expectations() {}

    static List<String> of(Paper paper, Field field) {
        Content content = paper.content();
        return switch (field) {
            case KIND -> one(content.kind());
            case NUMBER -> one(paper.number());
            case SYMBOL -> one(content.head().symbol());
            case DATE -> one(date(paper.date()));
            case PLACE -> one(content.head().place());
            case AGENCY -> one(content.head().agency());
            case PARENT_AGENCY -> one(content.head().parentAgency());
            case SUBJECT -> one(content.title().subject());
            case ADDRESSEES ->
                    content.addressees() == null ? List.of() : content.addressees().names();
            case BASES -> {
                int bases = content.preamble().bases().size();
                yield bases == 0 ? List.of() : List.of(String.valueOf(bases));
            }
            case ENACTING -> one(content.preamble().enacting());
            case RECIPIENTS ->
                    content.foot().recipients().stream()
                            .map(one -> one.note() == null ? one.name() : one.name() + " (" + one.note() + ")")
                            .toList();
            case FILING -> one(filing(Objects.requireNonNull(content.foot().filing())));
            case SIGNERS -> content.foot().signers().stream().map(one -> one.name()).toList();
            case CAPACITIES ->
                    content.foot().signers().stream()
                            .flatMap(one -> one.capacity().stream())
                            .map(Object::toString)
                            .toList();
            case URGENCY -> one(content.stamps().urgency());
        };
    }

    private static String filing(Foot.Filing filing) {
        return switch (filing) {
            case Foot.Filing.AsWritten(var text) -> text;
            case Foot.Filing.Kept(var units, _) ->
                    "Lưu: VT" + (units.isEmpty() ? "" : ", " + String.join(", ", units)) + ".";
        };
    }

    private static @Nullable String date(@Nullable PaperDate date) {
        return date == null
                ? null
                : String.format(
                        Locale.ROOT,
                        "%d-%02d-%02d",
                        date.year(),
                        Objects.requireNonNull(date.month()),
                        Objects.requireNonNull(date.day()));
    }

    private static List<String> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }
}

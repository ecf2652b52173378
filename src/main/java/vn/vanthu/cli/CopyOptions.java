package vn.vanthu.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.vanthu.document.CopyMark;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Signer;
import vn.vanthu.render.copy.Direction;
import vn.vanthu.workflow.CopyRequest;

/// The options that say what copy is wanted (NĐ 30, Đ.25–27).
final class CopyOptions {

    @Option(
            names = "--form",
            paramLabel = "sao-y|sao-luc|trich-sao",
            required = true,
            converter = FormConverter.class,
            descriptionKey = "copy-form")
    private CopyMark.Form form = CopyMark.Form.SAO_Y;

    @Option(names = "--to-paper", descriptionKey = "to-paper")
    private boolean toPaper;

    @Option(
            names = "--signer",
            paramLabel = "NAME",
            required = true,
            converter = TextConverter.class,
            descriptionKey = "copy-signer")
    private String signer = "";

    @Option(
            names = "--capacity",
            paramLabel = "TEXT",
            required = true,
            converter = TextConverter.class,
            descriptionKey = "copy-capacity")
    private List<String> capacity = List.of();

    @Option(
            names = "--recipient",
            paramLabel = "NAME",
            converter = TextConverter.class,
            descriptionKey = "copy-recipient")
    private @Nullable List<String> recipients;

    @Option(names = "--part", paramLabel = "PART", descriptionKey = "copy-part")
    private @Nullable List<String> parts;

    CopyRequest request() {
        return new CopyRequest(
                form,
                toPaper ? Direction.TO_PAPER : Direction.TO_ELECTRONIC,
                new Signer(
                        capacity.stream().map(Signer.Capacity::parse).toList(), null, null, signer),
                orNone(recipients).stream().map(name -> new Foot.Recipient(name, null, 1)).toList(),
                new Foot.Filing.Kept(List.of(), 1),
                Set.copyOf(orNone(parts)));
    }

    private static List<String> orNone(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }

    /// Reads `sao-y`.
    static final class FormConverter implements ITypeConverter<CopyMark.Form> {
        @Override
        public CopyMark.Form convert(String typed) {
            for (CopyMark.Form form : CopyMark.Form.values()) {
                String word = form.name().toLowerCase(Locale.ROOT).replace('_', '-');
                if (word.equals(typed.strip())) {
                    return form;
                }
            }
            throw new TypeConversionException(typed);
        }
    }

    /// Reads words that are printed, so there must be some, on one line.
    static final class TextConverter implements ITypeConverter<String> {

        private static final int LONGEST = 300;

        @Override
        public String convert(String typed) {
            String text = typed.strip();
            if (text.isEmpty()
                    || text.length() > LONGEST
                    || text.chars().anyMatch(Character::isISOControl)) {
                throw new TypeConversionException(typed);
            }
            return text;
        }
    }
}

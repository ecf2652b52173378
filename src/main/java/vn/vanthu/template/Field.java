package vn.vanthu.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One thing that a form asks for.
///
/// @param name the member of `values` it is stored under
/// @param preset what stands when the clerk leaves it open, as standing wording; missing when
///   nothing does
/// @param example what a form to be filled in shows; missing when the preset or nothing does
public record Field(
        String name,
        String label,
        String labelEn,
        @Nullable String help,
        @Nullable String helpEn,
        Type type,
        boolean required,
        List<String> choices,
        JsonNode preset,
        JsonNode example) {

    public Field {
        choices = List.copyOf(choices);
    }

    /// What may stand in a field.
    public enum Type {
        /// A few words on one line.
        LINE,
        /// Words that may fill several lines but are one paragraph; line breaks count as spaces.
        TEXT,
        /// A list of lines.
        LINES,
        /// A number of a paper, `5`, `"05"` or `"01A"`.
        NUMBER,
        /// `2026-11-21`, `2026-11` or `2026`.
        DATE,
        /// Ký hiệu, `QĐ-SKHCN`.
        SYMBOL,
        /// Yes or no.
        FLAG,
        /// One of the choices.
        CHOICE,
        /// One paragraph, with bold or italic words: a string or a list of runs.
        INLINE,
        /// A list of paragraphs, each as INLINE.
        INLINES,
        /// Blocks of a body: paragraphs, units, tables.
        BODY,
        /// Lines of Nơi nhận.
        RECIPIENTS,
        /// One or two signers.
        SIGNERS,
        /// The line `Lưu: …`.
        FILING,
        /// Ký hiệu người soạn thảo.
        DRAFTER,
        /// Address, telephone, e-mail of the agency.
        CONTACT,
        /// Appendices and papers issued by this one.
        ATTACHMENTS;

        static final List<String> NAMES = Arrays.stream(values()).map(Type::word).toList();

        /// As it is written in a form: `inlines`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether its value is a list, whose elements join the list it is inserted into.
        boolean isList() {
            return switch (this) {
                case LINES, INLINES, BODY, RECIPIENTS, SIGNERS, ATTACHMENTS -> true;
                case LINE, TEXT, NUMBER, DATE, SYMBOL, FLAG, CHOICE, INLINE -> false;
                case FILING, DRAFTER, CONTACT -> false;
            };
        }
    }
}

package vn.vanthu.web.draft;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.vanthu.message.Language;
import vn.vanthu.template.Field;
import vn.vanthu.template.Form;
import vn.vanthu.workflow.Step;

/// All that the editor of a draft works from.
///
/// @param savedBy who saved the newest version, by name
/// @param own whether the reader saved it himself
/// @param fields what the form asks for, in the order of the paper; empty for a kind without a form
/// @param form the newest version as it was written
/// @param holder who else has it open, or empty
/// @param mayTakeOver whether the reader's role lets him take a draft over from somebody
record DraftState(
        String id,
        String kind,
        Step step,
        int version,
        String savedBy,
        boolean own,
        Instant savedAt,
        List<Asked> fields,
        JsonNode form,
        String holder,
        boolean mayTakeOver) {

    /// A field as the editor shows it.
    ///
    /// @param example shown beside the empty field, never in the paper
    record Asked(
            String name,
            String label,
            @Nullable String help,
            String type,
            String part,
            boolean required,
            List<String> choices,
            JsonNode preset,
            JsonNode example) {

        private static final Set<String> LETTERHEAD =
                Set.of(
                        "parentAgency",
                        "agency",
                        "agencyCode",
                        "unitCode",
                        "symbol",
                        "number",
                        "place",
                        "date");
        private static final Set<String> FOOT =
                Set.of("signers", "implementingArticle", "recipients", "filing", "drafter");
        private static final Set<String> MARKS =
                Set.of("contact", "urgency", "circulation", "landscape");

        static List<Asked> of(Form form, Language language) {
            List<Field> fields = form.fields();
            int body = fields.stream().map(Field::name).toList().indexOf("body");
            return fields.stream()
                    .map(field -> of(field, part(field, fields.indexOf(field) < body), language))
                    .toList();
        }

        private static Asked of(Field field, String part, Language language) {
            return new Asked(
                    field.name(),
                    Names.label(field, language),
                    language == Language.EN ? field.helpEn() : field.help(),
                    field.type().word(),
                    part,
                    field.required(),
                    field.choices(),
                    field.preset(),
                    field.example());
        }

        /// The part of the paper that a field belongs to, as the overview lists them.
        private static String part(Field field, boolean isBeforeBody) {
            if (LETTERHEAD.contains(field.name())) {
                return "head";
            }
            if (FOOT.contains(field.name())) {
                return "foot";
            }
            if (MARKS.contains(field.name())) {
                return "marks";
            }
            if (field.name().equals("attachments")) {
                return "attachments";
            }
            return isBeforeBody ? "opening" : "body";
        }
    }
}

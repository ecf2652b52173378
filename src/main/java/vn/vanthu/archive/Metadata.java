package vn.vanthu.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;

/// Dữ liệu đặc tả of an outgoing paper: what must be known of it without opening it.
///
/// The fields are those of NĐ 30, Phụ lục VI, Phần II, I, in the decree's order and by its English
/// names; [Own] holds what the decree has no field for. Nothing is ever cut to the decree's length:
/// [#problems] tells what is longer.
///
/// @param fileCode 1: mã hồ sơ, or null while the paper lies in no file
/// @param docOrdinal 2: số thứ tự văn bản trong hồ sơ, or null
/// @param typeName 3: tên loại
/// @param codeNumber 4: số, as printed; empty for a paper without a number
/// @param codeNotation 5: ký hiệu; empty for a paper without a symbol
/// @param issuedDate 6: ngày, tháng, năm văn bản
/// @param organName 7: tên cơ quan, tổ chức ban hành
/// @param subject 8: trích yếu nội dung; empty for a kind that has none
/// @param language 9: ngôn ngữ, such as `Tiếng Việt`
/// @param pageAmount 10: số trang
/// @param description 11: ghi chú; may be empty
/// @param signerInfo 12: chức vụ, họ tên người ký
/// @param to 13: nơi nhận
/// @param priority 14: mức độ khẩn; 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc, 4 hẹn giờ
/// @param issuedAmount 15: số lượng bản phát hành
/// @param dueDate 16: hạn trả lời, or null
public record Metadata(
        @Nullable FileCode fileCode,
        @Nullable Integer docOrdinal,
        String typeName,
        String codeNumber,
        String codeNotation,
        LocalDate issuedDate,
        String organName,
        String subject,
        String language,
        int pageAmount,
        String description,
        List<SignerInfo> signerInfo,
        List<To> to,
        int priority,
        int issuedAmount,
        @Nullable LocalDate dueDate,
        Own own) {

    /// The name under which a version holds its metadata.
    public static final String FILE = "metadata.json";

    public Metadata {
        signerInfo = List.copyOf(signerInfo);
        to = List.copyOf(to);
        if (pageAmount < 0 || issuedAmount < 0 || priority < 0) {
            throw new IllegalArgumentException("amounts and priority must not be below 0");
        }
        if (docOrdinal != null && docOrdinal < 1) {
            throw new IllegalArgumentException("ordinal " + docOrdinal + " must be at least 1");
        }
    }

    /// Mã hồ sơ (1).
    ///
    /// @param organId 1.1: mã định danh của cơ quan, tổ chức lập danh mục hồ sơ
    /// @param fileCatalog 1.2: năm hình thành hồ sơ
    /// @param fileNotation 1.3: số và ký hiệu hồ sơ, such as `01.TCCB`
    public record FileCode(String organId, int fileCatalog, String fileNotation) {}

    /// Người ký (12).
    ///
    /// @param position 12.1: chức vụ
    /// @param fullName 12.2: họ và tên
    public record SignerInfo(String position, String fullName) {}

    /// Nơi nhận (13).
    ///
    /// @param organId 13.1: mã định danh; empty when it has none
    /// @param organName 13.2: tên cơ quan, tổ chức nhận
    public record To(String organId, String organName) {}

    /// What the office needs and the decree has no field for.
    ///
    /// @param paper the key of the paper in the program that made it
    /// @param kind the code of the kind, such as `thong-bao`
    /// @param series the series its number is from
    /// @param draftingUnit đơn vị soạn thảo
    /// @param appendices names of phụ lục and papers issued with it
    /// @param state such as `issued`, `corrected`, `recalled`
    /// @param registerLine its line in sổ đăng ký văn bản đi, or null when it has none
    /// @param retention thời hạn bảo quản, such as `Vĩnh viễn` or `20 năm`
    /// @param rights who may read it: `own`, `unit`, `agency` or a name
    /// @param more anything else, by name
    public record Own(
            String paper,
            String kind,
            String series,
            String draftingUnit,
            List<String> appendices,
            List<Relation> relations,
            String state,
            @Nullable RegisterLine registerLine,
            String retention,
            List<String> rights,
            Map<String, String> more) {

        public Own {
            appendices = List.copyOf(appendices);
            relations = List.copyOf(relations);
            rights = List.copyOf(rights);
            SortedMap<String, String> sorted = new TreeMap<>(more);
            more = Collections.unmodifiableSortedMap(sorted);
        }

        /// Nothing told but the key, the kind and the state.
        public static Own of(String paper, String kind, String state) {
            return new Own(
                    paper, kind, "", "", List.of(), List.of(), state, null, "", List.of(),
                    Map.of());
        }
    }

    /// A link to another paper.
    ///
    /// @param type such as `corrects`, `corrected-by`, `replaces`, `recalls`, `copy-of`
    /// @param object its id in this archive; empty when it is not kept here
    /// @param label số và ký hiệu, such as `453/SKHCN-TTr`
    /// @param date its date, or null when unknown
    public record Relation(String type, String object, String label, @Nullable LocalDate date) {}

    /// Columns of sổ đăng ký văn bản đi besides number, date and dispatch (NĐ 30, Phụ lục IV).
    public record RegisterLine(
            String kind,
            String kindName,
            String subject,
            String signer,
            String recipients,
            String keptBy,
            int copies,
            String note) {}

    /// What is longer than the decree's fields; all of it is kept whole.
    ///
    /// NĐ 30, Phụ lục VI, Phần II, I: "Kiểu dữ liệu", "Độ dài".
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (fileCode != null) {
            // Codes of agencies may have 35 characters since QĐ 20/2020/QĐ-TTg; the decree says 13.
            longer(problems, "FileCode.OrganId", fileCode.organId(), 13);
            longer(problems, "FileCode.FileCatalog", fileCode.fileCatalog(), 4);
            longer(problems, "FileCode.FileNotation", fileCode.fileNotation(), 20);
        }
        longer(problems, "DocOrdinal", docOrdinal == null ? "" : docOrdinal, 3);
        longer(problems, "TypeName", typeName, 100);
        longer(problems, "CodeNumber", codeNumber, 11);
        longer(problems, "CodeNotation", codeNotation, 30);
        longer(problems, "OrganName", organName, 200);
        longer(problems, "Subject", subject, 500);
        longer(problems, "Language", language, 30);
        longer(problems, "PageAmount", pageAmount, 3);
        longer(problems, "Description", description, 500);
        for (int i = 0; i < signerInfo.size(); i++) {
            longer(problems, "SignerInfo[" + i + "].Position", signerInfo.get(i).position(), 100);
            longer(problems, "SignerInfo[" + i + "].FullName", signerInfo.get(i).fullName(), 50);
        }
        for (int i = 0; i < to.size(); i++) {
            longer(problems, "To[" + i + "].OrganId", to.get(i).organId(), 13);
            longer(problems, "To[" + i + "].OrganName", to.get(i).organName(), 200);
        }
        longer(problems, "Priority", priority, 1);
        longer(problems, "IssuedAmount", issuedAmount, 3);
        return problems;
    }

    private static void longer(List<Problem> problems, String field, Object value, int most) {
        String text = String.valueOf(value);
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            problems.add(Problem.should("PL6.II.length", field, field, length, most));
        }
    }
}

package vn.vanthu.workflow;

import java.time.LocalDate;
import java.time.ZoneId;
import vn.vanthu.document.PaperDate;

/// Words the ghi chú that the register gets when something happens to a paper.
final class Notes {

    private Notes() {}

    /// Such as `Thu hồi ngày 05/3/2026: nhầm mẫu` or `Thay thế bởi 12/QĐ-SKHCN ngày 05/3/2026`.
    static String of(Tie tie, String acting, ZoneId zone) {
        String day = "ngày " + PaperDate.inFigures(LocalDate.ofInstant(tie.at(), zone));
        String act =
                switch (tie.relation()) {
                    case CORRECTS -> "Đính chính";
                    case REPLACES -> "Thay thế";
                    case RECALLS -> "Thu hồi";
                    case COPIES -> "Sao";
                };
        return act
                + (acting.isEmpty() ? " " : " bởi " + acting + " ")
                + day
                + (tie.reason().isEmpty() ? "" : ": " + tie.reason());
    }
}

package vn.vanthu.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The foot of a paper: who signs, who receives, where it is filed (ô 7, 9b, 12).
///
/// @param signers one, or two who stand left and right (mẫu 1.9)
/// @param filing the line `Lưu: …`; null when the paper names none
/// @param drafter ký hiệu người soạn thảo, or null
/// @param confirmation words under which another body confirms, as in mẫu 1.10; or null
public record Foot(
        List<Signer> signers,
        List<Recipient> recipients,
        @Nullable Filing filing,
        @Nullable DrafterMark drafter,
        @Nullable String confirmation) {

    public Foot {
        Require.between(signers.size(), 1, 2, "signers");
        signers = List.copyOf(signers);
        recipients = List.copyOf(recipients);
    }

    /// A line of Nơi nhận (ô 9b; NĐ 30, PL I, II.9.d).
    ///
    /// @param note why they receive it, without brackets: `b/c`, `t/h`, `p/h`; or null
    /// @param copies how many copies go there; counted for the register, not printed
    public record Recipient(String name, @Nullable String note, int copies) {
        public Recipient {
            Require.text(name, "name");
            Require.between(copies, 1, 100_000, "copies");
        }
    }

    /// Where the paper is kept (NĐ 30, PL I, II.9.d: "dòng cuối cùng bao gồm chữ “Lưu”").
    public sealed interface Filing {

        /// `Lưu: VT, <units> (<copies>).`
        ///
        /// @param units abbreviations after `VT`, which is always first
        /// @param copies kept copies, printed in brackets when more than one
        record Kept(List<String> units, int copies) implements Filing {
            public Kept {
                units = List.copyOf(units);
                Require.between(copies, 1, 1_000, "copies");
            }
        }

        /// The line as it stood in a paper of the past, kept to the letter.
        record AsWritten(String text) implements Filing {
            public AsWritten {
                Require.text(text, "text");
            }
        }
    }

    /// Ký hiệu người soạn thảo và số lượng bản phát hành, `PL.(300)` (ô 12; NĐ 30, PL I, III.3).
    ///
    /// @param copies number of copies issued, or null when it is not printed
    public record DrafterMark(String initials, @Nullable Integer copies) {
        public DrafterMark {
            Require.text(initials, "initials");
        }
    }
}

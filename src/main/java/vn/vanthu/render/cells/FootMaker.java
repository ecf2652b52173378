package vn.vanthu.render.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.ContactLine;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Run;
import vn.vanthu.document.Signer;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;

/// Fills the cells below the body: ô 7, 9b, 12 and 13.
final class FootMaker {

    private final Passages passages;
    private final double width;

    FootMaker(Passages passages, double textWidth) {
        this.passages = passages;
        this.width = textWidth;
    }

    /// Ô 9b on the left at the height of ô 7a on the right; two signers stand left and right.
    Piece.Columns foot(Foot foot) {
        List<Double> columns = passages.rules().footColumns(width);
        List<Piece> left = new ArrayList<>();
        boolean two = foot.signers().size() == 2;
        if (two) {
            left.addAll(signer(foot.signers(), 0, columns.getFirst()));
            left.add(new Piece.Room(passages.rules().gap("signers"), null));
        }
        left.addAll(recipients(foot, columns.getFirst()));
        List<Piece> right = signer(foot.signers(), foot.signers().size() - 1, columns.getLast());
        return new Piece.Columns(columns, List.of(List.of(left, right)));
    }

    private List<Piece> recipients(Foot foot, double column) {
        List<Piece> pieces = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Foot.Recipient recipient : foot.recipients()) {
            lines.add(
                    recipient.name()
                            + (recipient.note() == null ? "" : " (" + recipient.note() + ")"));
        }
        String filing = filing(foot.filing());
        if (!lines.isEmpty() || filing != null) {
            pieces.add(passages.of(Role.RECIPIENTS_WORD, "Nơi nhận:", column, "foot.recipients"));
        }
        // NĐ 30, PL I, II.9.d: "đầu dòng có gạch đầu dòng (-) sát lề trái, cuối dòng có dấu chấm
        // phẩy (;), dòng cuối cùng bao gồm chữ “Lưu”".
        for (int i = 0; i < lines.size(); i++) {
            String end = i == lines.size() - 1 && filing == null ? "." : ";";
            pieces.add(
                    passages.of(
                            Role.RECIPIENT,
                            "- " + lines.get(i) + end,
                            column,
                            "foot.recipients[" + i + "]"));
        }
        if (filing != null) {
            pieces.add(passages.of(Role.RECIPIENT, "- " + filing, column, "foot.filing"));
        }
        Foot.DrafterMark drafter = foot.drafter();
        if (drafter != null) {
            String copies = drafter.copies() == null ? "" : ".(" + drafter.copies() + ")";
            pieces.add(
                    passages.of(Role.DRAFTER, drafter.initials() + copies, column, "foot.drafter"));
        }
        if (foot.confirmation() != null) {
            pieces.add(
                    passages.of(
                            Role.CONFIRMATION, foot.confirmation(), column, "foot.confirmation"));
            pieces.add(new Piece.Room(passages.rules().signature().height(), null));
        }
        return pieces;
    }

    /// `Lưu: VT, TTr (2).`, or the line as it was written.
    private static @Nullable String filing(Foot.@Nullable Filing filing) {
        return switch (filing) {
            case null -> null;
            case Foot.Filing.AsWritten(var text) -> text;
            case Foot.Filing.Kept(var units, var copies) -> {
                String places =
                        String.join(", ", Stream.concat(Stream.of("VT"), units.stream()).toList());
                yield "Lưu: " + places + (copies > 1 ? " (" + copies + ")" : "") + ".";
            }
        };
    }

    private List<Piece> signer(List<Signer> signers, int index, double column) {
        Signer signer = signers.get(index);
        String origin = "foot.signers[" + index + "]";
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < signer.capacity().size(); i++) {
            pieces.add(
                    passages.of(
                            Role.CAPACITY,
                            signer.capacity().get(i).toString(),
                            column,
                            origin + ".capacity[" + i + "]"));
        }
        if (signer.note() != null) {
            pieces.add(
                    passages.of(
                            Role.SIGNER_NOTE, "(" + signer.note() + ")", column, origin + ".note"));
        }
        boolean last = index == signers.size() - 1;
        pieces.add(
                new Piece.Room(
                        passages.rules().signature().height(),
                        last ? Piece.Room.Use.SEALED_SIGNATURE : Piece.Room.Use.SIGNATURE));
        if (signer.office() != null) {
            pieces.add(passages.of(Role.OFFICE, signer.office(), column, origin + ".office"));
        }
        pieces.add(passages.of(Role.SIGNER_NAME, signer.name(), column, origin + ".name"));
        return pieces;
    }

    /// Ô 13: one line of the address, one of the ways to reach the agency.
    List<Piece.Passage> contact(@Nullable ContactLine contact) {
        if (contact == null) {
            return List.of();
        }
        List<Piece.Passage> lines = new ArrayList<>();
        if (contact.address() != null) {
            lines.add(line("Địa chỉ: " + contact.address()));
        }
        List<String> ways = new ArrayList<>();
        add(ways, "ĐT: ", contact.phone());
        add(ways, "Fax: ", contact.fax());
        add(ways, "E-mail: ", contact.email());
        add(ways, "Website: ", contact.website());
        if (!ways.isEmpty()) {
            lines.add(line(String.join("; ", ways)));
        }
        return lines;
    }

    private Piece.Passage line(String words) {
        return passages.of(Role.CONTACT, List.of(Run.plain(words)), width, "contact");
    }

    private static void add(List<String> ways, String name, @Nullable String value) {
        if (value != null) {
            ways.add(name + value);
        }
    }
}

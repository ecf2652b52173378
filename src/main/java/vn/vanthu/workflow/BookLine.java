package vn.vanthu.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Content;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Symbol;
import vn.vanthu.register.Line;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;

/// Draws from a paper what the sổ đăng ký văn bản đi says of it (NĐ 30, PL IV, mẫu I).
final class BookLine {

    private final Kinds kinds;

    BookLine(Kinds kinds) {
        this.kinds = kinds;
    }

    Line of(Content content) {
        Foot foot = content.foot();
        return new Line(
                content.kind(),
                kindName(content),
                Objects.requireNonNullElse(content.title().subject(), ""),
                foot.signers().getFirst().name(),
                String.join("\n", recipients(content)),
                keptBy(foot.filing()),
                copies(foot),
                "");
    }

    /// The kind as people say it, also where the page prints none: `Công văn`.
    String kindName(Content content) {
        return kinds.kind(content.kind()).map(Form::name).orElse(content.kind());
    }

    /// The symbol to register; a thư công prints none and is registered under its issuer.
    static Symbol symbol(Content content, String issuer) {
        Symbol printed = content.head().symbol();
        return printed == null ? new Symbol(issuer) : printed;
    }

    /// Those the paper is sent to, in the order of the page. "Như trên" stands for Kính gửi.
    static List<String> recipients(Content content) {
        List<String> names = new ArrayList<>();
        var addressees = content.addressees();
        if (addressees != null) {
            names.addAll(addressees.names());
        }
        content.foot().recipients().stream()
                .map(Foot.Recipient::name)
                .filter(name -> addressees == null || !name.strip().equalsIgnoreCase("Như trên"))
                .forEach(names::add);
        return names;
    }

    private static String keptBy(Foot.@Nullable Filing filing) {
        return switch (filing) {
            case null -> "";
            case Foot.Filing.Kept(var units, _) ->
                    String.join(
                            ", ",
                            java.util.stream.Stream.concat(
                                            java.util.stream.Stream.of("VT"), units.stream())
                                    .toList());
            case Foot.Filing.AsWritten(var text) -> text;
        };
    }

    /// Số lượng bản: one for each that it goes to, and those kept.
    private static int copies(Foot foot) {
        int sent = foot.recipients().stream().mapToInt(Foot.Recipient::copies).sum();
        return sent + (foot.filing() instanceof Foot.Filing.Kept(_, int kept) ? kept : 1);
    }
}

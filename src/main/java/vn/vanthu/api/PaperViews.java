package vn.vanthu.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.CopyMark;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Signer;
import vn.vanthu.door.Refusal;
import vn.vanthu.render.copy.Direction;
import vn.vanthu.workflow.CopyRequest;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Papers;
import vn.vanthu.workflow.Relation;
import vn.vanthu.workflow.Standing;
import vn.vanthu.workflow.Tie;

/// Shows issued papers to other programs.
final class PaperViews {

    private PaperViews() {}

    /// An issued paper without its words.
    ///
    /// @param notes what is worth a look, such as that another paper has replaced it
    record PaperView(
            String id,
            String label,
            String object,
            String series,
            int year,
            String number,
            String symbol,
            LocalDate issued,
            String kind,
            String kindName,
            String subject,
            String agency,
            String signer,
            String unit,
            String author,
            int pages,
            Standing standing,
            List<ProblemBody.ProblemView> notes) {

        static PaperView of(IssuedCard card, List<ProblemBody.ProblemView> notes) {
            return new PaperView(
                    card.paper(),
                    card.label(),
                    card.object(),
                    card.series(),
                    card.year(),
                    card.number().toString(),
                    card.symbol().toString(),
                    card.issued(),
                    card.kind(),
                    card.kindName(),
                    card.subject(),
                    card.agency(),
                    card.signer(),
                    card.unit(),
                    card.author(),
                    card.pages(),
                    card.standing(),
                    notes);
        }
    }

    /// An issued paper with all that happened to it.
    record OpenedView(PaperView paper, List<TieView> ties, List<KeptView> versions) {

        static OpenedView of(Papers.Opened opened, List<ProblemBody.ProblemView> notes) {
            return new OpenedView(
                    PaperView.of(opened.card(), notes),
                    opened.ties().stream().map(TieView::of).toList(),
                    opened.versions().stream().map(KeptView::of).toList());
        }
    }

    /// What one paper did to another.
    record TieView(
            String source, Relation relation, String target, Instant at, String by, String reason) {

        static TieView of(Tie tie) {
            return new TieView(
                    tie.source(), tie.relation(), tie.target(), tie.at(), tie.by(), tie.reason());
        }
    }

    /// A version in the archive.
    ///
    /// @param files names, each with its SHA-512
    record KeptView(int version, String act, String by, String at, Map<String, String> files) {

        static KeptView of(Papers.Kept kept) {
            return new KeptView(
                    kept.version(), kept.act(), kept.by(), kept.at(), new TreeMap<>(kept.files()));
        }
    }

    /// What somebody wants of a copy.
    ///
    /// @param to whether it goes to paper or to file
    /// @param units after `VT` in the line `Lưu`
    /// @param chosen places of the parts, for a trích sao: `body[2]`
    record CopyWanted(
            CopyMark.@Nullable Form form,
            @Nullable Direction to,
            @Nullable SignerWanted signer,
            @Nullable List<RecipientWanted> recipients,
            @Nullable List<String> units,
            @Nullable Set<String> chosen) {

        CopyRequest request() {
            SignerWanted signs = signer == null ? new SignerWanted(null, null) : signer;
            new Needed()
                    .member("form", form)
                    .member("to", to)
                    .member("signer.name", signs.name())
                    .member("signer.capacity", signs.capacity())
                    .check();
            List<String> lines = Needed.of(signs.capacity());
            if (lines.isEmpty() || lines.size() > 6 || lines.stream().anyMatch(String::isBlank)) {
                throw new Refusal(Problem.must("API.value", "signer.capacity"));
            }
            List<RecipientWanted> to = recipients == null ? List.of() : recipients;
            to.forEach(one -> new Needed().member("recipients.name", one.name()).check());
            return Faults.parsed(
                    "recipients",
                    () ->
                            new CopyRequest(
                                    Needed.of(form),
                                    Needed.of(this.to),
                                    new Signer(
                                            lines.stream().map(Signer.Capacity::parse).toList(),
                                            null,
                                            null,
                                            Needed.of(signs.name())),
                                    to.stream()
                                            .map(one ->
                                                    new Foot.Recipient(
                                                            Needed.of(one.name()),
                                                            one.note(),
                                                            one.copies() == null
                                                                    ? 1
                                                                    : one.copies()))
                                            .toList(),
                                    new Foot.Filing.Kept(units == null ? List.of() : units, 1),
                                    chosen == null ? Set.of() : chosen));
        }
    }

    /// @param capacity lines from the top: `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`
    record SignerWanted(@Nullable String name, @Nullable List<String> capacity) {}

    record RecipientWanted(
            @Nullable String name, @Nullable String note, @Nullable Integer copies) {}
}

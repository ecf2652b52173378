package vn.vanthu.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.Metadata;
import vn.vanthu.archive.MetadataJson;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.document.Attachment;
import vn.vanthu.document.Content;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Signer;
import vn.vanthu.document.Stamps;
import vn.vanthu.document.Symbol;
import vn.vanthu.document.json.Reading;
import vn.vanthu.office.Office;
import vn.vanthu.office.OutsideAgency;
import vn.vanthu.register.Line;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;

/// Writes what is known of a paper as its dữ liệu đặc tả, and reads it back (NĐ 30, PL VI, Phần
/// II), so that the archive alone can give the register back.
final class Cards {

    /// How a paper stands to those that it cites.
    static final String CITES = "cites";

    /// That it came to be elsewhere, its master file, and how that was called before.
    static final String ORIGIN = "origin";

    static final String ORIGINAL = "original";
    static final String ORIGINAL_NAME = "originalName";
    private static final String AUTHOR = "author";
    private static final String COPY_OF = "copyOf";

    private final Office office;
    private final Kinds kinds;
    private final IssuedTable issued;

    Cards(Office office, Kinds kinds, IssuedTable issued) {
        this.office = office;
        this.kinds = kinds;
        this.issued = issued;
    }

    /// What the archive tells of a paper.
    ///
    /// @param copyOf key of the paper it is a copy of, or null
    record Told(IssuedCard card, Line line, @Nullable String copyOf) {}

    /// The metadata of a paper or a copy of it.
    ///
    /// @param content of the paper
    /// @param copyOf key of the paper it is a copy of, or null
    byte[] of(
            IssuedCard card, Content content, Line line, List<Tie> ties, @Nullable String copyOf) {
        return of(card, content, line, relations(card, ties), more(card, copyOf));
    }

    /// The metadata of a paper of the past.
    ///
    /// @param cites what it cites
    /// @param origin where it came from, by name
    byte[] ofPast(
            IssuedCard card,
            Content content,
            Line line,
            List<Metadata.Relation> cites,
            Map<String, String> origin) {
        Map<String, String> more = new java.util.HashMap<>(origin);
        more.put(AUTHOR, card.author());
        return of(card, content, line, cites, more);
    }

    private byte[] of(
            IssuedCard card,
            Content content,
            Line line,
            List<Metadata.Relation> relations,
            Map<String, String> more) {
        Metadata.Own own =
                new Metadata.Own(
                        card.paper(),
                        card.kind(),
                        card.series(),
                        card.unit(),
                        content.attachments().stream().map(Cards::name).toList(),
                        relations,
                        state(card.standing()),
                        new Metadata.RegisterLine(
                                line.kind(),
                                line.kindName(),
                                line.subject(),
                                line.signer(),
                                line.recipients(),
                                line.keptBy(),
                                line.copies(),
                                line.note()),
                        kinds.kind(card.kind()).map(Form::retention).orElse(""),
                        List.of("unit"),
                        more);
        return MetadataJson.write(
                new Metadata(
                        null,
                        null,
                        card.kindName(),
                        card.number().toString(),
                        card.symbol().value(),
                        card.issued(),
                        card.agency(),
                        card.subject(),
                        "Tiếng Việt",
                        card.pages(),
                        line.note(),
                        signers(content),
                        to(content, card.issued()),
                        priority(content.stamps()),
                        line.copies(),
                        null,
                        own));
    }

    /// The same metadata after an act: another state, further relations.
    byte[] changed(byte[] before, IssuedCard card, List<Tie> ties) {
        Metadata old = metadata(before);
        Metadata.Own own = old.own();
        return MetadataJson.write(
                new Metadata(
                        old.fileCode(),
                        old.docOrdinal(),
                        old.typeName(),
                        old.codeNumber(),
                        old.codeNotation(),
                        old.issuedDate(),
                        old.organName(),
                        old.subject(),
                        old.language(),
                        old.pageAmount(),
                        old.description(),
                        old.signerInfo(),
                        old.to(),
                        old.priority(),
                        old.issuedAmount(),
                        old.dueDate(),
                        new Metadata.Own(
                                own.paper(),
                                own.kind(),
                                own.series(),
                                own.draftingUnit(),
                                own.appendices(),
                                Stream.concat(
                                                own.relations().stream()
                                                        .filter(relation ->
                                                                relation.type().equals(CITES)),
                                                relations(card, ties).stream())
                                        .toList(),
                                state(card.standing()),
                                own.registerLine(),
                                own.retention(),
                                own.rights(),
                                own.more())));
    }

    /// Reads metadata of this program back.
    Told read(ObjectId object, byte[] json) {
        Metadata told = metadata(json);
        Metadata.Own own = told.own();
        Metadata.RegisterLine line = Objects.requireNonNull(own.registerLine());
        IssuedCard card =
                new IssuedCard(
                        own.paper(),
                        object.value(),
                        own.series(),
                        told.issuedDate().getYear(),
                        PaperNumber.parse(told.codeNumber()),
                        new Symbol(told.codeNotation()),
                        told.issuedDate(),
                        own.kind(),
                        told.typeName(),
                        told.subject(),
                        told.organName(),
                        line.signer(),
                        own.draftingUnit(),
                        own.more().getOrDefault(AUTHOR, ""),
                        told.pageAmount(),
                        standing(own.state()));
        return new Told(
                card,
                new Line(
                        line.kind(),
                        line.kindName(),
                        line.subject(),
                        line.signer(),
                        line.recipients(),
                        line.keptBy(),
                        line.copies(),
                        line.note()),
                own.more().get(COPY_OF));
    }

    private static Metadata metadata(byte[] json) {
        return switch (MetadataJson.read(json)) {
            case Reading.Read<Metadata>(var metadata, _) -> metadata;
            case Reading.Refused<Metadata>(var problems) ->
                    throw new IllegalStateException("archived metadata: " + problems);
        };
    }

    private static String name(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Appendix appendix ->
                    Objects.requireNonNullElse(appendix.title(), "Phụ lục");
            case Attachment.IssuedWith with ->
                    (with.name() + " " + Objects.requireNonNullElse(with.subject(), "")).strip();
        };
    }

    private static Map<String, String> more(IssuedCard card, @Nullable String copyOf) {
        return copyOf == null
                ? Map.of(AUTHOR, card.author())
                : Map.of(AUTHOR, card.author(), COPY_OF, copyOf);
    }

    /// Links as seen from this paper: `corrects` the other, or `corrected` by it.
    private List<Metadata.Relation> relations(IssuedCard card, List<Tie> ties) {
        List<Metadata.Relation> relations = new ArrayList<>();
        for (Tie tie : ties) {
            boolean acts = tie.source().equals(card.paper());
            boolean alone = acts && tie.target().equals(card.paper());
            String type = acts && !alone ? tie.relation().word() : tie.relation().act();
            Optional<IssuedCard> other =
                    alone ? Optional.empty() : issued.find(acts ? tie.target() : tie.source());
            relations.add(
                    new Metadata.Relation(
                            type,
                            other.map(IssuedCard::object).orElse(""),
                            other.map(IssuedCard::label).orElse(""),
                            other.map(IssuedCard::issued).orElse(null)));
        }
        return relations;
    }

    private static List<Metadata.SignerInfo> signers(Content content) {
        return content.foot().signers().stream()
                .map(signer -> new Metadata.SignerInfo(position(signer), signer.name()))
                .toList();
    }

    private static String position(Signer signer) {
        return String.join(" ", signer.capacity().stream().map(Signer.Capacity::toString).toList());
    }

    private List<Metadata.To> to(Content content, LocalDate day) {
        List<Metadata.To> to = new ArrayList<>();
        for (String name : BookLine.recipients(content)) {
            to.add(new Metadata.To(organId(name, day), name));
        }
        return to;
    }

    /// Mã định danh of a recipient whose name the directory knows to the letter; empty otherwise.
    private String organId(String name, LocalDate day) {
        return office.search(name, day).stream()
                .map(found -> found.agency())
                .filter(agency -> isCalled(agency, name))
                .map(OutsideAgency::organId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static boolean isCalled(OutsideAgency agency, String name) {
        return agency.name().equalsIgnoreCase(name) || agency.shortName().equalsIgnoreCase(name);
    }

    /// NĐ 30, PL VI, Phần II, I.14 gives urgency one digit.
    private static int priority(Stamps stamps) {
        return switch (stamps.urgency()) {
            case null -> 0;
            case KHAN -> 1;
            case THUONG_KHAN -> 2;
            case HOA_TOC -> 3;
            case HOA_TOC_HEN_GIO -> 4;
        };
    }

    private static String state(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Standing standing(String state) {
        return Standing.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

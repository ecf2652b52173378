package vn.vanthu.web.draft;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Limits;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.parse.PaperParser;
import vn.vanthu.legacy.parse.PastedText;
import vn.vanthu.message.Language;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;

/// Reads text that was pasted into a body, by the parser that reads papers of the past. Keeps
/// nothing.
@WebDoor
final class DraftPasting {

    private final PaperParser parser = PaperParser.ofDecree();
    private final Drafts drafts;
    private final Kinds kinds;
    private final Names names;

    DraftPasting(Drafts drafts, Kinds kinds, Names names) {
        this.drafts = drafts;
        this.kinds = kinds;
        this.names = names;
    }

    /// What was pasted.
    ///
    /// @param body blocks of a paper, to be put where the text was pasted
    /// @param from the first line of the text that became body, from 0
    /// @param until the line behind the last
    /// @param fields what the rest says for fields of the form; empty for a part of a body
    /// @param others lines of the rest that fit no field
    /// @param otherKind the kind that the text calls itself, when the draft is of another; or empty
    record Pasted(
            JsonNode body,
            int from,
            int until,
            List<PastedFields.Offer> fields,
            List<String> others,
            String otherKind) {}

    /// @param part whether it is put into an appendix, which has no head and foot of a paper
    @PostMapping(path = "/drafts/{id}/pasted", consumes = MediaType.TEXT_PLAIN_VALUE)
    @Does(act = Act.EDIT)
    ResponseEntity<Pasted> read(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean part,
            InputStream sent,
            Actor by,
            Language language)
            throws IOException {
        DraftCard card = Refusal.orValue(drafts.writable(id, by));
        String text = new String(sent.readNBytes(Limits.BYTES), StandardCharsets.UTF_8);
        PastedText read = Refusal.orValue(part ? parser.pastedPart(text) : parser.pasted(text));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(pasted(read, card.kind(), language));
    }

    private Pasted pasted(PastedText read, String kind, Language language) {
        Proposal paper = read.paper();
        Form form = kinds.kind(kind).orElse(null);
        if (paper == null || form == null) {
            return new Pasted(
                    PaperJson.body(read.body()),
                    read.from(),
                    read.until(),
                    List.of(),
                    read.others(),
                    "");
        }
        PastedFields fields = new PastedFields(form, read, paper);
        return new Pasted(
                PaperJson.body(fields.body()),
                read.from(),
                read.until(),
                fields.offers(),
                fields.others(),
                otherKind(paper.kind(), kind, language));
    }

    private String otherKind(Guess<String> said, String kind, Language language) {
        String code = said.value();
        if (code == null || !said.isSure() || kind.startsWith(code) || code.startsWith(kind)) {
            return "";
        }
        return names.kind(code, language);
    }
}

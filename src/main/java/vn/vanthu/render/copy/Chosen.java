package vn.vanthu.render.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.document.Level;
import vn.vanthu.document.Numbering;
import vn.vanthu.document.Paragraph;
import vn.vanthu.document.Run;
import vn.vanthu.document.Table;
import vn.vanthu.document.Unit;

/// Picks the chosen blocks of one body and marks what is left out.
final class Chosen {

    static final String OMISSION = "…";

    private final Set<String> chosen;
    private final Set<String> unknown;
    private final Numbering numbering = new Numbering();
    private boolean foundAny;

    /// @param unknown chosen places not met yet; those met here are taken out
    Chosen(Set<String> chosen, Set<String> unknown) {
        this.chosen = chosen;
        this.unknown = unknown;
    }

    /// Whether anything of the body was chosen.
    boolean foundAny() {
        return foundAny;
    }

    /// The body with `…` for each run of blocks not chosen.
    List<Block> of(List<Block> body, String origin) {
        return picked(body, origin, false).blocks();
    }

    /// The body whole, under its own labels.
    List<Block> whole(List<Block> body, String origin) {
        return picked(body, origin, true).blocks();
    }

    /// Whether a body ends with something left out.
    static boolean isOmission(List<Block> blocks) {
        return !blocks.isEmpty()
                && switch (blocks.getLast()) {
                    case Paragraph paragraph -> paragraph.equals(Paragraph.of(OMISSION));
                    case Unit unit ->
                            isOmission(unit.blocks())
                                    || (unit.blocks().isEmpty() && isOmitted(unit.text()));
                    case Table _ -> false;
                };
    }

    private static boolean isOmitted(List<Run> text) {
        return text.equals(List.of(Run.plain(OMISSION)));
    }

    /// @param any whether anything in them was chosen
    private record Picked(List<Block> blocks, boolean any) {}

    /// Goes through every block, chosen or not, since each unit counts for the labels behind it.
    private Picked picked(List<Block> blocks, String origin, boolean whole) {
        List<Block> picked = new ArrayList<>();
        boolean any = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = block(blocks.get(i), origin + "[" + i + "]", whole);
            if (block != null) {
                picked.add(block);
                any = true;
            } else if (!isOmission(picked)) {
                picked.add(Paragraph.of(OMISSION));
            }
        }
        return new Picked(picked, any);
    }

    /// What of a block is chosen, or null when nothing is.
    private @Nullable Block block(Block block, String place, boolean inChosen) {
        boolean here = chosen.contains(place);
        boolean whole = inChosen || here;
        unknown.remove(place);
        foundAny |= here;
        return switch (block) {
            case Paragraph _, Table _ -> whole ? block : null;
            case Unit unit -> unit(unit, place, whole);
        };
    }

    private @Nullable Unit unit(Unit unit, String place, boolean whole) {
        String counted = numbering.label(unit);
        boolean counts = unit.level() != Level.DASH && unit.level() != Level.PLUS;
        // The label is written down: among fewer units it would come out as another.
        String label = counts ? counted : unit.label();
        Picked inside = picked(unit.blocks(), place + ".blocks", whole);
        if (whole) {
            return new Unit(unit.level(), label, unit.title(), unit.text(), inside.blocks());
        }
        if (!inside.any()) {
            return null;
        }
        // A part of a unit stands under its label and title; the words on the label's line were
        // not chosen.
        if (unit.text().isEmpty()) {
            return new Unit(unit.level(), label, unit.title(), List.of(), inside.blocks());
        }
        boolean goesOn = inside.blocks().getFirst().equals(Paragraph.of(OMISSION));
        return new Unit(
                unit.level(),
                label,
                List.of(),
                List.of(Run.plain(OMISSION)),
                goesOn ? inside.blocks().subList(1, inside.blocks().size()) : inside.blocks());
    }
}

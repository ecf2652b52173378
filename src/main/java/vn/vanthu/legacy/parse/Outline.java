package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.document.Level;
import vn.vanthu.document.Limits;
import vn.vanthu.document.Numbering;
import vn.vanthu.document.Paragraph;
import vn.vanthu.document.Run;
import vn.vanthu.document.Unit;

/// Builds phần, chương, mục, điều, khoản, điểm and what stands in them from paragraphs in order.
final class Outline {

    private static final int LONGEST_TITLE = 220;
    private static final int LONGEST_LEAD = 60;
    private static final String STOPS = ".;,/";
    // How the last sentence of a paper begins, which belongs to no unit.
    private static final Pattern CLOSES =
            Pattern.compile("\\W*(?:tr[a-z]n day|trong qua trinh|yeu cau|kinh de nghi|kinh mong|de nghi)\\b");

    private final List<Passage> passages;
    private final boolean damaged;
    private final Node root = new Node(null, "", List.of(), List.of());
    private final List<Node> open = new ArrayList<>();
    private char lastLetter;
    private int lastFigure;

    /// A unit while it grows.
    private static final class Node {
        private final @Nullable Level level;
        private final String label;
        private List<Run> title;
        private final List<Run> text;
        // Blocks, and nodes that become units.
        private final List<Object> children = new ArrayList<>();

        Node(@Nullable Level level, String label, List<Run> title, List<Run> text) {
            this.level = level;
            this.label = label;
            this.title = title;
            this.text = text;
        }
    }

    private Outline(List<Passage> passages, boolean damaged) {
        this.passages = passages;
        this.damaged = damaged;
    }

    static List<Block> of(List<Passage> passages, boolean damaged) {
        Outline outline = new Outline(passages, damaged);
        outline.build();
        return blocks(outline.root, new Numbering());
    }

    private void build() {
        open.add(root);
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (passage.isTable()) {
                holder(false).children.addAll(Tables.tables(passage.rows()));
                continue;
            }
            Marker marker = marker(passage);
            if (marker == null) {
                addParagraph(passage, i);
            } else {
                addUnit(marker, passage, i);
            }
        }
    }

    // A star at the start may be a bullet; other signs of bold may stand before a marker.
    private @Nullable Marker marker(Passage passage) {
        Marker marker = Marker.read(passage.text());
        if (marker == null && passage.markup().startsWith("* ")) {
            return new Marker(Level.DASH, "-", 0, (char) 0);
        }
        if (marker == null && damaged) {
            return misread(passage.text());
        }
        if (marker != null && marker.letter() != 0) {
            // C. behind B. is a letter, not one hundred.
            boolean follows = marker.letter() == 'A' || marker.letter() == lastLetter + 1
                    || (marker.letter() == 'Đ' && lastLetter == 'D') || (marker.letter() == 'E' && lastLetter == 'Đ');
            if (follows) {
                return new Marker(Level.PART, marker.label(), marker.end(), marker.letter());
            }
            if (marker.level() == Level.PART) {
                return null;
            }
        }
        return marker;
    }

    // `S.` where 5. is due.
    private @Nullable Marker misread(String text) {
        if (text.length() > 3 && text.charAt(1) == '.' && text.charAt(2) == ' ') {
            int at = "OlZ3ASGTBg".indexOf(text.charAt(0));
            if (at >= 0 && at == lastFigure + 1) {
                return new Marker(Level.CLAUSE, at + ".", 2, (char) 0);
            }
        }
        return null;
    }

    private void addUnit(Marker marker, Passage passage, int at) {
        Level level = marker.level();
        if (level == Level.PART && marker.letter() != 0) {
            lastLetter = marker.letter();
        }
        if (level == Level.CLAUSE) {
            lastFigure = Integer.parseInt(marker.label().replaceAll("\\D", ""));
        } else if (level.compareTo(Level.CLAUSE) < 0) {
            lastFigure = 0;
        }
        String rest = passage.text().substring(Math.min(marker.end(), passage.text().length())).strip();
        List<Run> runs = runs(passage, marker);
        boolean titled = isTitle(level, rest, at, passage.isBold());
        while (open.size() > 1 && closes(open.getLast(), level)) {
            open.removeLast();
        }
        Node node = new Node(level, marker.label(), titled ? runs : List.of(), titled ? List.of() : runs);
        open.getLast().children.add(node);
        if (open.size() < Limits.DEPTH) {
            open.add(node);
        }
    }

    private static boolean closes(Node node, Level level) {
        return node.level != null && node.level.compareTo(level) >= 0;
    }

    // Words behind the marker with their bold and italics, if these are not about the whole line.
    private static List<Run> runs(Passage passage, Marker marker) {
        String markup = passage.markup();
        if (markup.indexOf('*') < 0 && markup.indexOf('_') < 0 && markup.indexOf('<') < 0
                && markup.indexOf('$') < 0) {
            return Inlines.runs(passage.text().substring(Math.min(marker.end(), passage.text().length())).strip());
        }
        Marker inMarkup = passage.isBold() ? null : Marker.read(markup);
        if (inMarkup != null) {
            return Inlines.runs(markup.substring(inMarkup.end()).strip());
        }
        return Inlines.runs(passage.text().substring(Math.min(marker.end(), passage.text().length())).strip());
    }

    private boolean isTitle(Level level, String rest, int at, boolean bold) {
        if (rest.isEmpty() || level == Level.DASH || level == Level.PLUS) {
            return false;
        }
        if (level.compareTo(Level.HEADING) < 0) {
            return true;
        }
        char stop = rest.charAt(rest.length() - 1);
        if (level == Level.HEADING && Line.isCapitals(rest)) {
            return true;
        }
        if (rest.length() > LONGEST_TITLE || STOPS.indexOf(stop) >= 0
                || (stop == ':' && rest.length() > LONGEST_LEAD)) {
            return false;
        }
        if (level == Level.HEADING) {
            return true;
        }
        boolean last = at + 1 >= passages.size();
        Marker next = last || passages.get(at + 1).isTable() ? null : marker(passages.get(at + 1));
        boolean holds = !last && (next == null || next.level().compareTo(level) > 0);
        return holds && (level != Level.POINT || bold);
    }

    private void addParagraph(Passage passage, int at) {
        boolean isLast = at == passages.size() - 1;
        if (!isLast && passage.text().endsWith(":") && !passages.get(at + 1).isTable()) {
            // It leads to a list that begins anew, and so stands beside what was open before.
            Marker next = marker(passages.get(at + 1));
            if (next != null && next.level() == Level.CLAUSE && next.label().matches("0?1\\D")) {
                while (open.size() > 1 && closes(open.getLast(), Level.CLAUSE)) {
                    open.removeLast();
                }
            }
        }
        Node innermost = open.getLast();
        // The title of a chapter on a line of its own.
        boolean untitled = innermost.level != null && innermost.level.compareTo(Level.ARTICLE) <= 0
                && innermost.title.isEmpty() && innermost.text.isEmpty() && innermost.children.isEmpty();
        if (untitled && passage.text().length() <= LONGEST_TITLE) {
            innermost.title = Inlines.runs(passage.isBold() ? passage.text() : passage.markup());
            return;
        }
        List<Run> runs = Inlines.runs(passage.markup());
        if (!runs.isEmpty()) {
            boolean closes = isLast && (!open.getLast().text.isEmpty()
                    || CLOSES.matcher(passage.fold()).lookingAt());
            holder(closes).children.add(new Paragraph(runs, null));
        }
    }

    // A paragraph belongs to the innermost unit with a title, or to the điều; the last one, which
    // closes the paper, to none.
    private Node holder(boolean closing) {
        if (closing && open.stream().noneMatch(node -> node.level == Level.ARTICLE)) {
            open.subList(1, open.size()).clear();
            return root;
        }
        while (open.size() > 1) {
            Node node = open.getLast();
            boolean article = node.level == Level.ARTICLE;
            if (!node.title.isEmpty() || article) {
                return node;
            }
            open.removeLast();
        }
        return root;
    }

    private static List<Block> blocks(Node node, Numbering numbering) {
        List<Block> blocks = new ArrayList<>();
        for (Object child : node.children) {
            switch (child) {
                case Node unit -> blocks.add(unit(unit, numbering));
                case Block block -> blocks.add(block);
                default -> throw new IllegalStateException("neither unit nor block: " + child);
            }
        }
        return blocks;
    }

    private static Unit unit(Node node, Numbering numbering) {
        Level level = java.util.Objects.requireNonNull(node.level);
        String counted = numbering.next(level);
        String label = counted.equalsIgnoreCase(node.label) ? null : node.label;
        // Counting goes on from the label that stands there.
        numbering.label(new Unit(level, label, List.of(), List.of(), List.of()));
        return new Unit(level, label, node.title, node.text, blocks(node, numbering));
    }
}

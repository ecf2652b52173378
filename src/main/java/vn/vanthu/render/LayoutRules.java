package vn.vanthu.render;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.vanthu.document.Align;

/// How papers of one time look: page, looks, rules; read from `templates/style/*.yaml`.
///
/// All lengths are in points here, whatever the file gives.
public final class LayoutRules {

    private static final double POINTS_PER_MM = 72 / 25.4;

    private final JsonNode tree;
    private final Map<Role, Look> looks = new EnumMap<>(Role.class);
    private final Page page;

    LayoutRules(JsonNode tree) {
        this.tree = tree;
        for (Role role : Role.values()) {
            looks.put(role, look(at("looks." + role.key())));
        }
        JsonNode p = at("page");
        this.page =
                new Page(
                        mm(p, "width"),
                        mm(p, "height"),
                        mm(p, "top"),
                        mm(p, "bottom"),
                        mm(p, "left"),
                        mm(p, "right"),
                        mm(p, "edge"));
    }

    /// Paper size and margins, pt.
    ///
    /// @param edge distance of page number, circulation stamp and contact line from the paper's
    ///   edge
    public record Page(
            double width,
            double height,
            double top,
            double bottom,
            double left,
            double right,
            double edge) {

        /// Width of the text.
        public double textWidth() {
            return width - left - right;
        }

        /// Height of the text.
        public double textHeight() {
            return height - top - bottom;
        }

        /// The same paper turned; margins stay with the text's own top, bottom, left and right.
        public Page turned() {
            return new Page(
                    /* width= */ height, /* height= */ width, top, bottom, left, right, edge);
        }
    }

    /// Where the page number stands.
    public enum PageNumberPlace {
        TOP_CENTER,
        BOTTOM_RIGHT
    }

    /// Width and height of a box, pt.
    public record Size(double width, double height) {}

    /// Name of the rules, such as `nd30-2020`.
    public String name() {
        return at("name").asString();
    }

    /// The first day of papers they are for.
    public LocalDate from() {
        return LocalDate.parse(at("from").asString());
    }

    /// Names of faces of the same metrics, the wanted one first.
    public List<String> faces() {
        return at("faces").valueStream().map(JsonNode::asString).toList();
    }

    public Look look(Role role) {
        return Objects.requireNonNull(looks.get(role));
    }

    /// Hình thức sao on a copy on paper (NĐ 30, PL I, Phần II, II.2.b).
    public Look copyForm() {
        return look(at("copies.form"));
    }

    /// Space between the line across the page and the words of a copy on paper, pt.
    public double copyGap() {
        return at("copies.gap").asDouble();
    }

    /// The mark of an electronic copy, ô 14 (NĐ 30, PL I, Phần II, I.3.c).
    public Look copyMark() {
        return look(at("copies.mark"));
    }

    public Page page() {
        return page;
    }

    /// The page as it lies for a part of the sheet.
    public Page page(boolean landscape) {
        return landscape ? page.turned() : page;
    }

    public PageNumberPlace pageNumberPlace() {
        return PageNumberPlace.valueOf(at("pageNumber.place").asString().toUpperCase(Locale.ROOT));
    }

    /// Widths of the two columns of the head (ô 2 and ô 1), of the given text width.
    public List<Double> headColumns(double textWidth) {
        return columns("head", textWidth);
    }

    /// Widths of the two columns of the foot (ô 9b and ô 7), of the given text width.
    public List<Double> footColumns(double textWidth) {
        return columns("foot", textWidth);
    }

    private List<Double> columns(String name, double textWidth) {
        double left = at(name + ".left").asDouble();
        double right = at(name + ".right").asDouble();
        double first = textWidth * left / (left + right);
        return List.of(first, textWidth - first);
    }

    /// Largest share of the text width that place and date may take.
    public double headWidest() {
        return at("head.widest").asDouble();
    }

    /// Where the colon of a listed Kính gửi stands, as a share of the text width.
    public double addresseeColon() {
        return at("addressees.colon").asDouble();
    }

    /// How far a single addressee of several lines keeps from the edges, as a share of the width.
    public double addresseeInset() {
        return at("addressees.inset").asDouble();
    }

    /// Empty space by its name in the file, such as `title`, pt.
    public double gap(String name) {
        return at("gaps." + name).asDouble();
    }

    /// Space between the last words and the foot, pt.
    public double footGap() {
        return at("foot.gap").asDouble();
    }

    /// Room for the signature (ô 7c).
    public Size signature() {
        return new Size(mm(at("signature"), "width"), mm(at("signature"), "height"));
    }

    /// Width and height of the seal (ô 8).
    public double seal() {
        return mm(at("signature"), "seal");
    }

    /// Thickness of rules, pt.
    public double ruleThickness() {
        return at("rules.thickness").asDouble();
    }

    /// Space between a line and the rule below it, pt.
    public double ruleGap() {
        return at("rules.gap").asDouble();
    }

    /// Length of the rule under tiêu ngữ (`motto`), `agency` or `subject`, as a share of the line.
    public double ruleShare(String name) {
        return at("rules." + name).asDouble();
    }

    /// What the last legal basis ends with.
    public String basisEnd() {
        return at("basisEnd").asString();
    }

    /// Frame of an urgency stamp, or null when these rules do not know it.
    public @Nullable Size stamp(String words) {
        JsonNode stamp = tree.path("stamps").path(words);
        return stamp.isMissingNode() ? null : new Size(mm(stamp, "width"), mm(stamp, "height"));
    }

    /// Frame of the circulation stamp (ô 11) around words of `width`.
    public Size circulation(double width) {
        return new Size(
                width + 2 * at("circulation.pad").asDouble(), mm(at("circulation"), "height"));
    }

    /// Thickness of table borders, pt.
    public double tableBorder() {
        return at("table.border").asDouble();
    }

    /// Space between border and text at the sides of a cell, pt.
    public double cellPadX() {
        return at("table.padX").asDouble();
    }

    /// Space between border and text above and below in a cell, pt.
    public double cellPadY() {
        return at("table.padY").asDouble();
    }

    /// Space below a table, pt.
    public double tableGap() {
        return at("table.gap").asDouble();
    }

    private Look look(JsonNode look) {
        return new Look(
                look.path("size").asDouble(),
                look.path("bold").asBoolean(false),
                look.path("italic").asBoolean(false),
                Align.valueOf(look.path("align").asString("left").toUpperCase(Locale.ROOT)),
                look.path("caps").asBoolean(false),
                look.path("line").asDouble(),
                look.path("before").asDouble(0),
                look.path("after").asDouble(0),
                look.path("indent").asDouble(0) * POINTS_PER_MM,
                look.path("keep").asBoolean(false),
                look.path("balanced").asBoolean(false),
                look.path("struck").asBoolean(false));
    }

    private JsonNode at(String path) {
        JsonNode node = tree;
        for (String name : path.split("\\.", -1)) {
            node = node.path(name);
        }
        if (node.isMissingNode()) {
            throw new IllegalStateException("Layout rules " + tree.path("name") + " lack " + path);
        }
        return node;
    }

    private static double mm(JsonNode node, String name) {
        if (!node.path(name).isNumber()) {
            throw new IllegalStateException("Layout rules lack the length " + name);
        }
        return node.path(name).asDouble() * POINTS_PER_MM;
    }
}

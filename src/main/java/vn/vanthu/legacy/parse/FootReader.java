package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Foot;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.Place;

/// Reads Nơi nhận and Lưu, and parts them from the column of the one who signs.
final class FootReader {

    private static final Pattern NOTE = Pattern.compile("(.+?)\\s*\\(([^()]{1,60})\\)\\s*");
    private static final Pattern GAP = Pattern.compile("\\t+| {3,}");
    private static final Pattern FILING =
            Pattern.compile("[-–—+•\\s]*l[a-z]{1,2}u\\b\\s*[:;.]?\\s*(.*)");
    private static final Pattern FILED_WITH_COLON =
            Pattern.compile("[-–—+•\\s]*luu\\s*:\\s*[^-]{1,60}");
    private static final Pattern KEPT =
            Pattern.compile(
                    "L[uư]u: VT((?:, ?[\\p{L}\\p{N}&. ]{1,30})*?)(?: ?\\((\\d{1,3})\\))?\\.");
    // Capitals at the end of a line that a reader ran together with the other column.
    private static final List<Pattern> TAILS =
            List.of(
                    Pattern.compile("(.*?\\S)\\s+((?:TM|KT|TL|TUQ)\\. ?\\p{Lu}{2,}.*)"),
                    Pattern.compile(
                            "(.*?\\S)\\s+((?:PHÓ |QUYỀN )?(?:TỔNG )?(?:CHỦ TỊCH|GIÁM ĐỐC|THỦ TƯỚNG|THỨ TRƯỞNG"
                                    + "|BỘ TRƯỞNG|(?:CHI )?CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CHÁNH VĂN PHÒNG"
                                    + "|CHÁNH THANH TRA|CHÁNH ÁN|CHỦ NHIỆM|TRƯỞNG (?:PHÒNG|BAN|KHOA))(?:[,\\s]+\\p{Lu}+)*)\\s*"),
                    Pattern.compile(
                            "(.*?[;:.,)])\\s+((?:T/?M|K/?T|T/?L|TUQ|Q)[./: ]\\s?\\p{Lu}.*|\\p{Lu}{2,}(?: \\p{Lu}{2,}|,|-)*(?: \\p{Lu}{2,}))\\s*"));

    // A name there.
    private static final Pattern NAME_TAIL =
            Pattern.compile(
                    "(.*[;.)])\\s+(\\p{Lu}['’]?[\\p{Ll}\\d]*(?: \\p{Lu}['’]?[\\p{Ll}\\d]*){1,4})\\s*");

    // `(Đã ký)` of the other column, run into the end of the list's line.
    private static final Pattern SIGNED =
            Pattern.compile("[;.]\\s*\\((?:[Đđ]ã k[ýí]|K[ýí])[^()]{0,30}\\)\\s*$");
    private static final int LONGEST_LINE = 600;
    private static final int LONGEST_LIST = 6_000;
    private static final int LONGEST_POST = 50;
    private static final int WIDEST_MARGIN = 16;

    private final boolean damaged;
    private final List<Foot.Recipient> recipients = new ArrayList<>();
    private @Nullable Place recipientsPlace;
    private boolean listing;
    private boolean seen;
    Guess<Foot.Filing> filing = Guess.none(0.6);
    final SignerReader signers;
    private int end;
    private boolean hasCapacity;
    private boolean hasName;
    private boolean isSigned;
    private boolean isClosed;
    private boolean isBulleted;
    private boolean goesOn;

    FootReader(boolean damaged) {
        this.damaged = damaged;
        this.signers = new SignerReader(damaged);
    }

    /// Reads the lines from `from`; the index of the first that belongs to what is attached.
    int read(List<Line> lines, int from, int until) {
        end = until;
        for (int i = from; i < until; i++) {
            Line line = lines.get(i);
            if (!line.isBlank() && i > from && Attached.begins(lines, i)) {
                end = i;
                break;
            }
            // No line of a foot is so long; what is, belongs to something else.
            if ((line.raw().length() <= LONGEST_LINE
                            || (line.raw().length() <= LONGEST_LIST
                                    && Openings.isRecipients(line.fold())))
                    && !Marks.isRule(line.text())) {
                take(line);
            }
        }
        signers.close();
        return end;
    }

    // Below a signer stands another one at most; other words there belong to something else.
    private void sign(Line line, String text, int column) {
        boolean named = Names.isName(text);
        boolean posted =
                SignerReader.hasAuthority(text)
                        || (text.length() <= LONGEST_POST && SignerReader.isCapacity(text));
        if (hasName && hasCapacity && !named && !posted && text.length() > 30) {
            isSigned = true;
        }
        hasCapacity |= posted;
        hasName |= named;
        if (!isSigned) {
            signers.add(line, text, column);
        }
    }

    Guess<List<Foot.Recipient>> recipients() {
        return recipients.isEmpty()
                ? Guess.none(seen ? 0.8 : 0.6)
                : new Guess<>(List.copyOf(recipients), 0.92, recipientsPlace);
    }

    private void take(Line line) {
        String raw = line.raw().replace("*", " ");
        List<String> cells = new ArrayList<>();
        int from = margin(line.bare());
        Matcher gap = GAP.matcher(line.bare()).region(from, line.bare().length());
        while (gap.find()) {
            cells.add(line.bare().substring(from, gap.start()).strip());
            from = gap.end();
        }
        cells.add(line.bare().substring(from).strip());
        if (line.raw().length() - raw.length() == 0 && line.raw().indexOf('*') >= 0) {
            cells = List.of(line.text());
        }
        boolean parted = cells.size() > 1;
        if (!parted) {
            takeOnly(line, line.text());
            return;
        }
        String left = cells.getFirst();
        String right = String.join(" ", cells.subList(1, cells.size())).strip();
        boolean list = !left.isEmpty() && isList(left);
        if (list) {
            takeList(line, left);
            sign(line, right, 1);
        } else if (listing
                && !left.isEmpty()
                && !SignerReader.isCapacity(left)
                && (isOpen() || !Names.isName(left))) {
            takeList(line, left);
            sign(line, right, 1);
        } else {
            if (!left.isEmpty()) {
                sign(line, left, 0);
            }
            sign(line, right, 1);
        }
    }

    // Blanks before the left column are its margin; more of them are the left column left empty.
    private static int margin(String bare) {
        int blanks = 0;
        while (blanks < bare.length() && bare.charAt(blanks) == ' ') {
            blanks++;
        }
        return blanks <= WIDEST_MARGIN ? blanks : 0;
    }

    private void takeOnly(Line line, String text) {
        if (text.isEmpty()) {
            return;
        }
        Matcher tail = tail(text);
        if ((listing || isList(text))
                && tail != null
                && (SignerReader.isCapacity(tail.group(2)) || Names.isName(tail.group(2)))) {
            takeList(line, tail.group(1));
            sign(line, tail.group(2), 1);
            return;
        }
        Matcher name = NAME_TAIL.matcher(text);
        if ((listing || isList(text))
                && name.matches()
                && (Names.isName(name.group(2)) || (damaged && isFiled(name.group(1))))) {
            takeList(line, name.group(1));
            sign(line, name.group(2), 1);
            return;
        }
        if (hasCapacity && !hasName && (listing || isList(text))) {
            String run = Names.nameAtEnd(text);
            if (run != null) {
                signers.note(line, run);
            }
        }
        boolean list = isList(text);
        // `- Chánh Văn phòng, Phó Chánh Văn phòng;` is said of people who are written to.
        boolean ends = isOpen() && (text.endsWith(";") || text.endsWith(","));
        boolean signs =
                (SignerReader.isCapacity(text) && !ends) || (Names.isName(text) && !isOpen());
        if (list || (listing && !signs && isOpen())) {
            takeList(line, text);
        } else {
            listing = false;
            sign(line, text, 1);
        }
    }

    private static @Nullable Matcher tail(String text) {
        for (Pattern pattern : TAILS) {
            Matcher tail = pattern.matcher(text);
            if (tail.matches()) {
                return tail;
            }
        }
        return null;
    }

    private static boolean isFiled(String text) {
        return FILING.matcher(Fold.of(text)).matches();
    }

    // The last line of the list did not end it.
    private boolean isOpen() {
        return listing && filing.value() == null;
    }

    private boolean isList(String text) {
        boolean heads = Openings.isRecipients(Fold.of(text));
        boolean bullet = "-–—+•".indexOf(text.charAt(0)) >= 0 && text.length() > 2;
        return heads
                || (seen
                        && !isClosed
                        && (bullet
                                || FILING.matcher(Fold.of(text)).matches()
                                || (listing && text.endsWith(";"))));
    }

    private void takeList(Line line, String said) {
        String text = said;
        String fold = Fold.of(text);
        if (Openings.isRecipients(fold)) {
            seen = true;
            listing = true;
            recipientsPlace = line.place();
            int colon = text.indexOf(':');
            text = colon < 0 ? "" : text.substring(colon + 1).strip();
            // `Nơi nhận: KT. GIÁM ĐỐC`
            if (SignerReader.isCapacity(text)) {
                sign(line, text, 1);
                text = "";
            }
            text = text.replaceAll("^[,.\\s]+$", "");
            if (text.isEmpty()) {
                return;
            }
            fold = Fold.of(text);
        }
        listing = true;
        recipientsPlace = recipientsPlace == null ? line.place() : recipientsPlace.to(line.place());
        Matcher kept = FILING.matcher(fold);
        if (kept.matches()
                && filing.value() == null
                && (fold.indexOf(':') >= 0 || fold.length() < 40)) {
            filing = filing(line, text);
            close(text);
            return;
        }
        boolean bullet = "-–—+•".indexOf(text.charAt(0)) >= 0;
        for (String part : text.split("[;.]\\s*(?=[-–+•]\\s*\\p{L})", -1)) {
            if (filing.value() == null && FILED_WITH_COLON.matcher(Fold.of(part)).matches()) {
                filing = filing(line, part);
                close(part);
                return;
            }
            addRecipient(part, bullet);
        }
        isBulleted |= bullet;
        goesOn = text.indexOf(';') != text.length() - 1 && !text.endsWith(".");
    }

    // Lưu is the last line, and what has dashes below it is no list of recipients.
    private void close(String text) {
        listing = false;
        isClosed = !text.endsWith(";") && !text.endsWith(",");
    }

    private void addRecipient(String part, boolean bullet) {
        String name = SIGNED.matcher(part.replaceAll("^[-–—+•\\s]+", "")).replaceFirst("");
        if (damaged && name.indexOf(';') > 0) {
            // What a scan makes of the seal beside the list.
            name = name.substring(0, name.indexOf(';'));
        }
        name = name.replaceAll("[;.,\\s]+$", "");
        if (name.isEmpty()) {
            return;
        }
        boolean cut = Character.isLowerCase(name.charAt(0)) || (isBulleted && goesOn);
        if (!bullet && !recipients.isEmpty() && cut) {
            Foot.Recipient last = recipients.removeLast();
            name = last.name() + (last.note() == null ? "" : " (" + last.note() + ")") + " " + name;
        }
        if (recipients.size() < 1_000) {
            recipients.add(recipient(name));
        }
    }

    private static Foot.Recipient recipient(String text) {
        Matcher note = NOTE.matcher(text);
        return note.matches()
                ? new Foot.Recipient(note.group(1).strip(), noted(note.group(2).strip()), 1)
                : new Foot.Recipient(text, null, 1);
    }

    // `b/€`, `b/C`: a scan's readings of `b/c`, báo cáo.
    private static String noted(String note) {
        return note.replaceFirst("\\bb/[€¢©(C]$", "b/c");
    }

    private static Guess<Foot.Filing> filing(Line line, String text) {
        String written = text.replaceAll("^[-–—+•\\s]+", "").strip();
        Matcher kept = KEPT.matcher(written);
        if (!kept.matches()) {
            return new Guess<>(new Foot.Filing.AsWritten(written), 0.9, line.place());
        }
        List<String> units = new ArrayList<>();
        for (String unit : kept.group(1).split(",", -1)) {
            if (!unit.isBlank()) {
                units.add(unit.strip());
            }
        }
        int copies =
                kept.group(2) == null
                        ? 1
                        : Integer.parseInt(kept.group(2).toLowerCase(Locale.ROOT));
        return new Guess<>(new Foot.Filing.Kept(units, Math.max(1, copies)), 0.95, line.place());
    }
}

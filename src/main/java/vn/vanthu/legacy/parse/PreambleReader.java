package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Addressees;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.Place;

/// Reads what stands between the head and the text: Kính gửi, who decides, căn cứ, `QUYẾT ĐỊNH:`.
final class PreambleReader {

    private static final Pattern ENACTING = Pattern.compile("(quyet (?:dinh|nghi))\\s*[:.]?");
    // `Bộ trưởng Bộ Nội vụ quyết định:`
    private static final Pattern ENACTING_SAID =
            Pattern.compile("[^.;]{4,110}\\b(quyet (?:dinh|nghi)) ?:");
    private static final Pattern OTHER_BASIS =
            Pattern.compile("(?:thuc hien|tren co so|duoc su|sau khi|xet|theo|xet thay)\\b.*");
    private static final Pattern CITES =
            Pattern.compile("\\bso:? ?\\d|\\d+/|\\b(?:luat|bo luat|phap lenh)\\b");
    private static final int LONGEST_NAME = 200;
    private static final int MOST_BASES = 60;

    Guess<Addressees> addressees = Guess.none(0.8);
    Guess<String> authority = Guess.none(0.8);
    Guess<List<String>> bases = Guess.none(0.85);
    Guess<String> enacting = Guess.none(0.85);

    /// Reads Kính gửi, when it begins at `from`; the index of the line behind it.
    int readAddressees(List<Line> lines, int from, int until) {
        int i = skip(lines, from, until);
        if (i >= until) {
            return i;
        }
        Line first = lines.get(i);
        boolean telegram = Openings.isTelegram(first.fold());
        if (!Openings.isAddressee(first) && !telegram) {
            return from;
        }
        String text = first.text();
        int colon = text.indexOf(':');
        String lead = telegram ? text.substring(0, colon) : "Kính gửi";
        String rest =
                colon >= 0
                        ? text.substring(colon + 1).strip()
                        : text.replaceFirst("^\\W*\\S+\\s+\\S+\\s*[;.]?\\s*", "");
        List<String> names = new ArrayList<>();
        for (String name : rest.split(";", -1)) {
            addName(names, name);
        }
        boolean bulleted = rest.startsWith("-");
        boolean open = rest.isEmpty() || rest.endsWith(";") || rest.endsWith(",");
        int last = i;
        i++;
        while (i < until) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                int next = skip(lines, i, until);
                boolean listed =
                        next < until && isBullet(lines.get(next).text()) && (bulleted || open);
                boolean more = next < until && (names.isEmpty() || listed);
                if (!more) {
                    break;
                }
                i = next;
                continue;
            }
            String said = line.text();
            boolean bullet = isBullet(said);
            boolean small = Character.isLowerCase(said.charAt(0)) && !names.isEmpty();
            boolean goesOn = open && said.length() <= LONGEST_NAME && !Openings.begins(said);
            if (!bullet && !small && !goesOn) {
                break;
            }
            // Of a list with marks whatever has none goes on with the item above.
            boolean item = bulleted && lines.get(last).text().endsWith(",");
            if (!bullet && small && (!open || item)) {
                String joined = names.getLast() + (item ? ", " : " ") + tidy(said);
                names.set(names.size() - 1, joined);
            } else {
                bulleted |= bullet;
                for (String name : said.split(";\\s*(?=[-+•])", -1)) {
                    addName(names, name);
                }
            }
            open = said.endsWith(";") || said.endsWith(",");
            last = i;
            i++;
            if (bulleted && said.endsWith(".")) {
                break;
            }
        }
        if (!names.isEmpty()) {
            Place place = first.place().to(lines.get(last).place());
            addressees = new Guess<>(new Addressees(lead, names), 0.95, place);
        }
        return last + 1;
    }

    private static void addName(List<String> names, String raw) {
        String name = tidy(raw);
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    private static String tidy(String raw) {
        return raw.replaceAll("^[-–—+•\\s]+|[;.,\\s]+$", "");
    }

    private static boolean isBullet(String text) {
        return !text.isEmpty() && "-–—+•".indexOf(text.charAt(0)) >= 0;
    }

    private static int skip(List<Line> lines, int from, int until) {
        int i = from;
        while (i < until && (lines.get(i).isBlank() || Marks.isRule(lines.get(i).text()))) {
            i++;
        }
        return i;
    }

    /// Reads authority, bases and enacting words off the front of the text; how many paragraphs
    /// that were.
    ///
    /// @param decides whether papers of the kind decide something (quyết định, nghị quyết)
    int read(List<Passage> passages, boolean decides) {
        int at = readAuthority(passages);
        List<String> found = new ArrayList<>();
        Place place = null;
        int i = at;
        while (i < passages.size() && found.size() < MOST_BASES) {
            Passage passage = passages.get(i);
            if (passage.isTable() || !isBasis(passages, i, !found.isEmpty(), decides)) {
                break;
            }
            found.add(Inlines.plain(passage.text()));
            place = place == null ? passage.place() : place.to(passage.place());
            i++;
        }
        if (!found.isEmpty()) {
            bases = new Guess<>(found, 0.93, place);
        }
        int next = i;
        if (next < passages.size() && enactingWords(passages.get(next)) != null) {
            enacting =
                    new Guess<>(
                            enactingWords(passages.get(next)), 0.95, passages.get(next).place());
            next++;
        }
        boolean ruled = !found.isEmpty() || enacting.value() != null;
        if (!ruled) {
            authority = Guess.none(0.8);
            return 0;
        }
        return next;
    }

    // `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH` above the bases; over two lines it is one.
    private int readAuthority(List<Passage> passages) {
        StringBuilder words = new StringBuilder();
        Place place = null;
        int i = 0;
        while (i < passages.size() && i < 3) {
            Passage passage = passages.get(i);
            boolean capitals =
                    !passage.isTable()
                            && Line.isCapitals(passage.text())
                            && passage.text().length() < 200
                            && enactingWords(passage) == null
                            && Marker.read(passage.text()) == null;
            if (!capitals) {
                break;
            }
            words.append(words.isEmpty() ? "" : " ").append(passage.text());
            place = place == null ? passage.place() : place.to(passage.place());
            i++;
        }
        if (place != null) {
            authority = new Guess<>(words.toString(), 0.85, place);
        }
        return i;
    }

    private static boolean isBasis(
            List<Passage> passages, int at, boolean follows, boolean decides) {
        String text = passages.get(at).text();
        String fold = passages.get(at).fold();
        boolean named = Openings.isBasis(fold);
        char stop = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        boolean joined = stop == ';' || stop == ',';
        if (!named) {
            return joined && OTHER_BASIS.matcher(fold).matches() && CITES.matcher(fold).find();
        }
        if (joined) {
            return true;
        }
        boolean nextRules =
                at + 1 < passages.size()
                        && (enactingWords(passages.get(at + 1)) != null
                                || Openings.isBasis(passages.get(at + 1).fold()));
        return stop != ':' && (follows || nextRules || (decides && stop == '.'));
    }

    private static @Nullable String enactingWords(Passage passage) {
        if (passage.isTable() || passage.text().length() > 130) {
            return null;
        }
        java.util.regex.Matcher said = ENACTING_SAID.matcher(passage.fold());
        if (said.matches() && AgencyNames.begins(passage.text())) {
            return said.group(1).endsWith("nghi") ? "Quyết nghị" : "Quyết định";
        }
        java.util.regex.Matcher words = ENACTING.matcher(passage.fold());
        return words.matches() && Line.isCapitals(passage.text())
                ? words.group(1).endsWith("nghi") ? "Quyết nghị" : "Quyết định"
                : null;
    }
}

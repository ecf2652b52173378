package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Attachment;
import vn.vanthu.document.Limits;

/// Reads what goes with a paper in the same file.
final class AttachedReader {

    private final Titles titles;
    private final boolean damaged;

    AttachedReader(Titles titles, boolean damaged) {
        this.titles = titles;
        this.damaged = damaged;
    }

    List<Attachment> read(List<Line> lines) {
        List<Attachment> attached = new ArrayList<>();
        int from = 0;
        while (from < lines.size() && attached.size() < Limits.ATTACHMENTS) {
            int until = from + 1;
            while (until < lines.size() && !isNext(lines, until)) {
                until++;
            }
            Attachment one = one(lines.subList(from, until));
            if (one != null) {
                attached.add(one);
            }
            from = until;
        }
        return attached;
    }

    private static boolean isNext(List<Line> lines, int at) {
        String text = lines.get(at).text();
        return text.length() < 40 && (text.startsWith("PHỤ LỤC") || text.startsWith("Phụ lục "));
    }

    private @Nullable Attachment one(List<Line> lines) {
        boolean wrapped = Passages.isWrapped(lines);
        boolean appendix = lines.getFirst().fold().strip().startsWith("phu luc");
        Titles.Title title = null;
        StringBuilder subject = new StringBuilder();
        int i = appendix ? 1 : 0;
        int seen = 0;
        while (i < lines.size() && seen < 14) {
            Line line = lines.get(i);
            String text = line.text();
            if (text.isEmpty() || Marks.isRule(text)) {
                i++;
                continue;
            }
            seen++;
            if (Attached.isWith(line)) {
                i = behindBracket(lines, i);
                break;
            }
            Titles.Title found = appendix || title != null ? null : titles.read(line, damaged);
            if (found != null) {
                title = found;
                subject.append(found.rest());
            } else if (Marker.read(text) != null || text.length() > 200) {
                break;
            } else if (appendix || title != null) {
                subject.append(subject.isEmpty() ? "" : " ").append(text);
            }
            i++;
        }
        List<Passage> passages = Passages.of(lines.subList(i, lines.size()), wrapped);
        if (passages.isEmpty() && title == null && subject.isEmpty()) {
            return null;
        }
        String words = subject.isEmpty() ? null : subject.toString();
        var body = Outline.of(passages, damaged);
        return title == null
                ? new Attachment.Appendix(words, false, body)
                : new Attachment.IssuedWith(title.name(), words, false, body);
    }

    // `(Kèm theo … )` may take several lines.
    private static int behindBracket(List<Line> lines, int from) {
        int i = from;
        boolean opened = lines.get(from).text().startsWith("(");
        while (opened && i < lines.size() && i < from + 4 && lines.get(i).text().indexOf(')') < 0) {
            i++;
        }
        return Math.min(lines.size(), i + 1);
    }
}

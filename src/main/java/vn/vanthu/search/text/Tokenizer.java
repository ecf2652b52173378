package vn.vanthu.search.text;

import org.jspecify.annotations.Nullable;

/// Cuts a text into words in one pass.
///
/// Words cost a look into [Words]; only digits, which begin labels, dates and amounts, are looked
/// at more closely, and never further than a few dozen characters ahead.
final class Tokenizer {

    /// UTF-16 units of the longest word; what runs on is cut there.
    static final int LONGEST = 64;

    private final char[] text;
    private final int length;
    private final Row row;
    private final LabelGrammar label;
    private final DateGrammar date;
    private boolean stopped;
    // Figures before here belong to a date or an address and mean nothing else.
    private int plainUntil;
    private @Nullable Word last;
    private int lastEnd;

    Tokenizer(String words) {
        length = words.length();
        text = new char[length + 1];
        words.getChars(0, length, text, 0);
        row = new Row(16 + length / 5);
        label = new LabelGrammar(text);
        date = new DateGrammar(text);
    }

    Tokens read() {
        int i = 0;
        while (i < length) {
            i =
                    switch (Letters.sort(text[i])) {
                        case Letters.LETTER -> word(i);
                        case Letters.DIGIT -> digits(i);
                        case Letters.IDEOGRAPH -> base(i, i + 1);
                        case Letters.SURROGATE -> surrogate(i);
                        case Letters.STOP -> stop(i);
                        default -> i + 1;
                    };
        }
        return row.tokens(text);
    }

    private int word(int start) {
        int end = start;
        int hash = 0;
        byte sort;
        do {
            hash = 31 * hash + text[end];
            end++;
            sort = Letters.sort(text[end]);
        } while (sort <= Letters.MARK && end - start < LONGEST);
        if (sort >= Letters.UNSEEN && sort <= Letters.SURROGATE) {
            int further = goOn(start, end);
            if (further != end) {
                end = further;
                hash = Words.hash(text, start, end);
            }
        }
        Word word = Words.at(text, start, end, hash);
        Word before = last;
        boolean near = before != null && start - lastEnd <= 4;
        put(word, start, end);
        if (word.term().kind() == Term.Kind.ABBREVIATION) {
            joinOverBlanks(word, start, end);
        }
        if (word.part() == Word.Part.ADDRESS && start >= plainUntil) {
            address(end);
        } else if (near && before != null && before.part() == Word.Part.QUARTER) {
            romanQuarter(word, start, end);
        }
        return end;
    }

    // Over soft hyphens, zero width, &, signs read for letters, letters beyond the basic plane.
    private int goOn(int start, int from) {
        int end = from;
        while (end - start < LONGEST) {
            byte sort = Letters.sort(text[end]);
            int next = end;
            if (sort <= Letters.MARK || (sort == Letters.SIGN && isLowerBefore(end))) {
                next = end + 1;
            } else if (sort == Letters.UNSEEN) {
                while (Letters.sort(text[next]) == Letters.UNSEEN && next - start < LONGEST) {
                    next++;
                }
                next = Letters.isWordy(text[next]) ? next : end;
            } else if (sort == Letters.AMPERSAND && isSymbolic(start, end)) {
                next = afterAmpersand(end);
            } else if (sort == Letters.SURROGATE && isLetterPair(end)) {
                next = end + 2;
            }
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    private boolean isLowerBefore(int at) {
        return Character.isLowerCase(text[at - 1]);
    }

    // KH&CN, and &amp; where a page of the web was copied.
    private int afterAmpersand(int at) {
        int next = at + 1;
        if (at + 5 < length && new String(text, at + 1, 4).equals("amp;")) {
            next = at + 5;
        }
        return Letters.sort(text[next]) == Letters.LETTER ? next : at;
    }

    // Few letters without accents, as abbreviations have.
    private boolean isSymbolic(int start, int end) {
        if (end - start > 12) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c >= 0x80 && c != 'Đ' && c != 'đ' && c != 'Ð' && c != 'ð') {
                return false;
            }
        }
        return true;
    }

    // `KH & CN` is read as two words and as one.
    private void joinOverBlanks(Word left, int start, int end) {
        if (!Letters.isBlank(text[end])
                || Letters.sort(text[end + 1]) != Letters.AMPERSAND
                || !Letters.isBlank(text[end + 2])
                || Letters.sort(text[end + 3]) != Letters.LETTER) {
            return;
        }
        int from = end + 3;
        int to = from;
        while (Letters.isWordy(text[to]) && to - from < 12) {
            to++;
        }
        Word right = Words.at(text, from, to, Words.hash(text, from, to));
        if (right.term().kind() == Term.Kind.ABBREVIATION && !Letters.isWordy(text[to])) {
            String joined = left.term().exact() + right.term().exact();
            row.addOther(
                    new Term(
                            Term.Kind.ABBREVIATION,
                            joined,
                            left.term().folded() + right.term().folded()),
                    start,
                    to);
        }
    }

    // http://…, www.…: up to the next blank nothing is a label or a date.
    private void address(int end) {
        if (text[end] != ':' && text[end] != '.') {
            return;
        }
        int i = end;
        while (i < length && !Letters.isBlank(text[i]) && text[i] != '>' && text[i] != '"') {
            i++;
        }
        plainUntil = i;
    }

    private void romanQuarter(Word word, int start, int end) {
        int quarter =
                switch (word.term().folded()) {
                    case "i" -> 1;
                    case "ii" -> 2;
                    case "iii" -> 3;
                    case "iv" -> 4;
                    default -> 0;
                };
        if (quarter > 0 && start >= plainUntil && date.readQuarter(quarter, end)) {
            row.addOther(date.span(), start, date.end());
            plainUntil = date.end();
        }
    }

    private int digits(int start) {
        if (start >= plainUntil) {
            if (label.read(start)) {
                return label();
            }
            Word.Part before = last != null && isNear(start) ? last.part() : Word.Part.NONE;
            if (date.read(start, before)) {
                plainUntil = date.end();
                int end = Figures.digitsEnd(text, start);
                base(start, end);
                Term day = date.day();
                if (day != null) {
                    row.addOther(day, start, date.end());
                }
                row.addOther(date.span(), start, date.end());
                return end;
            }
        }
        return figure(start);
    }

    private boolean isNear(int start) {
        for (int i = lastEnd; i < start; i++) {
            if (i - lastEnd > 4
                    || (!Letters.isBlank(text[i]) && text[i] != '*' && text[i] != '_')) {
                return false;
            }
        }
        return true;
    }

    private int label() {
        for (int i = 0; i < label.count(); i++) {
            int start = label.start(i);
            int end = label.end(i);
            Word word = Words.at(text, start, end, Words.hash(text, start, end));
            String form = label.part(i);
            boolean same = form.equals(word.term().folded());
            Term term = same ? word.term() : new Term(word.term().kind(), form, form);
            row.add(term, start, end, joins());
            if (word.other() != null && i == 0) {
                row.addOther(word.other(), start, end);
            } else if (!same && i == 0) {
                row.addOther(word.term(), start, end);
            }
            if (i == 0) {
                row.addOther(labelTerm(label.normal()), start, label.end());
                if (label.isParty()) {
                    row.addOther(labelTerm(label.normalAsState()), start, label.end());
                }
            }
            last = word;
        }
        lastEnd = label.end();
        return label.end();
    }

    private static Term labelTerm(String form) {
        return new Term(Term.Kind.LABEL, form, form);
    }

    private int figure(int start) {
        int digits = Figures.digitsEnd(text, start);
        int end = digits;
        byte sort = Letters.sort(text[digits]);
        if (sort == Letters.LETTER) {
            end = codeEnd(start, digits);
        } else if (Figures.isSeparator(text[digits]) && start >= plainUntil) {
            end = Figures.amountEnd(text, start, digits);
            int list = Figures.groupsEnd(text, digits);
            if (list > end) {
                plainUntil = list;
            }
        }
        base(start, end);
        if (end == digits && start >= plainUntil) {
            Term whole = Figures.overGap(text, start, end);
            if (whole != null) {
                row.addOther(whole, start, end + 5);
            }
        }
        return end;
    }

    // 5G and 01A are one word, 5km and 500đ are two, 8h30 is a code.
    private int codeEnd(int start, int digits) {
        int i = digits;
        boolean code = false;
        while (Letters.isWordy(text[i]) && i - start < LONGEST) {
            code |= Letters.isDigit(text[i]);
            i++;
        }
        char c = text[digits];
        boolean money = c == 'đ' || c == 'Đ' || c == 'ð' || c == 'Ð';
        return code || (i == digits + 1 && !money) ? i : digits;
    }

    private int surrogate(int i) {
        if (!isLetterPair(i)) {
            return i + 1;
        }
        if (Character.isIdeographic(Character.toCodePoint(text[i], text[i + 1]))) {
            return base(i, i + 2);
        }
        int end = goOn(i, i + 2);
        return base(i, end);
    }

    private boolean isLetterPair(int i) {
        return i + 1 < length
                && Character.isSurrogatePair(text[i], text[i + 1])
                && Character.isLetterOrDigit(Character.toCodePoint(text[i], text[i + 1]));
    }

    // A stop ends what goes before only where a word ends: not in 9001:2008, baria.gov.vn; and not
    // behind one or two letters, `Tp. HCM`, `KT. GIÁM ĐỐC`.
    private int stop(int i) {
        boolean inside = i + 1 < length && Letters.isWordy(text[i + 1]);
        boolean shortened =
                text[i] == '.'
                        && last != null
                        && lastEnd == i
                        && last.raw().length() <= 2
                        && Character.isUpperCase(last.raw().charAt(0));
        stopped |= !inside && !shortened;
        return i + 1;
    }

    private int base(int start, int end) {
        put(Words.at(text, start, end, Words.hash(text, start, end)), start, end);
        return end;
    }

    private void put(Word word, int start, int end) {
        row.add(word.term(), start, end, joins());
        if (word.other() != null) {
            row.addOther(word.other(), start, end);
        }
        last = word;
        lastEnd = end;
    }

    private boolean joins() {
        boolean joins = !stopped;
        stopped = false;
        return joins;
    }
}

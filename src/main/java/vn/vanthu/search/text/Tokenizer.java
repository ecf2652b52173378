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
    private final WordEnd wordEnd;
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
        wordEnd = new WordEnd(text);
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
            int further = wordEnd.of(start, end);
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

    // `KH & CN` is read as two words and as one.
    private void joinOverBlanks(Word left, int start, int end) {
        int to = wordEnd.overBlanks(end);
        if (to < 0) {
            return;
        }
        int from = end + 3;
        Term right = Words.at(text, from, to, Words.hash(text, from, to)).term();
        if (right.kind() == Term.Kind.ABBREVIATION) {
            String exact = left.term().exact() + right.exact();
            String folded = left.term().folded() + right.folded();
            row.addOther(new Term(Term.Kind.ABBREVIATION, exact, folded), start, to);
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
        LabelParts parts = label.parts();
        for (int i = 0; i < parts.count(); i++) {
            int start = parts.start(i);
            int end = parts.end(i);
            Word word = parts.word(i);
            String form = parts.form(i);
            boolean same = form.equals(word.term().folded());
            row.add(
                    same ? word.term() : new Term(word.term().kind(), form, form),
                    start,
                    end,
                    joins());
            if (i == 0) {
                addOtherNumber(word, same, start, end);
                row.addOther(labelTerm(parts.normal()), start, label.end());
                if (parts.isParty()) {
                    row.addOther(labelTerm(parts.normalOfState()), start, label.end());
                }
            }
            last = word;
        }
        lastEnd = label.end();
        return label.end();
    }

    // 01A is found by 1 as well, 007 by its zeros.
    private void addOtherNumber(Word word, boolean same, int start, int end) {
        if (word.other() != null) {
            row.addOther(word.other(), start, end);
        } else if (!same) {
            row.addOther(word.term(), start, end);
        }
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
        if (!wordEnd.isPair(i)) {
            return i + 1;
        }
        return base(
                i, Character.isIdeographic(wordEnd.codePoint(i)) ? i + 2 : wordEnd.of(i, i + 2));
    }

    // A stop ends what goes before only where a word ends: not in 9001:2008, baria.gov.vn; and not
    // behind one or two letters, `Tp. HCM`, `KT. GIÁM ĐỐC`.
    private int stop(int i) {
        boolean inside = i + 1 < length && Letters.isWordy(text[i + 1]);
        boolean shortened =
                text[i] == '.'
                        && last != null
                        && lastEnd == i
                        && last.raw().length <= 2
                        && Character.isUpperCase(last.raw()[0]);
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

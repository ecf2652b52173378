package vn.vanthu.legacy.read.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.read.ReadNotes;
import vn.vanthu.legacy.read.UnreadableFile;
import vn.vanthu.legacy.read.text.LetterMend;
import vn.vanthu.legacy.read.text.WindowsLetters;

/// Reads rich text: its words, what is bold, its tables; pictures and all else are passed over.
public final class RtfFile {

    private static final int DEEPEST = 200;
    private static final int VIETNAMESE = 163;

    private static final Set<String> PASSED_OVER =
            Set.of(
                    "stylesheet",
                    "info",
                    "pict",
                    "object",
                    "header",
                    "headerl",
                    "headerr",
                    "headerf",
                    "footer",
                    "footerl",
                    "footerr",
                    "footerf",
                    "colortbl",
                    "footnote",
                    "listtable",
                    "listoverridetable",
                    "fldinst",
                    "nonshppict",
                    "bkmkstart",
                    "bkmkend",
                    "revtbl",
                    "rsidtbl",
                    "generator",
                    "themedata",
                    "datastore",
                    "latentstyles",
                    "xmlnstbl");

    private final String rtf;
    private final Deque<State> states = new ArrayDeque<>();
    private final Map<Integer, String> fonts = new HashMap<>();
    private final Map<Integer, Integer> charsets = new HashMap<>();
    private final List<TextLine> lines = new ArrayList<>();
    private State state = new State();
    private Shown shown = new Shown();
    private ShownTable table = new ShownTable();
    private List<TextLine> cell = new ArrayList<>();
    private boolean inTable;
    private int pageCode = 1252;
    private int at;
    private int skip;

    private static final class State {
        boolean over;
        boolean fontTable;
        boolean bold;
        boolean hidden;
        boolean deleted;
        boolean inTable;
        int font = -1;
        int replaced = 1;

        State copy() {
            State copy = new State();
            copy.over = over;
            copy.fontTable = fontTable;
            copy.bold = bold;
            copy.hidden = hidden;
            copy.deleted = deleted;
            copy.inTable = inTable;
            copy.font = font;
            copy.replaced = replaced;
            return copy;
        }
    }

    private RtfFile(String rtf) {
        this.rtf = rtf;
    }

    public static ReadFile read(byte[] bytes, ReadNotes notes) throws UnreadableFile {
        RtfFile file = new RtfFile(new String(bytes, StandardCharsets.ISO_8859_1));
        file.read();
        return WordLines.file(file.lines, notes);
    }

    private void read() throws UnreadableFile {
        while (at < rtf.length()) {
            char c = rtf.charAt(at++);
            switch (c) {
                case '{' -> {
                    if (states.size() > DEEPEST) {
                        throw new UnreadableFile("READ.nested", DEEPEST);
                    }
                    states.push(state);
                    state = state.copy();
                }
                case '}' -> {
                    if (!states.isEmpty()) {
                        state = states.pop();
                    }
                }
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> letter(c);
            }
        }
        endParagraph();
        endTable();
    }

    private void control() {
        if (at >= rtf.length()) {
            return;
        }
        char c = rtf.charAt(at);
        if (c == '\'') {
            String code =
                    rtf.substring(Math.min(at + 1, rtf.length()), Math.min(at + 3, rtf.length()));
            at = Math.min(at + 3, rtf.length());
            int value = hex(code);
            if (value >= 0) {
                letter((char) value);
            }
            return;
        }
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
            at++;
            switch (c) {
                case '\\', '{', '}' -> letter(c);
                case '~' -> letter('\u00A0');
                case '_' -> letter('-');
                case '*' -> state.over = true;
                case '\n', '\r' -> endParagraph();
                default -> {}
            }
            return;
        }
        int start = at;
        while (at < rtf.length() && Character.isLetter(rtf.charAt(at)) && at - start < 32) {
            at++;
        }
        String word = rtf.substring(start, at);
        int numberStart = at;
        if (at < rtf.length() && rtf.charAt(at) == '-') {
            at++;
        }
        while (at < rtf.length() && Character.isDigit(rtf.charAt(at)) && at - numberStart < 11) {
            at++;
        }
        int number = Ooxml.number(rtf.substring(numberStart, at), 1);
        boolean bare = numberStart == at;
        if (at < rtf.length() && rtf.charAt(at) == ' ') {
            at++;
        }
        act(word, number, bare);
    }

    private void act(String word, int number, boolean bare) {
        switch (word) {
            case "fonttbl" -> state.fontTable = true;
            case "f" -> state.font = number;
            case "fcharset" -> charsets.put(state.font, number);
            case "ansicpg" -> pageCode = number;
            case "uc" -> state.replaced = Math.max(0, Math.min(number, 16));
            case "u" -> {
                unicode((char) number);
                skip = state.replaced;
            }
            case "par" -> endParagraph();
            case "line" -> add("\n");
            case "tab" -> add("\t");
            case "cell" -> endCell();
            case "row" -> {
                inTable = true;
                table.row();
            }
            case "intbl" -> state.inTable = true;
            case "pard" -> state.inTable = false;
            case "clbrdrl", "clbrdrt", "clbrdrb", "clbrdrr" -> table.rule();
            case "b" -> state.bold = bare || number != 0;
            case "plain" -> {
                state.bold = false;
                state.hidden = false;
                state.deleted = false;
            }
            case "v" -> state.hidden = bare || number != 0;
            case "deleted" -> state.deleted = bare || number != 0;
            case "emdash" -> add("—");
            case "endash" -> add("–");
            case "lquote" -> add("‘");
            case "rquote" -> add("’");
            case "ldblquote" -> add("“");
            case "rdblquote" -> add("”");
            case "bullet" -> add("•");
            case "bin" -> at = Math.min(rtf.length(), at + Math.max(0, number));
            // The label of a list item as it is shown.
            case "listtext", "pntext" -> state.over = false;
            default -> state.over |= PASSED_OVER.contains(word);
        }
    }

    private void letter(char c) {
        if (skip > 0) {
            skip--;
            return;
        }
        if (state.fontTable) {
            if (c != ';') {
                fonts.merge(state.font, String.valueOf(c), String::concat);
            }
            return;
        }
        String font = fonts.getOrDefault(state.font, "");
        String byFont = LetterMend.byFont(font, String.valueOf(c));
        if (byFont != null && c >= 0x80) {
            add(byFont);
        } else {
            boolean vietnamese =
                    pageCode == 1258 || charsets.getOrDefault(state.font, 0) == VIETNAMESE;
            add(WindowsLetters.of(c, vietnamese));
        }
    }

    private void unicode(char c) {
        String byFont = LetterMend.byFont(fonts.getOrDefault(state.font, ""), String.valueOf(c));
        add(byFont == null ? String.valueOf(c) : byFont);
    }

    private void add(String letters) {
        if (!state.over && !state.hidden && !state.deleted && !state.fontTable) {
            shown.add(letters, state.bold);
        }
    }

    private void endParagraph() {
        if (state.over) {
            return;
        }
        if (state.inTable) {
            cell.addAll(shown.lines(""));
        } else {
            endTable();
            lines.addAll(shown.lines(""));
        }
        shown = new Shown();
    }

    private void endCell() {
        cell.addAll(shown.lines(""));
        shown = new Shown();
        table.cell(new ShownTable.Cell(cell, 1, false));
        cell = new ArrayList<>();
        inTable = true;
    }

    private void endTable() {
        if (inTable) {
            lines.addAll(table.lines());
            table = new ShownTable();
            inTable = false;
        }
    }

    private static int hex(String code) {
        if (code.length() != 2) {
            return -1;
        }
        int high = Character.digit(code.charAt(0), 16);
        int low = Character.digit(code.charAt(1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}

package vn.vanthu.search.text;

/// The skeleton of a word that survives a scan read with the wrong language.
///
/// Such a reading keeps the consonants that begin and end a syllable and loses its vowels with
/// their marks: chức becomes `chirc`, với `vdi`, của `ctia`, số `s6`. So a frame is the onset and
/// the coda, `ch.c`; without a coda the last vowel, which bears no mark where there are two, `v-i`;
/// and of a lone vowel nothing, `s~`. About 350 frames stand for all syllables: a frame says little
/// alone, two neighbours say much.
///
/// What is no syllable even so, as an abbreviation or a foreign word, is its own frame.
public final class Frame {

    private static final String[] ONSETS = {
        "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h",
        "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"
    };
    private static final String[] CODAS = {"ng", "nh", "ch", "c", "m", "n", "p", "t"};

    // Vowels, and what is read for them: ư as ir, tr, li; ộ as 6, d, f; ấ as d, j.
    private static final String VOWEL_LIKE = "aeiouywdbtrgqjlsf";
    private static final int LONGEST_VOWEL = 4;
    private static final int LONGEST = 12;

    private Frame() {}

    /// The frame of a word.
    ///
    /// @param folded the form of [Term#folded]; anything else has itself as its frame
    public static String of(String folded) {
        if (folded.length() > LONGEST || !isOfLetters(folded)) {
            return folded;
        }
        String word = mendedStart(lettersForDigits(folded));
        String onset = onset(word);
        String rest = mendedVowels(word.substring(onset.length()));
        String coda = coda(rest);
        String vowel = rest.substring(0, rest.length() - coda.length());
        if (vowel.isEmpty() && !coda.isEmpty()) {
            // cp for cấp; gìn is g and in.
            return onset.isEmpty() ? folded : frameOfLostVowel(onset, coda);
        }
        if (!isVowelLike(vowel)) {
            return folded;
        }
        if (!coda.isEmpty()) {
            return onset + '.' + coda;
        }
        return openFrame(onset, vowel);
    }

    private static String frameOfLostVowel(String onset, String coda) {
        return (onset.equals("gi") ? "g" : onset) + '.' + coda;
    }

    private static String openFrame(String onset, String vowel) {
        int last = vowel.length() - 1;
        if (last < 1) {
            return onset + '~';
        }
        return switch (vowel.charAt(last)) {
            case 'e' -> onset + (isReadForC(vowel) ? ".c" : "~");
            case 'i', 'y' -> onset + "-i";
            case 'u' -> onset + "-u";
            case 'o' -> onset + "-o";
            case 'a' -> onset + "-a";
            default -> onset + '~';
        };
    }

    // A c at the end is often read as e: việc, `viée`, thuộc, `thule`. Of rhymes only oe and uê end
    // in e behind another vowel.
    private static boolean isReadForC(String vowel) {
        int i = vowel.length() - 1;
        while (i >= 0 && vowel.charAt(i) == 'e') {
            i--;
        }
        return i >= 0 && vowel.charAt(i) != 'o' && vowel.charAt(i) != 'u';
    }

    private static boolean isOfLetters(String word) {
        boolean letters = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (c < '0' || c > '9')) {
                return false;
            }
            letters |= letter;
        }
        return letters;
    }

    // `1am` for làm, `no1` for nội, `s6` for số, `c4c` for các.
    private static String lettersForDigits(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            letters.append(
                    switch (c) {
                        case '1' -> i == 0 ? 'l' : 'i';
                        case '0', '6', '8', '9' -> 'o';
                        case '3', '4' -> 'a';
                        case '2', '5', '7' -> 's';
                        default -> c;
                    });
        }
        return letters.toString();
    }

    private static String mendedStart(String word) {
        if (word.length() < 2) {
            return word;
        }
        char second = word.charAt(1);
        return switch (word.charAt(0)) {
            // `iy` for lý: no syllable begins with i or j and another vowel.
            case 'i', 'j' -> "aeouy".indexOf(second) >= 0 ? "l" + word.substring(1) : word;
            // `Pinh` for Định, `Pào` for Đào: p alone begins no Vietnamese word.
            case 'p' -> second == 'h' ? word : "d" + word.substring(1);
            // `wong` for trong.
            case 'w' -> "tr" + word.substring(second == 'r' ? 2 : 1);
            default -> word;
        };
    }

    // u, ú, ư and ứ are read as ii, ir, tr, ur, ti, tu; ứng as mg.
    private static String mendedVowels(String rest) {
        StringBuilder mended = new StringBuilder(rest.length());
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            char next = i + 1 < rest.length() ? rest.charAt(i + 1) : 0;
            boolean last = i + 2 >= rest.length();
            boolean pair =
                    switch (c) {
                        case 'i' -> next == 'i' || next == 'r';
                        case 'u' -> next == 'r';
                        case 't' -> next == 'r' || ((next == 'i' || next == 'u') && !last);
                        default -> false;
                    };
            if (pair) {
                mended.append('u');
                i++;
            } else {
                mended.append(c);
            }
        }
        int m = mended.length() - 2;
        if (m >= 0 && mended.charAt(m) == 'm' && mended.charAt(m + 1) == 'g') {
            mended.setCharAt(m, 'n');
        }
        return mended.toString();
    }

    private static String onset(String word) {
        for (String onset : ONSETS) {
            if (word.startsWith(onset)) {
                return onset;
            }
        }
        return "";
    }

    private static String coda(String rest) {
        for (String coda : CODAS) {
            if (rest.endsWith(coda)) {
                return coda;
            }
        }
        return "";
    }

    private static boolean isVowelLike(String vowel) {
        if (vowel.length() > LONGEST_VOWEL) {
            return false;
        }
        for (int i = 0; i < vowel.length(); i++) {
            if (VOWEL_LIKE.indexOf(vowel.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}

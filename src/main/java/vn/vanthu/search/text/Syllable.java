package vn.vanthu.search.text;

import java.util.HashSet;
import java.util.Set;

/// Tells a well-formed Vietnamese syllable from other letters, by onset and rhyme.
final class Syllable {

    private static final String[] ONSETS =
            words(" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");

    private static final String[] RHYMES =
            words(
                    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât"
                            + " âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in"
                            + " inh ip it iu iêc iêm iên iêng iêp iêt iêu o oc oi om on ong ooc oong op"
                            + " ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng"
                            + " oăp oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc"
                            + " ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uơ uôc uôi uôm"
                            + " uôn uông uôt uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm"
                            + " ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yên yêng yêt yêu yêm yt"
                            + " ynh ych yn");

    private static final Set<String> SPELLED = new HashSet<>();
    private static final Set<String> BARE = new HashSet<>();

    static {
        for (String onset : ONSETS) {
            for (String rhyme : RHYMES) {
                if (fits(onset, rhyme)) {
                    SPELLED.add(onset + rhyme);
                    BARE.add(Spelling.bare(onset + rhyme));
                }
            }
        }
        // g before i is written once: gì, gìn, giếng.
        for (String rhyme : words("i ia in iêc iêm iên iêng iêt iêp iêu êng im ip it ich inh")) {
            SPELLED.add("g" + rhyme);
            BARE.add(Spelling.bare("g" + rhyme));
        }
        SPELLED.add("giêng");
    }

    private Syllable() {}

    /// Whether it is spelled as a syllable is, marks and tone included.
    ///
    /// @param exact the form of [Term#exact]: lower case, the tone as a digit at the end
    static boolean isOne(String exact) {
        if (exact.isEmpty()) {
            return false;
        }
        char last = exact.charAt(exact.length() - 1);
        boolean toned = last >= '1' && last <= '5';
        String letters = toned ? exact.substring(0, exact.length() - 1) : exact;
        if (!SPELLED.contains(letters)) {
            return false;
        }
        // A syllable closed by p, t, c or ch bears the sharp or the heavy tone only.
        return !isClosed(letters) || last == '2' || last == '5';
    }

    /// Whether it is a syllable written without accents.
    ///
    /// @param folded the form of [Term#folded]
    static boolean isBare(String folded) {
        return BARE.contains(folded);
    }

    private static boolean isClosed(String letters) {
        char last = letters.charAt(letters.length() - 1);
        return last == 'p' || last == 't' || last == 'c' || (last == 'h' && letters.endsWith("ch"));
    }

    private static boolean fits(String onset, String rhyme) {
        char vowel = rhyme.charAt(0);
        boolean front = vowel == 'i' || vowel == 'e' || vowel == 'ê' || vowel == 'y';
        return switch (onset) {
            // Before y only ngh, k and qu differ from i; ngh is never followed by it.
            case "k" -> front;
            case "gh", "ngh" -> front && vowel != 'y';
            case "c", "g", "ng" -> !front;
            // The u of qu is the glide; `quốc` keeps its own.
            case "qu" -> vowel != 'u' && vowel != 'o' && vowel != 'ư' && !rhyme.equals("a y");
            case "gi" -> vowel != 'i' && vowel != 'y';
            case "" -> true;
            default -> vowel != 'y' || rhyme.equals("y");
        };
    }

    private static String[] words(String list) {
        return list.split(" ", -1);
    }
}

package vn.vanthu.search.made;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a text as badly as a scan is read by a reader of another language.
final class Worn {

    private static final int LINE = 74;
    private static final String[] STAINS = {"/@ CT’", "|3/ kHOA m;c", "\\S v}", "' ,", "4 sO"};
    private static final double STAINED = 0.02;

    private static final Map<Character, Reading> READINGS = readings();

    private Worn() {}

    /// What a letter is read as, each as often as it stands here.
    private record Reading(List<String> as) {
        String one(Dice dice) {
            return dice.any(as);
        }
    }

    static String read(String text, Dice dice) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 16);
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Lines end where they ended on the sheet.
            if (c == '\n' || (c == ' ' && column >= LINE)) {
                out.append('\n');
                column = 0;
                if (dice.chance(STAINED)) {
                    out.append(STAINS[dice.below(STAINS.length)]).append('\n');
                }
                continue;
            }
            Reading reading = READINGS.get(c);
            if (reading == null) {
                out.append(c);
            } else {
                out.append(reading.one(dice));
            }
            column++;
        }
        return out.toString();
    }

    private static Map<Character, Reading> readings() {
        Map<Character, Reading> readings = new HashMap<>();
        for (String line : Lists.lines("worn.txt")) {
            List<String> as = new ArrayList<>();
            for (String reading : line.substring(2).split(" ", -1)) {
                int colon = reading.lastIndexOf(':');
                for (int i = Integer.parseInt(reading.substring(colon + 1)); i > 0; i--) {
                    as.add(reading.substring(0, colon));
                }
            }
            readings.put(line.charAt(0), new Reading(as));
        }
        return readings;
    }
}

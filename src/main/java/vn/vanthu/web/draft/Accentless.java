package vn.vanthu.web.draft;

import vn.vanthu.web.Plain;

/// Compares words as they are typed in a hurry, without accents.
final class Accentless {

    private Accentless() {}

    /// Whether each word of `typed` begins a word of `name`; nothing typed begins everything.
    static boolean begins(String name, String typed) {
        String words = " " + Plain.of(name);
        for (String word : Plain.of(typed).strip().split("\\s+", -1)) {
            if (!words.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }
}

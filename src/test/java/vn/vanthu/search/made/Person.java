package vn.vanthu.search.made;

/// Gives people names.
final class Person {

    private Person() {}

    static String name(Dice dice) {
        Language words = Language.OF_OFFICES;
        return dice.one(words.names("family"))
                + " "
                + dice.one(words.names("middle"))
                + " "
                + dice.any(words.names("given"));
    }

    /// `lan.nguyen` of a name.
    static String login(String name) {
        String plain = Spelling.plain(name).toLowerCase(java.util.Locale.ROOT);
        int first = plain.indexOf(' ');
        int last = plain.lastIndexOf(' ');
        return plain.substring(last + 1) + "." + plain.substring(0, first);
    }
}

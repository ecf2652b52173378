package vn.vanthu.document;

/// Refuses values that no paper may hold, naming the value and the bound.
final class Require {

    private Require() {}

    static void text(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }

    static void between(int value, int least, int most, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    name + " " + value + " must lie between " + least + " and " + most);
        }
    }
}

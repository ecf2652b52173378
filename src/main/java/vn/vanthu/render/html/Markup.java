package vn.vanthu.render.html;

/// Collects well-formed HTML, escaping every text.
final class Markup {

    private final StringBuilder out = new StringBuilder(16_384);

    /// Markup of our own, as it stands.
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    Markup text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return this;
    }

    /// A length in points with at most two places.
    Markup number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            out.append(hundredths / 100);
        } else {
            out.append(hundredths / 100.0);
        }
        return this;
    }

    Markup number(int value) {
        out.append(value);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

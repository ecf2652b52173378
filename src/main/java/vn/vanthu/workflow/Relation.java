package vn.vanthu.workflow;

import java.util.Arrays;
import java.util.Optional;

/// What one paper does to another (NĐ 30, Đ.18.3, Đ.18.4, Đ.25).
public enum Relation {
    /// Đính chính: mends form, technique or procedure, by a công văn of the issuer.
    CORRECTS("corrects", "corrected"),
    /// Thay thế: takes the place of a paper wrong in content, by one of equivalent form.
    REPLACES("replaces", "replaced"),
    /// Thu hồi: takes the paper back; it is frozen and stays to be seen.
    RECALLS("recalls", "recalled"),
    /// Sao y, sao lục, trích sao.
    COPIES("copies", "copied");

    private final String word;
    private final String act;

    Relation(String word, String act) {
        this.word = word;
        this.act = act;
    }

    /// The word as it is stored: `corrects`.
    public String word() {
        return word;
    }

    /// The act that the paper at the other end suffers, as the journal names it: `corrected`.
    public String act() {
        return act;
    }

    /// The relation whose other end suffered that act.
    static Optional<Relation> suffered(String act) {
        return Arrays.stream(values()).filter(relation -> relation.act.equals(act)).findFirst();
    }

    static Relation of(String word) {
        for (Relation relation : values()) {
            if (relation.word.equals(word)) {
                return relation;
            }
        }
        throw new IllegalArgumentException("unknown relation " + word);
    }
}

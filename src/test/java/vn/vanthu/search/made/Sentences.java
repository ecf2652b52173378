package vn.vanthu.search.made;

import java.util.IdentityHashMap;
import java.util.List;

/// Chooses what a paper says next, repeating nothing while there is something left to say.
final class Sentences {

    /// What a sentence is for.
    enum Role {
        RESULT("result"),
        FAULT("fault"),
        TASK("task");

        private final String section;

        Role(String section) {
            this.section = section;
        }

        private List<Phrase> of(Topic topic) {
            return switch (this) {
                case RESULT -> topic.results();
                case FAULT -> topic.faults();
                case TASK -> topic.tasks();
            };
        }
    }

    private static final Language WORDS = Language.OF_OFFICES;
    private static final List<Phrase> OPENINGS = WORDS.sentences("opening");
    private static final List<Phrase> ACTORS = WORDS.sentences("actor");
    private static final List<Phrase> MODALS = WORDS.sentences("modal");
    private static final List<Phrase> LINKS = WORDS.sentences("link");

    private final Pen pen;
    private final Dice dice;
    private final IdentityHashMap<List<Phrase>, Integer> next = new IdentityHashMap<>();

    Sentences(Pen pen) {
        this.pen = pen;
        this.dice = pen.dice();
    }

    /// One sentence without its stop.
    void say(Role role) {
        double share = dice.share();
        if (share < 0.4) {
            pen.sentence(further(role.of(pen.topic())));
        } else if (share < 0.6) {
            pen.sentence(further(WORDS.sentences(role.section)));
        } else {
            compose();
        }
        if (dice.chance(0.25)) {
            pen.put(dice.chance(0.5) ? "; " : ", ").write(dice.one(LINKS));
        }
    }

    private void compose() {
        int start = pen.length();
        if (dice.chance(0.6)) {
            pen.write(dice.one(OPENINGS)).put(" ");
        }
        pen.write(dice.one(ACTORS)).put(" ").write(dice.one(MODALS)).put(" ");
        pen.write(dice.one(pen.topic().acts()));
        for (int i = dice.below(4); i > 0; i--) {
            pen.put(i == 1 ? " " : ", ").write(dice.any(LINKS));
        }
        pen.capital(start);
    }

    /// The next of a list, beginning anywhere.
    Phrase further(List<Phrase> list) {
        Integer at = next.get(list);
        int which = at == null ? dice.below(list.size()) : at;
        next.put(list, (which + 1) % list.size());
        return list.get(which);
    }
}

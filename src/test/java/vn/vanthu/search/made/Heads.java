package vn.vanthu.search.made;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the heads of papers; a paper that cites another makes that one's head anew.
final class Heads {

    private final long seed;
    private final Schedule schedule;
    private final List<Topic> everyones = new ArrayList<>();
    private final Map<String, List<Topic>> bySector = new HashMap<>();

    Heads(long seed) {
        this.seed = seed;
        this.schedule = new Schedule(seed);
        for (Topic topic : Language.OF_OFFICES.topics) {
            for (String sector : topic.sectors()) {
                if (sector.equals("*")) {
                    everyones.add(topic);
                } else {
                    bySector.computeIfAbsent(sector, _ -> new ArrayList<>()).add(topic);
                }
            }
        }
    }

    Head head(int index) {
        Schedule.Place place = schedule.place(index);
        Dice dice = new Dice(seed, 2L * index);
        Agency agency = place.agency();
        Topic topic = topic(dice, agency, place.year());
        Agency.Unit unit = dice.one(agency.units());
        double ranked = dice.share();
        int rank = ranked < 0.4 ? 0 : ranked < 0.65 ? 1 : ranked < 0.85 ? 2 : 3;
        Head bare = new Head(index, place, unit, topic, rank, "");
        Pen pen = new Pen(bare, dice, this, Spelling.OLD);
        boolean isOwn = dice.chance(0.6);
        pen.write(dice.any(isOwn ? topic.subjects() : Language.OF_OFFICES.sentences("subject")));
        return new Head(index, place, unit, topic, rank, pen.text());
    }

    /// A topic that this agency writes of.
    Topic topic(Dice dice, Agency agency, int year) {
        Topic topic = topic(dice, agency);
        while (topic.since() > year) {
            topic = topic(dice, agency);
        }
        return topic;
    }

    private Topic topic(Dice dice, Agency agency) {
        double share = dice.share();
        List<Topic> own = bySector.getOrDefault(agency.sector(), everyones);
        if (share < 0.62) {
            return dice.any(own);
        }
        return share < 0.92 ? dice.one(everyones) : dice.any(Language.OF_OFFICES.topics);
    }

    /// A paper that `citing` may have known: of the same book and earlier, or of another agency and
    /// no later; null when there is none.
    Head cited(Head citing, Dice dice) {
        int ordinal = citing.place().ordinal();
        if (ordinal > 0 && dice.chance(0.6)) {
            return head(citing.place().book() + dice.below(ordinal));
        }
        if (citing.index() > 0) {
            Head other = head(dice.below(citing.index()));
            if (!other.day().isAfter(citing.day())) {
                return other;
            }
        }
        return null;
    }
}

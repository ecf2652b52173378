package vn.vanthu.search.made;

import java.util.ArrayList;
import java.util.List;

/// Office abbreviations with what they stand for.
final class Abbreviations {

    private final List<String> shorts = new ArrayList<>();
    private final List<String[]> longs = new ArrayList<>();

    Abbreviations(List<String> lines) {
        for (String line : lines) {
            String[] pair = line.split(" = ", -1);
            shorts.add(pair[0].strip());
            longs.add(Spelling.ways(pair[1].strip()));
        }
    }

    int size() {
        return shorts.size();
    }

    int index(String name) {
        int index = shorts.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("{" + name + "} is neither slot nor abbreviation");
        }
        return index;
    }

    String brief(int index) {
        return shorts.get(index);
    }

    String spelled(int index, int way) {
        return longs.get(index)[way];
    }
}

package vn.vanthu.search.made;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A province with its districts and communes, and what it was merged into in 2025.
record Province(
        String name, String seat, String successor, List<String> districts, List<String> communes) {

    static final List<Province> ALL = all();

    // Nghị quyết 202/2025/QH15 took effect on 12 June, the new communes on 1 July.
    static final LocalDate MERGED = LocalDate.of(2025, 7, 1);

    private static final int COMMUNES = 64;

    String name(LocalDate day) {
        return day.isBefore(MERGED) || successor.isEmpty() ? name : successor;
    }

    private static List<Province> all() {
        List<Province> all = new ArrayList<>();
        for (String line : Lists.lines("provinces.txt")) {
            List<String> parts = Lists.parts(line, "\\|");
            all.add(
                    new Province(
                            parts.get(0),
                            parts.get(1),
                            parts.get(2).replaceFirst("^\\d+ ", ""),
                            Lists.parts(parts.get(3), ";"),
                            communes(all.size())));
        }
        return all;
    }

    private static List<String> communes(int province) {
        Dice dice = new Dice(17, province);
        List<String> first = Language.OF_OFFICES.names("commune.a");
        List<String> second = Language.OF_OFFICES.names("commune.b");
        List<String> communes = new ArrayList<>();
        while (communes.size() < COMMUNES) {
            String name = dice.any(first) + " " + dice.any(second);
            String sort = dice.any(List.of("xã", "xã", "xã", "phường", "phường", "thị trấn"));
            communes.add(sort + " " + name);
        }
        return communes;
    }
}

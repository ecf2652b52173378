package vn.vanthu.search.made;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An agency that issues papers, through all its names.
///
/// @param index which one, from 0 without end
/// @param where district or commune whose committee it is; empty for an agency of the province
record Agency(int index, Model model, Province province, String where) {

    /// Agencies of one province.
    static final int OF_A_PROVINCE = Model.ALL.size();

    /// A unit of an agency.
    record Unit(String abbreviation, String name) {}

    /// A name that was borne for a time.
    ///
    /// @param until the year in which it ended
    private record Name(int until, String name, String abbreviation) {}

    /// What an agency of one sort is like in every province.
    private record Model(
            String sector, String abbreviation, List<Name> names, String post, List<Unit> units) {

        static final List<Model> ALL = Lists.lines("agencies.txt").stream().map(Model::of).toList();

        static Model of(String line) {
            List<String> parts = Lists.parts(line, "\\|");
            String abbreviation = parts.get(1);
            List<Name> names = new ArrayList<>();
            for (String name : Lists.parts(parts.get(2), "<")) {
                int until =
                        name.matches("\\d{4} .*") ? Integer.parseInt(name.substring(0, 4)) : 9999;
                String own = name.replaceFirst("^\\d{4} ", "");
                int open = own.indexOf(" (");
                names.add(
                        open < 0
                                ? new Name(until, own, abbreviation.replaceFirst("-.", ""))
                                : new Name(
                                        until,
                                        own.substring(0, open),
                                        own.substring(open + 2, own.length() - 1)));
            }
            List<Unit> units = new ArrayList<>();
            for (String unit : Lists.parts(parts.get(4), ";")) {
                List<String> pair = Lists.parts(unit, "=");
                units.add(new Unit(pair.get(0), pair.get(1)));
            }
            return new Model(parts.get(0), abbreviation, names, parts.get(3), units);
        }
    }

    static Agency number(int index) {
        Model model = Model.ALL.get(index % OF_A_PROVINCE);
        Province province = Province.ALL.get(index / OF_A_PROVINCE % Province.ALL.size());
        Dice dice = new Dice(23, index);
        String where =
                switch (model.abbreviation()) {
                    case "UBND-H" -> dice.any(province.districts());
                    case "UBND-X" -> dice.any(province.communes());
                    default -> "";
                };
        return new Agency(index, model, province, where);
    }

    String sector() {
        return model.sector();
    }

    List<Unit> units() {
        return model.units();
    }

    String post() {
        return model.post();
    }

    /// Whether a committee decides, in whose name its chairman signs (TM.).
    boolean isCommittee() {
        return model.abbreviation().startsWith("UBND");
    }

    /// Whether it answers to the committee of the province.
    boolean isBelowProvince() {
        return !isCommittee();
    }

    String name(LocalDate day) {
        return current(day)
                .name()
                .replace("{huyện}", where)
                .replace("{xã}", where)
                .replace("nhân dân tỉnh", "nhân dân " + province.name(day));
    }

    String abbreviation(LocalDate day) {
        return current(day).abbreviation();
    }

    /// What sets its papers apart in the archive from those of agencies with the same symbol.
    String slug(LocalDate day) {
        boolean isPlain =
                index < OF_A_PROVINCE
                        && where.isEmpty()
                        && abbreviation(day).equals(model.abbreviation());
        return isPlain ? "" : "-a" + index;
    }

    /// Who holds a post in a year: 0 the head, then deputies, then heads of units; terms end.
    String holder(long seed, int rank, int year) {
        Dice dice = new Dice(seed + 31L * index, rank * 1_000L + (year + rank * 2 + index) / 5);
        return Person.name(dice);
    }

    private Name current(LocalDate day) {
        for (Name name : model.names()) {
            int month = name.until() == 2025 ? 3 : 1;
            if (day.isBefore(LocalDate.of(name.until(), month, 1))) {
                return name;
            }
        }
        return model.names().getLast();
    }
}

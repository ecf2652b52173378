package vn.vanthu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableGridTest {

    private static Table.Cell cell(int columns, int rows) {
        return new Table.Cell(List.of(), columns, rows, null);
    }

    private static Table.Row row(Table.Cell... cells) {
        return new Table.Row(List.of(cells));
    }

    private static final List<Table.Column> THREE =
            List.of(
                    new Table.Column(1, Align.LEFT),
                    new Table.Column(1, Align.LEFT),
                    new Table.Column(1, Align.LEFT));

    @Test
    void mergedCellsPushTheirNeighboursAside() {
        Table table =
                new Table(
                        THREE,
                        0,
                        List.of(
                                row(cell(1, 2), cell(2, 1)),
                                row(cell(1, 1), cell(1, 2)),
                                row(cell(2, 1))));
        assertThat(TableGrid.places(table))
                .extracting(place -> place.row() + "," + place.column())
                .containsExactly("0,0", "0,1", "1,1", "1,2", "2,0");
    }

    @Test
    void everyFaultOfAGridIsNamedByItsRow() {
        assertThat(TableGrid.fault(3, 0, List.of(row(cell(2, 1), cell(2, 1)))))
                .isEqualTo(new TableGrid.Fault(TableGrid.FaultKind.TOO_WIDE, 1, 0));
        assertThat(TableGrid.fault(3, 0, List.of(row(cell(2, 1)))))
                .isEqualTo(new TableGrid.Fault(TableGrid.FaultKind.EMPTY_PLACE, 1, 3));
        assertThat(TableGrid.fault(3, 0, List.of(row(cell(3, 2)))))
                .isEqualTo(new TableGrid.Fault(TableGrid.FaultKind.REACHES_BELOW, 1, 0));
        assertThat(TableGrid.fault(1, 1, List.of(row(cell(1, 2)), row())))
                .isEqualTo(new TableGrid.Fault(TableGrid.FaultKind.HEADER_REACHES_BODY, 1, 0));
        assertThat(TableGrid.fault(0, 0, List.of()))
                .isEqualTo(new TableGrid.Fault(TableGrid.FaultKind.NO_COLUMN, 0, 0));
    }

    @Test
    void aTableRefusesABrokenGrid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(THREE, 0, List.of(row(cell(1, 1)))));
    }
}

/** What can be done to a table: its rows, columns, merged cells, header, widths and alignment. */
import { Plugin, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import {
  addColumn, addRow, CellSelection, deleteColumn, deleteRow, deleteTable, isInTable, mergeCells as merge, moveTableColumn,
  moveTableRow, selectedRect, splitCell, TableMap,
} from "prosemirror-tables";
import { before, deepestAfter, touched } from "vanthu/body/place.js";

export { deleteTable, splitCell };

const MOST_COLUMNS = 30;

/** A fresh table with a header row. */
export function emptyTable(schema, rows, columns, depth) {
  const { table, table_row, table_cell } = schema.nodes;
  return table.create(
    { depth, columns: Array.from({ length: columns }, () => ({ width: 1, align: "left" })) },
    Array.from({ length: rows }, (_, i) => table_row.create({ header: i === 0 && rows > 1 },
      Array.from({ length: columns }, () => table_cell.createAndFill()))));
}

/** Puts a table after the piece in which the caret stands, or in its place when it is empty. */
export function insertTable(rows, columns) {
  return (state, dispatch) => {
    if (isInTable(state)) return false;
    if (dispatch) {
      const { doc, schema, tr } = state;
      const [, index] = touched(state.selection, doc);
      const node = doc.child(index);
      const at = before(doc, index);
      const blank = node.type.name === "line" && node.content.size === 0;
      const depth = blank ? node.attrs.depth : deepestAfter(node);
      const made = emptyTable(schema, rows, columns, depth);
      const start = blank ? at : at + node.nodeSize;
      tr.replaceWith(start, at + node.nodeSize, made);
      const last = index + (blank ? 0 : 1) === tr.doc.childCount - 1;
      if (last) tr.insert(tr.doc.content.size, schema.nodes.line.create({ depth }));
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(start + 4))).scrollIntoView());
    }
    return true;
  };
}

function setTable(tr, rect, attrs) {
  return tr.setNodeMarkup(rect.tableStart - 1, null, { ...rect.table.attrs, ...attrs });
}

function inTable(act) {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    return act(state, selectedRect(state), dispatch);
  };
}

function addRowAt(beside) {
  return inTable((state, rect, dispatch) => {
    if (dispatch) {
      const at = beside < 0 ? rect.top : rect.bottom;
      const header = beside < 0 ? rect.table.child(rect.top).attrs.header
        : rect.bottom < rect.map.height && rect.table.child(rect.bottom).attrs.header;
      const tr = addRow(state.tr, rect, at);
      let pos = rect.tableStart;
      const table = tr.doc.nodeAt(rect.tableStart - 1);
      for (let i = 0; i < at; i++) pos += table.child(i).nodeSize;
      if (header) tr.setNodeMarkup(pos, null, { header });
      dispatch(tr);
    }
    return true;
  });
}

export const addRowAbove = addRowAt(-1);
export const addRowBelow = addRowAt(1);

function addColumnAt(beside) {
  return inTable((state, rect, dispatch) => {
    if (rect.map.width >= MOST_COLUMNS) return false;
    if (dispatch) {
      const at = beside < 0 ? rect.left : rect.right;
      const columns = [...rect.table.attrs.columns];
      const like = columns[beside < 0 ? rect.left : rect.right - 1];
      columns.splice(at, 0, { ...like });
      dispatch(setTable(addColumn(state.tr, rect, at), rect, { columns }));
    }
    return true;
  });
}

export const addColumnLeft = addColumnAt(-1);
export const addColumnRight = addColumnAt(1);

export const removeRows = deleteRow;

export const removeColumns = inTable((state, rect, dispatch) => {
  if (rect.left === 0 && rect.right === rect.map.width) return false;
  if (!dispatch) return true;
  const columns = rect.table.attrs.columns.filter((_, i) => i < rect.left || i >= rect.right);
  return deleteColumn(state, tr => dispatch(
    tr.setNodeMarkup(rect.tableStart - 1, null, { ...rect.table.attrs, columns })));
});

/** Moves the row of the caret up (-1) or down (1); the header stays on top. */
export function moveRow(by) {
  return inTable((state, rect, dispatch) => {
    const from = by < 0 ? rect.top : rect.bottom - 1;
    const to = from + by;
    if (to < 0 || to >= rect.map.height) return false;
    if (rect.table.child(from).attrs.header !== rect.table.child(to).attrs.header) return false;
    if (!dispatch) return true;
    return moveTableRow({ from, to, select: false })(state, tr => dispatch(caretIn(tr, rect, to, rect.left)));
  });
}

/** Moves the column of the caret left (-1) or right (1). */
export function moveColumn(by) {
  return inTable((state, rect, dispatch) => {
    const from = by < 0 ? rect.left : rect.right - 1;
    const to = from + by;
    if (to < 0 || to >= rect.map.width) return false;
    if (!dispatch) return true;
    const columns = [...rect.table.attrs.columns];
    [columns[from], columns[to]] = [columns[to], columns[from]];
    return moveTableColumn({ from, to, select: false })(state, tr => {
      const moved = tr.doc.nodeAt(rect.tableStart - 1);
      tr.setNodeMarkup(rect.tableStart - 1, null, { ...moved.attrs, columns });
      dispatch(caretIn(tr, rect, rect.top, to));
    });
  });
}

function caretIn(tr, rect, row, column) {
  const table = tr.doc.nodeAt(rect.tableStart - 1);
  const pos = rect.tableStart + TableMap.get(table).map[row * rect.map.width + column];
  return tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1)));
}

function headerRows(table) {
  let count = 0;
  while (count < table.childCount && table.child(count).attrs.header) count++;
  return count;
}

/** Merges the selected cells; none may reach from the header into the rows below it. */
export const mergeCells = inTable((state, rect, dispatch) => {
  const count = headerRows(rect.table);
  return (rect.bottom <= count || rect.top >= count) && merge(state, dispatch);
});

/** Whether the row of the caret belongs to the header. */
export function isHeader(state) {
  return isInTable(state) && selectedRect(state).top < headerRows(selectedRect(state).table);
}

/** Makes all rows down to the caret's the header, or none of them from the caret's on. */
export const toggleHeader = inTable((state, rect, dispatch) => {
  if (dispatch) {
    let count = isHeader(state) ? rect.top : rect.bottom;
    // A cell merged over several rows is of the header with all of them.
    for (let row = 0; row < count; row++) {
      for (const pos of rect.map.cellsInRect({ left: 0, right: rect.map.width, top: row, bottom: row + 1 })) {
        count = Math.max(count, rect.map.findCell(pos).bottom);
      }
    }
    const { tr } = state;
    rect.table.forEach((row, offset, i) => {
      if (row.attrs.header !== i < count) {
        tr.setNodeMarkup(rect.tableStart + offset, null, { ...row.attrs, header: i < count });
      }
    });
    dispatch(tr);
  }
  return true;
});

/** How the cells at the caret stand: of their own, else as their column. */
export function alignOf(state) {
  const rect = selectedRect(state);
  const cell = rect.table.nodeAt(rect.map.map[rect.top * rect.map.width + rect.left]);
  return cell.attrs.align ?? rect.table.attrs.columns[rect.left]?.align;
}

/** Aligns the columns of the caret; only the cells when some, but not a whole column, are selected. */
export function alignCells(align) {
  return inTable((state, rect, dispatch) => {
    if (dispatch) {
      const { selection, tr } = state;
      const some = selection instanceof CellSelection && !selection.isColSelection();
      const area = some ? rect : { left: rect.left, right: rect.right, top: 0, bottom: rect.map.height };
      for (const pos of rect.map.cellsInRect(area)) {
        const cell = rect.table.nodeAt(pos);
        const spans = cell.attrs.colspan > rect.right - rect.left;
        const own = some ? align : spans ? cell.attrs.align : null;
        if (own !== cell.attrs.align) {
          tr.setNodeMarkup(rect.tableStart + pos, null, { ...cell.attrs, align: own });
        }
      }
      if (!some) {
        setTable(tr, rect, {
          columns: rect.table.attrs.columns.map((column, i) =>
            i >= rect.left && i < rect.right ? { ...column, align } : column),
        });
      }
      dispatch(tr);
    }
    return true;
  });
}

export function widthOf(state) {
  const rect = selectedRect(state);
  return rect.table.attrs.columns[rect.left]?.width ?? 1;
}

/** Sets the share of the caret's columns in the width of the table. */
export function setWidth(width) {
  return inTable((state, rect, dispatch) => {
    const columns = rect.table.attrs.columns.map((column, i) =>
      i >= rect.left && i < rect.right ? { ...column, width } : column);
    dispatch?.(setTable(state.tr, rect, { columns }));
    return true;
  });
}

/** Keeps one measure for each column, whatever was pasted into the table. */
export function measured() {
  return new Plugin({
    appendTransaction(transactions, _, state) {
      if (!transactions.some(transaction => transaction.docChanged)) return null;
      const { tr } = state;
      state.doc.forEach((node, offset) => {
        if (node.type.name !== "table") return;
        const { width } = TableMap.get(node);
        const { columns } = node.attrs;
        if (columns.length === width) return;
        tr.setNodeMarkup(offset, null, {
          ...node.attrs,
          columns: Array.from({ length: width }, (_, i) => columns[i] ?? { width: 1, align: "left" }),
        });
      });
      return tr.docChanged ? tr : null;
    },
  });
}

const drawn = new WeakMap();

/** Marks of one table, made once for as long as the table stays as it is. */
function marksOf(table) {
  const { columns } = table.attrs;
  const headers = headerRows(table);
  const map = TableMap.get(table);
  const known = drawn.get(table);
  if (known) return known;
  const marks = [];
  const seen = new Set();
  map.map.forEach((pos, i) => {
    if (seen.has(pos)) return;
    seen.add(pos);
    const cell = table.nodeAt(pos);
    const row = Math.floor(i / map.width);
    const align = cell.attrs.align ?? (row < headers ? "center" : columns[i % map.width]?.align) ?? "left";
    marks.push([pos, cell.nodeSize, {
      class: `align-${align}`,
      ...(row < headers && { role: "columnheader" }),
    }]);
  });
  drawn.set(table, marks);
  return marks;
}

/** Shows how cells align and which of them are the header. */
export function dressed() {
  const dress = doc => {
    const marks = [];
    doc.forEach((node, offset) => {
      if (node.type.name !== "table") return;
      for (const [pos, size, attrs] of marksOf(node)) {
        marks.push(Decoration.node(offset + 1 + pos, offset + 1 + pos + size, attrs));
      }
    });
    return DecorationSet.create(doc, marks);
  };
  const plugin = new Plugin({
    state: {
      init: (_, { doc }) => dress(doc),
      apply: (tr, old) => {
        if (!tr.docChanged) return old;
        let tables = false;
        tr.doc.forEach(node => (tables ||= node.type.name === "table"));
        return tables ? dress(tr.doc) : DecorationSet.empty;
      },
    },
    props: { decorations: state => plugin.getState(state) },
  });
  return plugin;
}

/** Draws a table with its columns as wide as on paper; their borders can be dragged. */
export class TableView {
  constructor(node, view, getPos) {
    this.node = node;
    this.view = view;
    this.getPos = getPos;
    this.dom = document.createElement("div");
    this.dom.className = "table-frame";
    this.table = this.dom.appendChild(document.createElement("table"));
    this.columns = this.table.appendChild(document.createElement("colgroup"));
    this.contentDOM = this.table.appendChild(document.createElement("tbody"));
    this.table.addEventListener("pointermove", event => this.hover(event));
    this.table.addEventListener("pointerdown", event => this.grip(event), true);
    this.measure(node.attrs.columns);
    this.dom.dataset.depth = node.attrs.depth;
  }

  measure(columns) {
    const sum = columns.reduce((all, { width }) => all + width, 0);
    while (this.columns.childElementCount > columns.length) this.columns.lastChild.remove();
    columns.forEach(({ width }, i) => {
      const column = this.columns.children[i] ?? this.columns.appendChild(document.createElement("col"));
      column.style.width = `${(100 * width) / sum}%`;
    });
  }

  /** The column whose right border is under the pointer, but not the last. */
  border(event) {
    const left = this.table.getBoundingClientRect().left;
    const whole = this.table.offsetWidth;
    const sum = this.node.attrs.columns.reduce((all, { width }) => all + width, 0);
    let reached = 0;
    for (let i = 0; i < this.node.attrs.columns.length - 1; i++) {
      reached += this.node.attrs.columns[i].width;
      if (Math.abs(left + (whole * reached) / sum - event.clientX) < 4) return i;
    }
    return -1;
  }

  hover(event) {
    this.table.classList.toggle("at-border", this.view.editable && this.border(event) >= 0);
  }

  grip(event) {
    const index = this.view.editable && event.button === 0 ? this.border(event) : -1;
    if (index < 0) return;
    event.preventDefault();
    event.stopPropagation();
    const whole = this.table.offsetWidth;
    const start = event.clientX;
    const { columns } = this.node.attrs;
    const sum = columns.reduce((all, { width }) => all + width, 0);
    // Shares of a thousand, fine enough for a drag and still whole numbers.
    const shares = columns.map(({ width }) => Math.max(1, Math.round((1000 * width) / sum)));
    const stop = new AbortController();
    let result = shares;
    const drag = at => {
      const both = shares[index] + shares[index + 1];
      const moved = shares[index] + Math.round((1000 * (at.clientX - start)) / whole);
      const left = Math.min(Math.max(moved, 20), both - 20);
      result = shares.with(index, left).with(index + 1, both - left);
      this.measure(result.map(width => ({ width })));
    };
    addEventListener("pointermove", drag, { signal: stop.signal });
    addEventListener("pointerup", () => {
      stop.abort();
      if (result === shares) return this.measure(columns);
      this.view.dispatch(this.view.state.tr.setNodeMarkup(this.getPos(), null, {
        ...this.node.attrs,
        columns: columns.map((column, i) => ({ ...column, width: result[i] })),
      }));
    }, { signal: stop.signal });
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    const { columns, depth } = node.attrs;
    if (columns !== this.node.attrs.columns) this.measure(columns);
    this.dom.dataset.depth = depth;
    this.node = node;
    return true;
  }

  ignoreMutation(mutation) {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }
}

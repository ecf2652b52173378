/** The bar above the body: everything the keys do, by visible buttons. */
import { toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { isInTable } from "prosemirror-tables";
import texts from "texts";
import { alone, forgetLabel, move, setKind, shift, toggleTitle } from "vanthu/body/keys.js";
import { touched } from "vanthu/body/place.js";
import { LEVELS } from "vanthu/body/schema.js";
import {
  addColumnLeft, addColumnRight, addRowAbove, addRowBelow, alignCells, alignOf, deleteTable, insertTable, isHeader,
  mergeCells, moveColumn, moveRow, removeColumns, removeRows, setWidth, splitCell, toggleHeader, widthOf,
} from "vanthu/body/table.js";

const SVG = "http://www.w3.org/2000/svg";

/** Lines of a 24×24 drawing for each act. */
const DRAWINGS = {
  out: "M4 5h16M12 10h8M12 14h8M4 19h16M8 9l-4 3 4 3",
  in: "M4 5h16M12 10h8M12 14h8M4 19h16M4 9l4 3-4 3",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  undo: "M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
  redo: "M15 14l5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",
  table: "M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14M15 5v14",
  left: "M4 6h16M4 10h10M4 14h16M4 18h10",
  center: "M4 6h16M7 10h10M4 14h16M7 18h10",
  right: "M4 6h16M10 10h10M4 14h16M10 18h10",
  justify: "M4 6h16M4 10h16M4 14h16M4 18h16",
};

function make(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function drawing(name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({
    class: "icon", viewBox: "0 0 24 24", fill: "none", stroke: "currentColor", "stroke-width": "2",
    "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true",
  })) svg.setAttribute(key, value);
  svg.appendChild(document.createElementNS(SVG, "path")).setAttribute("d", DRAWINGS[name]);
  return svg;
}

/** Aligns paragraphs; in a table its columns. Pressed again, the layout decides anew. */
function align(value) {
  return (state, dispatch) => {
    if (isInTable(state)) return alignCells(value)(state, dispatch);
    const [first, last] = touched(state.selection, state.doc);
    const { tr } = state;
    let done = false;
    state.doc.forEach((node, offset, i) => {
      if (i < first || i > last || node.type.name !== "line" || node.attrs.kind) return;
      done = true;
      tr.setNodeMarkup(offset, null, { ...node.attrs, align: node.attrs.align === value ? null : value });
    });
    if (done) dispatch?.(tr);
    return done;
  };
}

function isAligned(value) {
  return state => (isInTable(state) ? alignOf(state) : current(state).attrs.align) === value;
}

function current(state) {
  return state.doc.child(touched(state.selection, state.doc)[0]);
}

function isMarked(mark) {
  return state => {
    const { from, $from, to, empty } = state.selection;
    return empty
      ? Boolean(mark.isInSet(state.storedMarks ?? $from.marks()))
      : state.doc.rangeHasMark(from, to, mark);
  };
}

/** The bar, and what brings it in line with a state. */
export function toolbar(label, schema) {
  const bar = make("div", { className: "body-bar" });
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", label);
  const parts = [];
  let view = null;

  function run(command) {
    alone(command)(view.state, view.dispatch, view);
    view.focus();
  }

  function button({ name, face, command, pressed, keys }) {
    const title = texts[`body.${name}`];
    const made = make("button", { type: "button", className: "bare", title: keys ? `${title} (${keys})` : title },
      face ?? drawing(name));
    made.setAttribute("aria-label", title);
    if (keys) made.setAttribute("aria-keyshortcuts", keys.replaceAll("Ctrl", "Control").replaceAll("↑", "ArrowUp").replaceAll("↓", "ArrowDown"));
    // The caret stays where it is, and what is selected stays selected.
    made.addEventListener("mousedown", event => event.preventDefault());
    made.addEventListener("click", () => {
      if (made.getAttribute("aria-disabled") !== "true") run(command);
    });
    parts.push(state => {
      made.setAttribute("aria-disabled", String(!view.editable || !command(state, null, view)));
      if (pressed) made.setAttribute("aria-pressed", String(Boolean(pressed(state))));
    });
    return made;
  }

  function group(name, ...children) {
    const made = make("div", { className: "body-group" }, ...children);
    made.setAttribute("role", "group");
    made.setAttribute("aria-label", texts[`body.${name}`]);
    return made;
  }

  function kinds() {
    const list = make("select", { className: "body-kind", title: texts["body.kind"] });
    list.setAttribute("aria-label", texts["body.kind"]);
    for (const kind of ["paragraph", ...LEVELS]) {
      list.append(make("option", { value: kind, textContent: texts[`body.kind.${kind}`] }));
    }
    // Shown, never chosen: what stands there is no paragraph.
    list.append(make("option", { value: "other", textContent: "–", hidden: true }));
    list.addEventListener("change", () => run(setKind(list.value === "paragraph" ? null : list.value)));
    parts.push(state => {
      const node = current(state);
      list.disabled = !view.editable || node.type.name !== "line";
      list.value = node.type.name === "line" ? node.attrs.kind ?? "paragraph" : "other";
    });
    return list;
  }

  function width() {
    let told = "";
    const field = make("input", { type: "number", min: 1, max: 10000, className: "body-width", title: texts["body.width"] });
    field.setAttribute("aria-label", texts["body.width"]);
    field.addEventListener("keydown", event => {
      if (event.key !== "Enter") return;
      // Enter sets the width; it sends no form in which the editor may stand.
      event.preventDefault();
      set();
    });
    const set = () => {
      // Leaving the field after Enter must not set the width of another column.
      if (field.value === told) return;
      told = field.value;
      const share = Math.round(Number(field.value));
      if (share >= 1 && share <= 10000) setWidth(share)(view.state, view.dispatch);
      else told = field.value = String(widthOf(view.state));
    };
    field.addEventListener("change", set);
    parts.push(state => {
      if (isInTable(state) && document.activeElement !== field) told = field.value = String(widthOf(state));
    });
    return field;
  }

  function sizes() {
    // No form of its own: the editor may stand within one.
    const number = (name, value, most) => Object.assign(make("input", { type: "number", value, min: 1, max: most }),
      { className: `body-${name}` });
    const rows = number("rows", 3, 200);
    const columns = number("columns", 3, 30);
    const put = () => {
      const [down, across] = [rows, columns].map(({ value, max }) => Math.min(Math.max(Math.round(Number(value)) || 1, 1), Number(max)));
      box.hidePopover();
      run(insertTable(down, across));
    };
    const insert = make("button", { type: "button", className: "main", textContent: texts["body.table.insert"] });
    insert.addEventListener("click", put);
    const box = make("div", { className: "body-size menu" },
      make("label", {}, texts["body.rows"], rows), make("label", {}, texts["body.columns"], columns), insert);
    box.addEventListener("keydown", event => {
      if (event.key !== "Enter" || event.target === insert) return;
      event.preventDefault();
      put();
    });
    box.popover = "auto";
    box.setAttribute("aria-label", texts["body.table"]);
    box.setAttribute("role", "dialog");
    const opener = make("button", { type: "button", className: "bare", title: texts["body.table"] },
      drawing("table"), texts["body.table.word"]);
    opener.setAttribute("aria-label", texts["body.table"]);
    opener.setAttribute("aria-haspopup", "dialog");
    opener.setAttribute("aria-expanded", "false");
    opener.addEventListener("mousedown", event => event.preventDefault());
    opener.addEventListener("click", () => {
      if (opener.getAttribute("aria-disabled") === "true") return;
      if (!box.togglePopover()) return;
      const at = opener.getBoundingClientRect();
      box.style.top = `${at.bottom + 4}px`;
      box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.offsetWidth - 8))}px`;
      rows.select();
    });
    box.addEventListener("toggle", ({ newState }) => opener.setAttribute("aria-expanded", String(newState === "open")));
    parts.push(state => opener.setAttribute("aria-disabled", String(!view.editable || !insertTable(1, 1)(state))));
    return [opener, box];
  }

  const [opener, box] = sizes();
  const tables = make("div", { className: "body-table-bar", hidden: true },
    group("rows",
      word("row.above", addRowAbove), word("row.below", addRowBelow), word("row.up", moveRow(-1)),
      word("row.down", moveRow(1)), word("row.remove", removeRows)),
    group("columns",
      word("column.left", addColumnLeft), word("column.right", addColumnRight), word("column.back", moveColumn(-1)),
      word("column.on", moveColumn(1)), word("column.remove", removeColumns),
      make("span", { className: "body-measure" }, make("span", { textContent: texts["body.width.word"] }), width())),
    group("cells",
      word("cell.merge", mergeCells), word("cell.split", splitCell), word("header", toggleHeader, isHeader)),
    word("table.remove", deleteTable));

  function word(name, command, pressed) {
    return button({ name, command, pressed, face: texts[`body.${name}.word`] });
  }

  bar.append(
    make("div", { className: "body-main-bar" },
      group("group.kind", kinds(),
        button({ name: "title", face: texts["body.title.word"], command: toggleTitle, pressed: state => current(state).attrs.title })),
      group("group.face",
        button({ name: "bold", face: make("b", { textContent: texts["body.bold.word"] }), keys: "Ctrl+B",
          command: toggleMark(schema.marks.bold), pressed: isMarked(schema.marks.bold) }),
        button({ name: "italic", face: make("i", { textContent: texts["body.italic.word"] }), keys: "Ctrl+I",
          command: toggleMark(schema.marks.italic), pressed: isMarked(schema.marks.italic) })),
      group("group.align", ...["left", "center", "right", "justify"].map(value =>
        button({ name: value, command: align(value), pressed: isAligned(value) }))),
      group("group.level",
        button({ name: "out", command: shift(-1), keys: "Shift+Tab" }),
        button({ name: "in", command: shift(1), keys: "Tab" }),
        button({ name: "up", command: move(-1), keys: "Alt+↑" }),
        button({ name: "down", command: move(1), keys: "Alt+↓" }),
        button({ name: "renumber", face: texts["body.renumber.word"], command: forgetLabel })),
      group("table", opener),
      group("group.history",
        button({ name: "undo", command: undo, keys: "Ctrl+Z" }),
        button({ name: "redo", command: redo, keys: "Ctrl+Y" }))),
    tables);

  const stops = () => [...bar.querySelectorAll("button, select, input")]
    .filter(stop => !stop.closest("[hidden]") && !stop.disabled);

  function rove(to) {
    for (const stop of bar.querySelectorAll("button, select, input")) stop.tabIndex = stop === to ? 0 : -1;
  }

  bar.addEventListener("focusin", event => rove(event.target));
  bar.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      view.focus();
      return;
    }
    const all = stops();
    const at = all.indexOf(event.target);
    const inField = event.target.matches("input") && ["Home", "End"].includes(event.key);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || at < 0 || inField || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    all.at(to % all.length).focus();
  });
  rove(stops()[0]);

  return {
    dom: bar,
    box,
    bind: bound => (view = bound),
    focus: () => (bar.querySelector("[tabindex='0']") ?? stops()[0])?.focus(),
    update(state) {
      const wasIn = bar.contains(document.activeElement);
      tables.hidden = !isInTable(state) || !view.editable;
      for (const part of parts) part(state);
      // A stop that went away leaves the way in to the first one.
      const stop = bar.querySelector("[tabindex='0']");
      if (!wasIn && (!stop || stop.closest("[hidden]") || stop.disabled)) rove(stops()[0]);
    },
  };
}

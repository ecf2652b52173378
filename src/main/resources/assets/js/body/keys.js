/** What the keys of the editor do to lines and units. */
import { chainCommands, joinBackward, toggleMark } from "prosemirror-commands";
import { closeHistory, redo, undo } from "prosemirror-history";
import { InputRule, inputRules, undoInputRule } from "prosemirror-inputrules";
import { Plugin, Selection, TextSelection } from "prosemirror-state";
import { goToNextCell, isInTable } from "prosemirror-tables";
import { DEEPEST } from "vanthu/body/schema.js";
import {
  before, childOf, deepestAfter, depthAmong, endOf, kindAt, openBefore, TITLED, touched,
} from "vanthu/body/place.js";
import { addRowBelow } from "vanthu/body/table.js";

const isLine = node => node.type.name === "line";

function remake(tr, index, attrs) {
  const node = tr.doc.child(index);
  return tr.setNodeMarkup(before(tr.doc, index), null, { ...node.attrs, ...attrs });
}

/** Makes the touched lines units of a kind, or paragraphs (null). */
export function setKind(kind) {
  return (state, dispatch) => {
    if (isInTable(state)) return false;
    const [first, last] = touched(state.selection, state.doc);
    const { tr } = state;
    let done = false;
    for (let i = first; i <= last; i++) {
      const node = tr.doc.child(i);
      if (!isLine(node)) continue;
      done = true;
      if (kind === node.attrs.kind) continue;
      become(tr, i, kind);
    }
    if (done) dispatch?.(tr.scrollIntoView());
    return done;
  };
}

function become(tr, index, kind) {
  const { attrs } = tr.doc.child(index);
  if (kind === null) return remake(tr, index, { kind: null, title: false, label: null });
  const keepsTitle = attrs.kind && ["heading", "article", "clause"].includes(kind);
  return remake(tr, index, {
    kind,
    label: null,
    align: null,
    title: TITLED.includes(kind) || (keepsTitle && attrs.title),
    depth: depthAmong(openBefore(tr.doc, index), kind),
  });
}

/** Makes the words of the touched units their title, or their text again. */
export function toggleTitle(state, dispatch) {
  const [first, last] = touched(state.selection, state.doc);
  const { tr } = state;
  const units = [];
  for (let i = first; i <= last; i++) if (state.doc.child(i).attrs.kind) units.push(i);
  if (!units.length) return false;
  const title = !units.every(i => state.doc.child(i).attrs.title);
  units.forEach(i => remake(tr, i, { title }));
  dispatch?.(tr);
  return true;
}

/** Lets units that carry a label of their own number themselves again. */
export function forgetLabel(state, dispatch) {
  const [first, last] = touched(state.selection, state.doc);
  const { tr } = state;
  for (let i = first; i <= last; i++) if (state.doc.child(i).attrs.label != null) remake(tr, i, { label: null });
  if (!tr.docChanged) return false;
  dispatch?.(tr);
  return true;
}

/** Moves the touched pieces a level in (1) or out (-1). */
export function shift(by) {
  return (state, dispatch) => {
    const [first, last] = touched(state.selection, state.doc);
    const { tr } = state;
    for (let i = first; i <= last; i++) {
      const { kind, depth } = tr.doc.child(i).attrs;
      const next = depth + by;
      const most = deepestAfter(i ? tr.doc.child(i - 1) : null);
      if (next < 0 || next > most || next >= DEEPEST) continue;
      if (!kind) {
        remake(tr, i, { depth: next });
        continue;
      }
      const parent = openBefore(tr.doc, i).filter(unit => unit.depth < next).at(-1);
      const become = kindAt(tr.doc, i, next) ?? (parent ? childOf(parent.kind) : kind);
      const { label, title } = tr.doc.child(i).attrs;
      remake(tr, i, {
        depth: next,
        kind: become,
        label: become === kind ? label : null,
        title: TITLED.includes(become) || (title && ["article", "clause"].includes(become)),
      });
    }
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Moves the touched pieces, with all that belongs to them, past their neighbour. */
export function move(by) {
  return (state, dispatch) => {
    const { doc, selection } = state;
    const [first, last] = touched(selection, doc);
    let end = first;
    for (let i = first; i <= last; i = end) end = endOf(doc, i);
    const { depth } = doc.child(first).attrs;
    let target;
    if (by < 0) {
      if (first === 0) return false;
      target = first - 1;
      while (target > 0 && doc.child(target).attrs.depth > depth) target--;
    } else {
      if (end === doc.childCount) return false;
      target = doc.child(end).attrs.depth < depth ? end + 1 : endOf(doc, end);
    }
    if (dispatch) {
      const from = before(doc, first);
      const to = before(doc, end);
      const slice = doc.slice(from, to);
      const { tr } = state;
      tr.delete(from, to);
      const at = tr.mapping.map(before(doc, target));
      tr.insert(at, slice.content);
      const offset = at - from;
      tr.setSelection(selection.$anchor.depth === 0
        ? Selection.near(tr.doc.resolve(at + 1))
        : TextSelection.between(
            tr.doc.resolve(selection.anchor + offset), tr.doc.resolve(selection.head + offset)));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** Enter: the next item of the same kind; an empty item rises a level instead. */
export function next(state, dispatch) {
  const { $from } = state.selection;
  if (!isLine($from.parent) || !(state.selection instanceof TextSelection)) return false;
  const tr = state.tr.deleteSelection();
  const at = tr.selection.$from;
  const index = at.index(0);
  const line = at.parent;
  if (!isLine(line)) return false;
  const { kind, depth, title, align } = line.attrs;
  if (line.content.size === 0) {
    const parent = openBefore(tr.doc, index).filter(unit => unit.depth < depth).at(-1);
    if (parent) remake(tr, index, { kind: parent.kind, depth: parent.depth, title: parent.title, label: null });
    else if (kind) remake(tr, index, { kind: null, title: false, label: null });
  } else {
    const attrs = kind && title
      ? { kind: null, depth: depth + 1 }
      : { kind, depth, align: kind ? null : align };
    const atStart = at.parentOffset === 0;
    tr.split(at.pos, 1, [{ type: line.type, attrs: atStart ? { ...line.attrs, label: null } : attrs }]);
    // At the very start an empty item opens above, and the words keep their own label.
    if (atStart) {
      remake(tr, index, { label: null });
      remake(tr, index + 1, line.attrs);
    }
  }
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** Shift-Enter: a paragraph without a number that belongs to the item. */
export function below(state, dispatch) {
  const { $from } = state.selection;
  if (!isLine($from.parent) || !$from.parent.attrs.kind) return next(state, dispatch);
  const tr = state.tr.deleteSelection();
  const at = tr.selection.$from;
  tr.split(at.pos, 1, [{ type: at.parent.type, attrs: { depth: at.parent.attrs.depth + 1 } }]);
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** Backspace at the start: an item becomes a paragraph, a paragraph rises or joins. */
function unmake(state, dispatch) {
  const { $from, empty } = state.selection;
  if (!empty || !isLine($from.parent) || $from.parentOffset > 0) return false;
  const index = $from.index(0);
  const { kind, depth } = $from.parent.attrs;
  if (kind) {
    dispatch?.(become(state.tr, index, null));
    return true;
  }
  const above = index ? state.doc.child(index - 1) : null;
  if (depth > 0 && (!above || !isLine(above))) {
    dispatch?.(remake(state.tr, index, { depth: depth - 1 }));
    return true;
  }
  return joinBackward(state, dispatch);
}

function tab(by) {
  return (state, dispatch, view) => {
    if (!isInTable(state)) {
      shift(by)(state, dispatch);
      return true;
    }
    return goToNextCell(by)(state, dispatch)
      || (by > 0 && addRowBelow(state, dispatch) && goToNextCell(1)(view.state, dispatch))
      || true;
  };
}

/** Makes an act a step of its own to undo, however fast it follows another. */
export const alone = command => (state, dispatch, view) =>
  command(state, dispatch && (tr => dispatch(closeHistory(tr))), view);

export function bodyKeys(schema) {
  const levelIn = alone(tab(1));
  const levelOut = alone(tab(-1));
  return {
    ...wordKeys(schema),
    Enter: alone(next),
    "Shift-Enter": alone(below),
    Backspace: chainCommands(undoInputRule, alone(unmake)),
    Tab: levelIn,
    "Shift-Tab": levelOut,
    "Mod-]": levelIn,
    "Mod-[": levelOut,
    "Alt-ArrowUp": alone(move(-1)),
    "Alt-ArrowDown": alone(move(1)),
    "Mod-Alt-0": alone(setKind(null)),
  };
}

/** The keys that every field of words has. */
export function wordKeys(schema) {
  return {
    "Mod-b": toggleMark(schema.marks.bold),
    "Mod-i": toggleMark(schema.marks.italic),
    "Mod-z": undo,
    "Mod-y": redo,
    "Mod-Shift-z": redo,
  };
}

/** What, typed at the start of a line, makes it a unit. */
const SIGNS = [
  [/^phần (?:[ivxlc]+|\d+)[.:] $/iu, "part"],
  [/^chương (?:[ivxlc]+|\d+)[.:] $/iu, "chapter"],
  [/^mục \d+[.:] $/iu, "section"],
  [/^tiểu mục \d+[.:] $/iu, "subsection"],
  [/^[IVXLC]+\. $/u, "heading"],
  [/^điều \d+[.:] $/iu, "article"],
  [/^\d{1,3}\. $/u, "clause"],
  [/^[a-zđ]\) $/u, "point"],
  [/^[-–] $/u, "dash"],
  [/^\+ $/u, "plus"],
];

export function unitRules() {
  return inputRules({
    rules: SIGNS.map(([sign, kind]) => new InputRule(sign, (state, _, start, end) => {
      const $start = state.doc.resolve(start);
      if (!isLine($start.parent)) return null;
      const tr = closeHistory(state.tr);
      const index = $start.index(0);
      tr.delete(start, end);
      if ($start.parent.attrs.kind !== kind) become(tr, index, kind);
      return tr;
    })),
  });
}

/** Keeps every piece within reach of the one above it, whatever was cut or pasted. */
export function settled() {
  return new Plugin({
    appendTransaction(transactions, _, state) {
      if (!transactions.some(transaction => transaction.docChanged)) return null;
      const { tr } = state;
      let most = 0;
      state.doc.forEach((node, offset) => {
        const depth = Math.min(node.attrs.depth, most, DEEPEST - (node.attrs.kind ? 1 : 0));
        if (depth !== node.attrs.depth) tr.setNodeMarkup(offset, null, { ...node.attrs, depth });
        most = depth + (node.attrs.kind ? 1 : 0);
      });
      return tr.docChanged ? tr : null;
    },
  });
}

/** Escape, then Tab, leaves the editor, so that nobody is held in it (WCAG 2.1.2). */
export function wayOut() {
  let leaving = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          if (event.isComposing || view.composing) return false;
          // A key struck right after another may come before the browser tells where the caret went.
          if (event.key === "Backspace") view.domObserver.flush();
          if (event.key === "Escape") {
            leaving = true;
            return false;
          }
          if (event.key === "Tab" && leaving) {
            leaving = false;
            // Left to the browser, which moves the focus on.
            return true;
          }
          if (event.key !== "Shift") leaving = false;
          return false;
        },
      },
    },
  });
}

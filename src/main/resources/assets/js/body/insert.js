/** Puts lines, units and tables into a body, as deep as the place asks. */
import { TextSelection } from "prosemirror-state";
import { depthAmong, openBefore } from "vanthu/body/place.js";

const size = nodes => nodes.reduce((all, node) => all + node.nodeSize, 0);

function caret(tr, end) {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(end, tr.doc.content.size)), -1));
}

/** The units that are open where something is pasted, the line of the caret among them. */
export function openFor(doc, { $from }) {
  const index = Math.min($from.index(0), doc.childCount - 1);
  const node = doc.child(index);
  const filled = node.attrs.kind && node.content.size > 0 && $from.parentOffset > 0;
  const open = openBefore(doc, index + (filled ? 1 : 0));
  return filled ? open : open.filter(unit => unit.depth < node.attrs.depth || node.attrs.kind === unit.kind);
}

/** Nodes of a body of their own, moved to where units are open: each unit beside its like, the rest beside it. */
export function placed(nodes, open) {
  let units = [...open];
  let depth = open.length ? open.at(-1).depth + 1 : 0;
  let shift = depth;
  return nodes.map(node => {
    const { kind, depth: own, title } = node.attrs;
    if (own === 0) {
      if (kind) {
        depth = depthAmong(units, kind);
        units = units.filter(unit => unit.depth < depth);
        units.push({ kind, depth, title });
      }
      shift = depth;
    }
    return node.type.create({ ...node.attrs, depth: own + shift }, node.content, node.marks);
  });
}

/** Puts nodes in place of the selection of a transaction; a plain paragraph at the front runs on in its line. */
export function insert(tr, nodes) {
  tr.deleteSelection();
  const { $from } = tr.selection;
  const index = $from.index(0);
  const line = $from.parent;
  if (line.type.name !== "line") {
    const at = $from.depth ? $from.after(1) : $from.pos;
    tr.insert(at, nodes);
    return caret(tr, at + size(nodes));
  }
  const [first, ...rest] = nodes;
  const prose = first.type.name === "line" && !first.attrs.kind;
  if (prose && rest.length === 0) return tr.replaceWith($from.pos, $from.pos, first.content);
  const start = $from.before(1);
  if (line.content.size === 0) {
    tr.replaceWith(start, start + line.nodeSize, nodes);
    return caret(tr, start + size(nodes));
  }
  // Words pasted at the very front stand before the line, at its end after it, else between.
  if ($from.parentOffset === 0 && !prose) {
    tr.insert(start, nodes);
    return caret(tr, start + size(nodes));
  }
  if ($from.parentOffset < line.content.size) tr.split($from.pos, 1, [{ type: line.type, attrs: { depth: line.attrs.depth + (line.attrs.kind ? 1 : 0) } }]);
  const head = tr.doc.child(index);
  if (prose) tr.insert($from.pos, first.content);
  const more = prose ? rest : nodes;
  const at = start + head.nodeSize + (prose ? first.content.size : 0);
  tr.insert(at, more);
  return caret(tr, at + size(more));
}

/**
 * The same at a place `{from, to, chosen, ended}` that was chosen a while ago. What was typed behind it since then
 * stands behind what is put in, and a caret that has gone elsewhere stays there.
 */
export function insertLate(state, { from, to, chosen, ended }, nodesFor) {
  const { tr, selection: own } = state;
  const stayed = own.from === from && own.to === to;
  tr.setSelection(from < to ? chosen.resolve(tr.doc) : TextSelection.near(tr.doc.resolve(from)));
  const nodes = nodesFor(tr.doc, tr.selection);
  if (nodes.length === 0) return state.tr;
  tr.deleteSelection();
  const { $from } = tr.selection;
  const line = $from.parent;
  const typed = !stayed && ended && line.type.name === "line" && $from.parentOffset < line.content.size
    ? line.slice($from.parentOffset).content : null;
  const caretIn = typed && own.empty && own.from >= $from.pos && own.from <= $from.end() ? own.from - $from.pos : null;
  if (typed) tr.delete($from.pos, $from.end());
  insert(tr, nodes);
  if (!typed) return stayed ? tr : tr.setSelection(own.map(tr.doc, tr.mapping));
  const last = nodes.at(-1);
  let { from: at } = tr.selection;
  if (last.type.name === "line") {
    tr.insert(at, typed);
  } else {
    at = tr.selection.$from.after(1) + 1;
    tr.insert(at - 1, last.type.schema.nodes.line.create({ depth: last.attrs.depth }, typed));
  }
  return tr.setSelection(caretIn === null ? own.map(tr.doc, tr.mapping) : TextSelection.create(tr.doc, at + caretIn));
}

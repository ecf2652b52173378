/** Where a line belongs among the units: the few questions every act on lines asks. */
import { DEEPEST, LEVELS } from "vanthu/body/schema.js";

const CHILDREN = {
  part: "heading", chapter: "article", section: "article", subsection: "article", heading: "clause",
  article: "clause", clause: "point", point: "dash", dash: "plus", plus: "plus",
};

/** Units that carry a title as a rule (NĐ 30, PL I, II.6.c–d). */
export const TITLED = ["part", "chapter", "section", "subsection", "heading"];

const rank = kind => LEVELS.indexOf(kind);

/** The kind of the units below a kind, when there is none yet to follow. */
export const childOf = kind => CHILDREN[kind] ?? "clause";

/** The units that are open just before a piece, from the outermost. */
export function openBefore(doc, index) {
  const open = [];
  for (let i = index - 1, above = Infinity; i >= 0 && above > 0; i--) {
    const { kind, depth } = doc.child(i).attrs;
    if (depth < above) {
      if (kind) open.unshift({ kind, depth, title: doc.child(i).attrs.title, index: i });
      above = kind || above === Infinity ? depth : above;
    }
  }
  return open;
}

/** The depth a unit of a kind takes after the open ones: beside its like, else below the last. */
export function depthAmong(open, kind) {
  const beside = open.find(unit => rank(unit.kind) >= rank(kind));
  return Math.min(beside ? beside.depth : open.length ? open.at(-1).depth + 1 : 0, DEEPEST - 1);
}

/** How deep a piece may stand after another. */
export function deepestAfter(previous) {
  if (!previous) return 0;
  return previous.attrs.depth + (previous.attrs.kind ? 1 : 0);
}

/** The kind that stands at a depth before a piece, in the same parent. */
export function kindAt(doc, index, depth) {
  for (let i = index - 1; i >= 0 && doc.child(i).attrs.depth >= depth; i--) {
    const { attrs } = doc.child(i);
    if (attrs.depth === depth && attrs.kind) return attrs.kind;
  }
  return null;
}

/** The end of all that belongs to a piece, as an index. */
export function endOf(doc, index) {
  let end = index + 1;
  if (doc.child(index).attrs.kind) {
    while (end < doc.childCount && doc.child(end).attrs.depth > doc.child(index).attrs.depth) end++;
  }
  return end;
}

/** The position before a piece. */
export function before(doc, index) {
  let pos = 0;
  for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize;
  return pos;
}

/** The indexes of the first and the last piece a selection touches. */
export function touched({ $from, $to, to }, doc) {
  const first = Math.min($from.index(0), doc.childCount - 1);
  const last = $to.depth === 0 ? $to.index(0) - 1 : $to.index(0);
  return [first, Math.max(first, to === 0 ? first : last)];
}

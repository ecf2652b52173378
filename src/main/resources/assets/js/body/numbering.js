/**
 * Numbers the units as the paper will print them (NĐ 30, PL I, II.6.đ); the same rules as Numbering
 * of the service, against which a test compares them.
 */
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { LEVELS } from "vanthu/body/schema.js";
import { silent } from "vanthu/body/value.js";

const LETTERS = "a b c d đ e g h i k l m n o p q r s t u v x y".split(" ");

/** Roman figures of 1–3999; beyond that the figure itself. */
export function roman(value) {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let signs = "";
  for (const [worth, sign] of [
    [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"],
    [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"],
  ]) {
    for (; rest >= worth; rest -= worth) signs += sign;
  }
  return signs;
}

function letter(count) {
  const index = count - 1;
  return LETTERS[index % LETTERS.length].repeat(Math.floor(index / LETTERS.length) + 1);
}

/** The label of the count-th unit of a level, from 1. */
export function label(level, count) {
  switch (level) {
    case "part": return "Phần " + roman(count);
    case "chapter": return "Chương " + roman(count);
    case "section": return "Mục " + count;
    case "subsection": return "Tiểu mục " + count;
    case "heading": return roman(count) + ".";
    case "article": return `Điều ${count}.`;
    case "clause": return count + ".";
    case "point": return letter(count) + ")";
    case "dash": return "-";
    default: return "+";
  }
}

/** The label of every piece of a document, null for those without. */
export function labels(doc) {
  const counts = new Map();
  const quiet = silent(doc);
  return doc.children.map((node, i) => {
    const { kind, label: own } = node.attrs;
    if (node.type.name === "opaque") {
      count(node.attrs.json);
      return null;
    }
    if (node.type.name !== "line" || !kind) return null;
    const next = (counts.get(kind) ?? 0) + 1;
    // One that says nothing yet is not printed: it shows its number without using it up.
    if (quiet[i]) return label(kind, next);
    return step(kind, own);
  });

  function step(kind, own) {
    let next = (counts.get(kind) ?? 0) + 1;
    if (own != null) {
      const number = /\d{1,6}/.exec(own);
      if (number) next = Number(number[0]);
    }
    counts.set(kind, next);
    const rank = LEVELS.indexOf(kind);
    LEVELS.forEach((lower, at) => {
      const runsOn = lower === "article" || (lower === "chapter" && kind === "part");
      if (at > rank && !runsOn) counts.delete(lower);
    });
    return own ?? label(kind, next);
  }

  /** A piece kept as it came still counts on paper. */
  function count(json) {
    if (json === null || typeof json !== "object" || !LEVELS.includes(json.unit)) return;
    step(json.unit, typeof json.label === "string" && json.label.trim() ? json.label : null);
    if (Array.isArray(json.blocks)) json.blocks.forEach(count);
  }
}

export const numberingKey = new PluginKey("numbering");

function decorate(doc, found) {
  const marks = [];
  doc.forEach((node, offset, i) => {
    if (found[i] !== null) {
      marks.push(Decoration.node(offset, offset + node.nodeSize, { "data-label": found[i] }));
    }
  });
  return DecorationSet.create(doc, marks);
}

/** Shows the labels, which are no part of the text and so are never typed over. */
export function numbering() {
  return new Plugin({
    key: numberingKey,
    state: {
      init: (_, { doc }) => {
        const found = labels(doc);
        return { found, set: decorate(doc, found) };
      },
      apply(transaction, old) {
        if (!transaction.docChanged) return old;
        const { doc, before } = transaction;
        const found = labels(doc);
        // Typing changes one line and no label; then the marks only move along.
        let changed = 0;
        const same = doc.childCount === before.childCount && found.every((one, i) => {
          if (doc.child(i) !== before.child(i)) changed++;
          return one === old.found[i] && changed < 2;
        });
        if (same) {
          const set = old.set.map(transaction.mapping, doc);
          if (set.find().length === found.filter(one => one !== null).length) return { found, set };
        }
        return { found, set: decorate(doc, found) };
      },
    },
    props: { decorations: state => numberingKey.getState(state).set },
  });
}

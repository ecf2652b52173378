/**
 * The body of a paper as the editor holds it: a flat run of lines, tables and kept pieces, each with
 * its depth. A line of depth n + 1 belongs to the nearest unit of depth n above it.
 *
 * Flat, because a clerk moves, lifts and joins lines, not trees; value.js builds the tree.
 */
import { Schema } from "prosemirror-model";

/** The units from large to small, as in the format paper/1. */
export const LEVELS = [
  "part", "chapter", "section", "subsection", "heading", "article", "clause", "point", "dash", "plus",
];

export const ALIGNS = ["left", "center", "right", "justify"];

/** Deeper than this no paper goes; the reader of the service refuses more. */
export const DEEPEST = 11;

const marks = {
  bold: {
    parseDOM: [{ tag: "strong" }, { tag: "b" }],
    toDOM: () => ["strong", 0],
  },
  italic: {
    parseDOM: [{ tag: "em" }, { tag: "i" }],
    toDOM: () => ["em", 0],
  },
};

function own(attributes) {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== false));
}

/** What the clipboard carries of a node, so that cut and paste within the desk loses nothing. */
function kept(node) {
  return JSON.stringify(node.attrs);
}

/** Reads it back; what another program may have put there is no node. */
function read(sound) {
  return dom => {
    try {
      const attrs = JSON.parse(dom.getAttribute("data-attrs"));
      return Number.isInteger(attrs.depth) && attrs.depth >= 0 && sound(attrs) ? attrs : false;
    } catch {
      return false;
    }
  };
}

const isLine = ({ kind, title, label, align }) =>
  (kind === null || LEVELS.includes(kind)) && typeof title === "boolean"
  && (label === null || typeof label === "string") && (align === null || ALIGNS.includes(align));

const isTable = ({ columns }) => Array.isArray(columns)
  && columns.every(column => column?.width >= 1 && ALIGNS.includes(column.align));

export const bodySchema = new Schema({
  nodes: {
    doc: { content: "block+" },
    line: {
      group: "block",
      content: "text*",
      definingForContent: true,
      attrs: {
        kind: { default: null },
        depth: { default: 0 },
        title: { default: false },
        label: { default: null },
        align: { default: null },
      },
      parseDOM: [{ tag: "p[data-attrs]", getAttrs: read(isLine) }],
      toDOM: node => ["p", own({
        class: `line depth-${Math.min(node.attrs.depth, DEEPEST)}${node.attrs.title ? " title" : ""}`,
        "data-kind": node.attrs.kind ?? "paragraph",
        "data-align": node.attrs.align,
        "data-attrs": kept(node),
      }), 0],
    },
    opaque: {
      group: "block",
      atom: true,
      attrs: { json: {}, depth: { default: 0 } },
      parseDOM: [{ tag: "div[data-opaque]", getAttrs: read(attrs => "json" in attrs) }],
      toDOM: node => ["div", { "data-opaque": "", "data-attrs": kept(node) }],
    },
    table: {
      group: "block",
      content: "table_row+",
      tableRole: "table",
      isolating: true,
      attrs: { depth: { default: 0 }, columns: { default: [] } },
      parseDOM: [{ tag: "table[data-attrs]", getAttrs: read(isTable) }],
      toDOM: node => ["table", { "data-attrs": kept(node) }, ["tbody", 0]],
    },
    table_row: {
      content: "table_cell*",
      tableRole: "row",
      attrs: { header: { default: false } },
      parseDOM: [{ tag: "tr", getAttrs: dom => ({ header: dom.dataset.header === "true" }) }],
      toDOM: node => ["tr", own({ "data-header": node.attrs.header && "true" }), 0],
    },
    table_cell: {
      content: "cell_line+",
      tableRole: "cell",
      isolating: true,
      attrs: {
        colspan: { default: 1 },
        rowspan: { default: 1 },
        colwidth: { default: null },
        align: { default: null },
      },
      parseDOM: ["td", "th"].map(tag => ({
        tag,
        getAttrs: dom => ({
          colspan: Math.min(Math.max(dom.colSpan || 1, 1), 30),
          rowspan: Math.max(dom.rowSpan || 1, 1),
          align: ALIGNS.includes(dom.dataset.align) ? dom.dataset.align : null,
        }),
      })),
      toDOM: node => ["td", own({
        colspan: node.attrs.colspan > 1 && node.attrs.colspan,
        rowspan: node.attrs.rowspan > 1 && node.attrs.rowspan,
        "data-align": node.attrs.align,
      }), 0],
    },
    cell_line: {
      content: "text*",
      parseDOM: [{ tag: "p" }],
      toDOM: () => ["p", 0],
    },
    text: {},
  },
  marks,
});

const inline = content => new Schema({
  nodes: {
    doc: { content },
    words: { content: "text*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    text: {},
  },
  marks,
});

/** One paragraph of words in bold and italic. */
export const wordsSchema = inline("words");

/** Several such paragraphs. */
export const manyWordsSchema = inline("words+");

/** Turns the body of a paper (paper/1) into a document of the editor, and back, losing nothing. */
import { ALIGNS, DEEPEST, LEVELS } from "vanthu/body/schema.js";

/** Thrown within, when a piece says what the editor has no place for; it is then kept whole. */
class Unknown extends Error {}

function knows(object, names) {
  if (object === null || typeof object !== "object" || Array.isArray(object)) throw new Unknown();
  for (const name of Object.keys(object)) if (!names.includes(name)) throw new Unknown();
}

/** Words of a paragraph as nodes of text. */
export function words(schema, runs) {
  return (Array.isArray(runs) ? runs : [runs]).flatMap(run => {
    const { text, bold, italic } = typeof run === "string" ? { text: run } : run ?? {};
    if (typeof run !== "string") knows(run, ["text", "bold", "italic"]);
    if (typeof text !== "string" || ![bold, italic].every(flag => flag == null || typeof flag === "boolean")) {
      throw new Unknown();
    }
    const marks = [bold && schema.marks.bold, italic && schema.marks.italic].filter(Boolean);
    return text === "" ? [] : [schema.text(text, marks.map(mark => mark.create()))];
  });
}

/** The runs of a block of text: a string when nothing is marked. */
export function runs(node) {
  const list = [];
  node.forEach(({ text, marks }) => {
    const bold = marks.some(mark => mark.type.name === "bold");
    const italic = marks.some(mark => mark.type.name === "italic");
    list.push(bold || italic ? { text, ...(bold && { bold }), ...(italic && { italic }) } : text);
  });
  if (list.length === 0) return "";
  return list.length === 1 && typeof list[0] === "string" ? list[0] : list;
}

function align(value) {
  if (value != null && !ALIGNS.includes(value)) throw new Unknown();
  return value ?? null;
}

function whole(value, most) {
  if (value != null && !(Number.isInteger(value) && value >= 1 && value <= most)) throw new Unknown();
  return value ?? 1;
}

function cell(schema, value) {
  const { table_cell, cell_line } = schema.nodes;
  let attrs = {};
  let paragraphs;
  if (typeof value === "string" || Array.isArray(value)) {
    paragraphs = [value];
  } else {
    knows(value, ["text", "paragraphs", "columns", "rows", "align"]);
    if (value.text != null && value.paragraphs != null) throw new Unknown();
    if (value.paragraphs != null && !Array.isArray(value.paragraphs)) throw new Unknown();
    paragraphs = value.paragraphs ?? [value.text ?? ""];
    attrs = { colspan: whole(value.columns, 30), rowspan: whole(value.rows, 5000), align: align(value.align) };
  }
  const lines = paragraphs.map(one => cell_line.create(null, words(schema, one)));
  return table_cell.create(attrs, lines.length ? lines : [cell_line.create()]);
}

/** Whether every place of the grid is covered once; else the table is kept as it came. */
function covers(columns, rows) {
  const until = new Array(columns).fill(0);
  return rows.every((cells, row) => {
    let column = 0;
    for (const { attrs: { colspan, rowspan } } of cells) {
      while (column < columns && until[column] > row) column++;
      for (let i = column; i < column + colspan; i++) {
        if (i >= columns || until[i] > row) return false;
        until[i] = row + rowspan;
      }
      if (row + rowspan > rows.length) return false;
      column += colspan;
    }
    return until.every(covered => covered > row);
  });
}

function table(schema, value, depth) {
  knows(value, ["columns", "headerRows", "rows"]);
  const { columns, headerRows, rows } = value;
  if (!Array.isArray(columns) || !columns.length || !Array.isArray(rows) || !rows.length) throw new Unknown();
  const header = headerRows ?? 0;
  if (!Number.isInteger(header) || header < 0 || header > rows.length) throw new Unknown();
  const measures = columns.map(column => {
    knows(column, ["width", "align"]);
    return { width: whole(column.width, 10000), align: align(column.align) ?? "left" };
  });
  const cells = rows.map(row => {
    if (!Array.isArray(row)) throw new Unknown();
    return row.map(one => cell(schema, one));
  });
  if (!covers(columns.length, cells)) throw new Unknown();
  return schema.nodes.table.create({ depth, columns: measures },
    cells.map((row, i) => schema.nodes.table_row.create({ header: i < header }, row)));
}

function block(schema, value, depth) {
  const { line } = schema.nodes;
  if (typeof value === "string") return [line.create({ depth }, words(schema, value))];
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new Unknown();
  if ("table" in value) {
    knows(value, ["table"]);
    return [table(schema, value.table, depth)];
  }
  if ("paragraph" in value) {
    knows(value, ["paragraph", "align"]);
    return [line.create({ depth, align: align(value.align) }, words(schema, value.paragraph))];
  }
  knows(value, ["unit", "label", "title", "text", "blocks"]);
  const { unit: kind, title, text, blocks } = value;
  const label = typeof value.label === "string" && value.label.trim() === "" ? null : value.label ?? null;
  if (!LEVELS.includes(kind) || depth >= DEEPEST || (title != null && text != null)) throw new Unknown();
  if (label !== null && typeof label !== "string") throw new Unknown();
  if (blocks != null && !Array.isArray(blocks)) throw new Unknown();
  const first = line.create({ kind, depth, label, title: title != null }, words(schema, title ?? text ?? ""));
  // An empty unit without a label would vanish on the way back, and its kept pieces with it.
  return [first, ...(blocks ?? []).flatMap(inner => held(schema, inner, depth + 1))];
}

function held(schema, value, depth) {
  try {
    return block(schema, value, depth);
  } catch (fault) {
    if (!(fault instanceof Unknown)) throw fault;
    return [schema.nodes.opaque.create({ json: value, depth })];
  }
}

/** The document for a value. */
export function toDoc(schema, value) {
  const list = value == null ? [] : Array.isArray(value) ? value : [value];
  const nodes = list.flatMap(one => held(schema, one, 0));
  return schema.nodes.doc.create(null, nodes.length ? nodes : [schema.nodes.line.create()]);
}

/** Which of the pieces say nothing yet and are left out of the value. */
export function silent(doc) {
  const quiet = [];
  for (let i = doc.childCount - 1; i >= 0; i--) {
    const node = doc.child(i);
    quiet[i] = node.type.name === "line" && node.textContent.trim() === "" && node.attrs.label === null;
    if (quiet[i] && node.attrs.kind) {
      for (let j = i + 1; j < doc.childCount && doc.child(j).attrs.depth > node.attrs.depth; j++) {
        if (!quiet[j]) {
          quiet[i] = false;
          break;
        }
      }
    }
  }
  return quiet;
}

function cellValue(node) {
  const { colspan, rowspan, align: own } = node.attrs;
  const paragraphs = [];
  node.forEach(line => {
    if (line.textContent.trim() !== "") paragraphs.push(runs(line));
  });
  if (colspan === 1 && rowspan === 1 && own === null && paragraphs.length < 2) return paragraphs[0] ?? "";
  return {
    ...(paragraphs.length > 1 ? { paragraphs } : { text: paragraphs[0] ?? "" }),
    ...(colspan > 1 && { columns: colspan }),
    ...(rowspan > 1 && { rows: rowspan }),
    ...(own !== null && { align: own }),
  };
}

function tableValue(node) {
  let headerRows = 0;
  while (headerRows < node.childCount && node.child(headerRows).attrs.header) headerRows++;
  const rows = [];
  node.forEach(row => rows.push(row.children.map(cellValue)));
  return { columns: node.attrs.columns.map(({ width, align: own }) => ({ width, align: own })), headerRows, rows };
}

function blockValue(node) {
  const { kind, label, title, align: own } = node.attrs;
  if (node.type.name === "opaque") return node.attrs.json;
  if (node.type.name === "table") return { table: tableValue(node) };
  const text = runs(node);
  if (kind) {
    return { unit: kind, ...(label !== null && { label }), ...(text !== "" && { [title ? "title" : "text"]: text }) };
  }
  if (typeof text === "string" && own === null) return text;
  return { paragraph: text, ...(own !== null && { align: own }) };
}

/** Where the words of a piece stand, in the way the pages of the paper name their places. */
function inner(node) {
  if (node.type.name === "table") return ".table";
  return node.attrs.kind ? (node.attrs.title ? ".title" : ".text") : "";
}

/**
 * The value of a document, and for each of its pieces the path of its words, or null for one that
 * is left out.
 */
export function fromDoc(doc, prefix = "") {
  const value = [];
  const paths = [];
  const quiet = silent(doc);
  const open = [{ depth: -1, blocks: value, path: prefix }];
  doc.forEach((node, _, i) => {
    if (quiet[i]) {
      paths.push(null);
      return;
    }
    while (open.at(-1).depth >= node.attrs.depth) open.pop();
    const above = open.at(-1);
    if (!above.blocks) above.blocks = above.unit.blocks = [];
    const made = blockValue(node);
    const path = `${above.path}[${above.blocks.length}]`;
    above.blocks.push(made);
    paths.push(path + inner(node));
    if (node.attrs.kind) open.push({ depth: node.attrs.depth, unit: made, path: path + ".blocks" });
  });
  return { value, paths };
}

/** Whether words can be held by a field of words. */
export function isWords(schema, value) {
  try {
    words(schema, value ?? "");
    return true;
  } catch {
    return false;
  }
}

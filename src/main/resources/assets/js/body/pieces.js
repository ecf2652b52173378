/** Makes rough pieces of what was pasted, as `web.js` and `plain.js` give them, into lines, units and tables of a paper. */
import { depthAmong, TITLED } from "vanthu/body/place.js";
import { signOf } from "vanthu/body/signs.js";

/** How the last paragraph of a paper begins as a rule; it belongs to no unit. */
const CLOSING = /^(?:trên đây|trong quá trình|nhận được|qua kết quả)/iu;

/** How long words may be that stand as a title without being bold. */
const TITLE = 120;

export function textNodes(schema, runs) {
  return runs.filter(({ text }) => text).map(({ text, bold, italic }) => schema.text(text, [
    ...(bold ? [schema.marks.bold.create()] : []), ...(italic ? [schema.marks.italic.create()] : []),
  ]));
}

function cut(runs, length) {
  let left = length;
  return runs.map(run => {
    const gone = Math.min(left, run.text.length);
    left -= gone;
    return { ...run, text: run.text.slice(gone) };
  }).filter(run => run.text !== "");
}

export const textOf = runs => runs.map(run => run.text).join("");

/** Gives each rough piece its kind, and takes its sign off its words. */
function named(pieces) {
  const out = [];
  for (const piece of pieces) {
    if (piece.rows) {
      out.push(piece);
      continue;
    }
    const { runs, align } = piece;
    const found = signOf(piece.sign ? `${piece.sign} x` : textOf(runs));
    if (piece.sign) {
      const kind = found?.kind ?? (piece.level > 1 ? "plus" : "dash");
      out.push({ kind: kind === "dash" && piece.level > 2 ? "plus" : kind, runs, label: found?.label ?? null });
    } else if (found && !(piece.kind && ["dash", "plus"].includes(found.kind))) {
      out.push({ kind: found.kind, runs: cut(runs, found.sign.length), label: found.label });
    } else {
      out.push({ kind: piece.kind ?? null, runs: piece.kind && found ? cut(runs, found.sign.length) : runs, align });
    }
  }
  // "Chương I" stands on a line of its own, its name on the next.
  return out.flatMap((piece, i) => {
    if (piece.rows || piece.runs.length) {
      const above = out[i - 1];
      return above && !above.rows && above.kind && !above.runs.length && !piece.rows && !piece.kind ? [] : [piece];
    }
    const name = out[i + 1];
    return name && !name.rows && !name.kind ? [{ ...piece, runs: name.runs }] : piece.kind ? [piece] : [];
  });
}

/** Whether words are a title: bold ones are; where nothing tells by bold, short ones with more below. */
function isTitle(piece, after, plain) {
  if (TITLED.includes(piece.kind)) return true;
  if (!["article", "clause"].includes(piece.kind) || !piece.runs.length) return false;
  const text = textOf(piece.runs);
  if (piece.runs.every(run => run.bold)) return true;
  if (!plain || !after || text.length > TITLE || /[.;,]$/u.test(text)) return false;
  if (/:$/u.test(text) && text.length > 40) return false;
  return after.rows || after.kind === null || ["point", "dash", "plus"].includes(after.kind)
    || (piece.kind === "article" && after.kind === "clause") || (after.label && !piece.label);
}

/** A column of running numbers, which stands in the middle. */
function isCount(rows, headerRows, column) {
  const words = rows.map(row => row.find(cell => cell.column === column)).map(cell => (cell ? textOf(cell.paragraphs.flat()) : ""));
  return words.length > headerRows && (headerRows > 0 && /^(?:stt|tt|số tt|số thứ tự)$/iu.test(words[0])
    || (column === 0 && words.slice(headerRows).every(word => /^\d{1,4}\.?$/u.test(word))));
}

export function tableNode(schema, { rows, columns, headerRows, widths }, depth) {
  const { table, table_row, table_cell, cell_line } = schema.nodes;
  const aligns = Array.from({ length: columns }, (_, column) => {
    const said = rows.slice(headerRows).flat().filter(cell => cell.column === column && cell.columns === 1 && cell.paragraphs.length);
    const most = ["center", "right"].find(align => said.filter(cell => cell.align === align).length > said.length / 2);
    return most ?? (isCount(rows, headerRows, column) ? "center" : "left");
  });
  return table.create(
    { depth, columns: aligns.map((align, i) => ({ width: Math.min(widths?.[i] ?? 1, 10000), align })) },
    rows.map((cells, r) => table_row.create({ header: r < headerRows }, cells.map(cell => {
      const paragraphs = r < headerRows
        ? cell.paragraphs.map(runs => (runs.every(run => run.bold) ? runs.map(run => ({ ...run, bold: false })) : runs))
        : cell.paragraphs;
      const lines = paragraphs.map(runs => cell_line.create(null, textNodes(schema, runs)));
      return table_cell.create({ colspan: cell.columns ?? 1, rowspan: cell.rows ?? 1 }, lines.length ? lines : [cell_line.create()]);
    }))));
}

/** Measures a table of plain text by what it says: room for the longest word first, then for the most words. */
export function measure(piece) {
  if (piece.widths) return piece;
  const widths = Array.from({ length: piece.columns }, (_, column) => {
    const cells = piece.rows.map(row => textOf(row[column]?.paragraphs[0] ?? []));
    const longest = Math.max(...cells.map(text => text.length));
    const word = Math.max(...cells.flatMap(text => text.split(/\s+/)).map(one => one.length));
    return Math.max(word + 3, Math.min(Math.ceil(longest / 2.8), 24));
  });
  return { ...piece, widths, rows: piece.rows.map(row => row.map((cell, column) => ({ column, columns: 1, rows: 1, ...cell }))) };
}

/** The pieces as nodes, each as deep as its place among the open units asks. */
export function toNodes(schema, pieces, open = []) {
  const all = named(pieces);
  const plain = !all.some(piece => piece.kind && piece.runs.length && piece.runs.every(run => run.bold));
  let units = [...open];
  let depth = open.length ? open.at(-1).depth + 1 : 0;
  return all.map((piece, i) => {
    if (piece.rows) return tableNode(schema, measure(piece), depth);
    const { kind, runs, label = null } = piece;
    if (!kind) {
      // After the last of several items, words in a new paragraph close what stands above them.
      const last = units.at(-1);
      const above = all[i - 1];
      if (last && CLOSING.test(textOf(runs))) {
        depth = 0;
        units = [];
      } else if (above?.kind && last && !last.title) {
        const titled = units.filter(unit => unit.title).at(-1);
        const closes = i === all.length - 1 && !["article", "dash", "plus", "point"].includes(last.kind);
        depth = closes ? 0 : titled ? titled.depth + 1 : 0;
        if (last.kind === "article") depth = last.depth + 1;
        units = units.filter(unit => unit.depth < depth);
      }
      const align = ["center", "right"].includes(piece.align) ? piece.align : null;
      return schema.nodes.line.create({ depth, align }, textNodes(schema, runs));
    }
    const title = isTitle(piece, all[i + 1], plain);
    // A number such as 1.2 belongs below the clause it continues.
    const parent = label ? units.find(unit => unit.kind === "clause") : null;
    const own = parent ? parent.depth + label.split(".").filter(Boolean).length - 1 : depthAmong(units, kind);
    units = units.filter(unit => unit.depth < own);
    units.push({ kind, depth: own, title });
    depth = own + 1;
    const words = title && runs.every(run => run.bold) ? runs.map(run => ({ ...run, bold: false })) : runs;
    return schema.nodes.line.create({ kind, depth: own, title, label }, textNodes(schema, words));
  });
}

/** The pieces as they are: a paragraph each, however they begin, and tables. */
export function toPlainNodes(schema, pieces, open = []) {
  const depth = open.length ? open.at(-1).depth + 1 : 0;
  return pieces.map(piece => (piece.rows
    ? tableNode(schema, measure(piece), depth) : schema.nodes.line.create({ depth }, textNodes(schema, piece.runs))));
}

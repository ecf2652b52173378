/** Makes what is pasted into lines, units and tables of a paper. */
import { Fragment, Slice } from "prosemirror-model";
import { Plugin, TextSelection } from "prosemirror-state";
import { handlePaste as pasteCells, isInTable } from "prosemirror-tables";
import { depthAmong, openBefore, TITLED } from "vanthu/body/place.js";
import { fromText } from "vanthu/body/plain.js";
import { signOf } from "vanthu/body/signs.js";
import { fromHtml } from "vanthu/body/web.js";

/** How the last paragraph of a paper begins as a rule; it belongs to no unit. */
const CLOSING = /^(?:trên đây|trong quá trình|nhận được|qua kết quả)/iu;

/** How long words may be that stand as a title without being bold. */
const TITLE = 120;

function textNodes(schema, runs) {
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

const textOf = runs => runs.map(run => run.text).join("");

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

function tableNode(schema, { rows, columns, headerRows, widths }, depth) {
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
function measure(piece) {
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

/** Puts nodes where the selection stands; a plain paragraph at the front runs on in its line. */
function insert(state, nodes) {
  const tr = state.tr.deleteSelection();
  const { $from } = tr.selection;
  const index = $from.index(0);
  const line = $from.parent;
  if (line.type.name !== "line") {
    const at = $from.depth ? $from.after(1) : $from.pos;
    return tr.insert(at, nodes);
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

const size = nodes => nodes.reduce((all, node) => all + node.nodeSize, 0);

function caret(tr, end) {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(end, tr.doc.content.size)), -1));
}

const withSign = ({ sign, runs }) => (sign ? [{ text: sign + " " }, ...runs] : runs);

const inLine = row => row.flatMap((cell, i) => [...(i ? [{ text: " " }] : []), ...cell.paragraphs.flat()]);

/** Into a cell go paragraphs as they are, or, from a table, its cells. */
function intoCell(view, event, pieces) {
  const { schema } = view.state;
  const { cell_line } = schema.nodes;
  const grid = pieces.filter(piece => piece.rows);
  if (grid.length === 1 && pieces.length === 1) {
    return pasteCells(view, event, new Slice(Fragment.from(tableNode(schema, { ...measure(grid[0]), headerRows: 0 }, 0)), 0, 0));
  }
  const lines = pieces.flatMap(piece => (piece.rows ? piece.rows.map(inLine) : [withSign(piece)]))
    .map(runs => cell_line.create(null, textNodes(schema, runs)));
  view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(lines), 1, 1)).scrollIntoView().setMeta("paste", true));
  return true;
}

/** Whether what comes was cut from a body of the desk, and comes back as it was. */
function isOwn(data) {
  const html = data.getData("text/html");
  return /data-pm-slice/.test(html) && /data-attrs|<t[dr][\s>]/.test(html);
}

function piecesOf(data, plainly) {
  const html = plainly ? "" : data.getData("text/html");
  const pieces = html ? fromHtml(html) : fromText(data.getData("text/plain"));
  // The paper sets the mark of its end by itself.
  const end = pieces.at(-1)?.runs?.at(-1);
  if (end) end.text = end.text.replace(/\s*\.\/\.\s*$/u, ".").replace(/([.;:!?])\.$/u, "$1");
  return pieces;
}

/**
 * Hands what is pasted or dropped to `take` before anything else parses it: styles and handlers of a
 * foreign page must not even reach an inert document, or the browser reports them.
 */
function taking(take, holds) {
  let plainly = false;
  const from = (view, event, data) => {
    if (!view.editable || !data || (holds && !plainly && isOwn(data)) || ![...data.types].some(type => type.startsWith("text/"))) {
      return false;
    }
    event.preventDefault();
    const pieces = piecesOf(data, plainly);
    if (pieces.length) take(view, event, pieces);
    return true;
  };
  return new Plugin({
    props: {
      ...(holds && { transformPasted }),
      handleDOMEvents: {
        keydown(_, event) {
          plainly = event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "v";
          return false;
        },
        paste: (view, event) => from(view, event, event.clipboardData),
        drop(view, event) {
          if (view.dragging || !event.dataTransfer) return false;
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (at) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
          return from(view, event, event.dataTransfer);
        },
      },
    },
  });
}

/** Words cut from within one line run on where they are pasted; only an empty line becomes their kind. */
function transformPasted(slice, view) {
  const [only, ...more] = slice.content.content;
  const { parent } = view.state.selection.$from;
  const inner = only?.type.name === "line" && !more.length && slice.openStart > 0 && slice.openEnd > 0;
  return inner && !(parent.type.name === "line" && parent.content.size === 0) ? new Slice(only.content, 0, 0) : slice;
}

/** What comes into the body comes in as its structure. */
export function pasteIntoBody() {
  return taking((view, event, pieces) => {
    if (isInTable(view.state)) {
      intoCell(view, event, pieces);
      return;
    }
    const { doc, selection, schema } = view.state;
    const nodes = toNodes(schema, pieces, openFor(doc, selection));
    if (nodes.length) view.dispatch(insert(view.state, nodes).scrollIntoView().setMeta("paste", true));
  }, true);
}

/** The units that are open where something is pasted, the line of the caret among them. */
function openFor(doc, { $from }) {
  const index = Math.min($from.index(0), doc.childCount - 1);
  const node = doc.child(index);
  const filled = node.attrs.kind && node.content.size > 0 && $from.parentOffset > 0;
  const open = openBefore(doc, index + (filled ? 1 : 0));
  return filled ? open : open.filter(unit => unit.depth < node.attrs.depth || node.attrs.kind === unit.kind);
}

/** Into a field of words go only words, bold and italic. */
export function pasteIntoWords(multi) {
  return taking((view, _, pieces) => {
    const { schema } = view.state;
    const lines = pieces.flatMap(piece => (piece.rows ? piece.rows.map(inLine) : [withSign(piece)]));
    const nodes = (multi ? lines : [lines.flatMap((runs, i) => [...(i ? [{ text: " " }] : []), ...runs])])
      .map(runs => schema.nodes.words.create(null, textNodes(schema, runs)));
    view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(nodes), 1, 1)).scrollIntoView().setMeta("paste", true));
  }, false);
}

/** Takes what is pasted or dropped: text is read by the service, what comes formatted is read here. */
import { Fragment, Slice } from "prosemirror-model";
import { Plugin, TextSelection } from "prosemirror-state";
import { handlePaste as pasteCells, isInTable } from "prosemirror-tables";
import { insert, openFor, placed } from "vanthu/body/insert.js";
import { measure, tableNode, textNodes, textOf, toNodes, toPlainNodes } from "vanthu/body/pieces.js";
import { fromText } from "vanthu/body/plain.js";
import { toDoc } from "vanthu/body/value.js";
import { dispatchAlone, insertWhenRead } from "vanthu/body/waiting.js";
import { fromHtml } from "vanthu/body/web.js";

/** What only a paper with a head or a foot says. */
const OF_WHOLE = /cộng\s+h(?:òa|oà)\s+xã\s+hội|nơi\s+nhận\s*:/iu;

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
  return unmarked(html ? fromHtml(html) : fromText(data.getData("text/plain")));
}

/** The paper sets the mark of its end by itself. */
function unmarked(pieces) {
  const end = pieces.at(-1)?.runs?.at(-1);
  if (end) end.text = end.text.replace(/\s*\.\/\.\s*$/u, ".").replace(/([.;:!?])\.$/u, "$1");
  return pieces;
}

/** The lines of formatted pieces, each with the piece it came from; a cell of several paragraphs gives as many. */
function linesOf(pieces) {
  return pieces.flatMap((piece, i) => {
    if (!piece.rows) return [{ i, text: textOf(withSign(piece)) }];
    return piece.rows.flatMap(row => (row.some(cell => cell.paragraphs.length > 1)
      ? row.flatMap(cell => cell.paragraphs.map(runs => ({ i, text: textOf(runs) })))
      : [{ i, text: row.map(cell => textOf(cell.paragraphs.flat())).join("\t") }]));
  });
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
    if (pieces.length) take(view, event, pieces, plainly || !data.getData("text/html") ? data.getData("text/plain") : null);
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

/** What the service is asked to read: plain text of several lines, or the lines of a formatted whole paper. */
function toBeRead(pieces, text) {
  if (text !== null) return text.trim().split(/[\r\n\v\f]+/).length > 1 ? text : null;
  const lines = linesOf(pieces).map(line => line.text).join("\n");
  return OF_WHOLE.test(lines) ? lines : null;
}

/** Formatted pieces without those that the service took for head and foot. */
function ofBody(pieces, { from, until }) {
  const own = new Set(linesOf(pieces).slice(from, until).map(line => line.i));
  return unmarked(pieces.filter((_, i) => own.has(i)));
}

/**
 * What comes into the body comes in as its structure. `read(text)` promises what the service makes of a text:
 * `{body, from, until}`, null when it does not answer, `{refused: true}` when the text may not come in; `took(answer)`
 * hears when it has come in.
 */
export function pasteIntoBody({ read, took } = {}) {
  return taking((view, event, pieces, text) => {
    if (isInTable(view.state)) {
      intoCell(view, event, pieces);
      return;
    }
    const { schema, doc, selection, tr } = view.state;
    const asked = toBeRead(pieces, text);
    if (asked === null || !read) {
      const open = openFor(doc, selection);
      const nodes = pieces.length > 1 && text !== null ? toPlainNodes(schema, pieces, open) : toNodes(schema, pieces, open);
      if (nodes.length) dispatchAlone(view, insert(tr, nodes));
      return;
    }
    insertWhenRead(view, read(asked), (answer, now, at) => {
      const open = openFor(now, at);
      if (answer?.refused) return null;
      if (text === null) return toNodes(schema, answer ? ofBody(pieces, answer) : pieces, open);
      return answer ? placed(answer.body.length ? toDoc(schema, answer.body).children : [], open) : toPlainNodes(schema, pieces, open);
    }, answer => answer && took?.(answer));
  }, true);
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

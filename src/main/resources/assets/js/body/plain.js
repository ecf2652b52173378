/**
 * Reads plain text as rough lines and tables, for cells and short fields, and for a body while the service is away;
 * lines that were only wrapped are joined again. What the lines of a body are, the service tells.
 */
import { signOf } from "vanthu/body/signs.js";

const STOP = /[.;:!?…/”"]$/u;

const clean = text => text
  .normalize("NFC")
  .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\uFEFF]/g, "")
  .replace(/[ \u00A0\u2000-\u200A\u202F]+/g, " ");

const tabs = line => line.split("\t").length - 1;

/** A tab after the sign of a unit only sets the sign off. */
function unsign(line) {
  const spaced = line.replace(/^(\s*\S{1,12}(?: \S{1,6})?)\t+(?=[^\t]+$)/u, "$1 ");
  return spaced !== line && signOf(spaced.trim()) ? spaced : line;
}

/** Whether a line goes on where the one above it stopped; after an empty line, or a new page, if plainly so. */
function continues(above, line, wrap, gap) {
  if (signOf(line) || STOP.test(above)) return false;
  if (gap) return /^\p{Ll}/u.test(line) && /[\p{Ll}\d,]$/u.test(above);
  if (/[,–-]$/u.test(above)) return true;
  if (/^[\p{Ll}(]/u.test(line)) return true;
  return wrap > 0 && above.length >= wrap * 0.75;
}

/** The column at which a text was wrapped; 0 when its lines are not cut to a length. */
function wrapOf(lines) {
  const lengths = lines.filter(line => line && !line.includes("\t")).map(line => line.length);
  const longest = Math.max(0, ...lengths);
  const full = lengths.filter(length => length >= longest * 0.8).length;
  return longest >= 40 && longest <= 140 && full >= 2 && full >= lengths.length * 0.3 ? longest : 0;
}

/** Rough pieces: `{runs}` for a paragraph, `{rows}` for a table. */
export function fromText(text) {
  const lines = clean(text).split(/\r\n?|\n/).map(unsign).map(line => (tabs(line) ? line : line.trim()));
  const wrap = wrapOf(lines);
  const pieces = [];
  let gap = true;
  for (let i = 0; i < lines.length; i++) {
    const count = tabs(lines[i]);
    if (count > 0) {
      let end = i + 1;
      while (end < lines.length && tabs(lines[end]) === count) end++;
      if (end - i > 1 || count > 1) {
        pieces.push(tableOf(lines.slice(i, end)));
        i = end - 1;
        gap = true;
        continue;
      }
    }
    const line = lines[i].replace(/\t+/g, " ").trim();
    if (line === "") {
      gap = true;
      continue;
    }
    const last = pieces.at(-1);
    if (last?.text && continues(last.end, line, wrap, gap)) {
      last.text += " " + line;
    } else {
      pieces.push({ text: line });
    }
    pieces.at(-1).end = line;
    gap = false;
  }
  return pieces.map(piece => (piece.rows ? piece : { runs: [{ text: piece.text }] }));
}

function tableOf(found) {
  const rows = found.map(line => line.split("\t").map(words => ({ paragraphs: words.trim() ? [[{ text: words.trim() }]] : [] })));
  return { rows, columns: rows[0].length, headerRows: rows.length > 1 ? 1 : 0 };
}

/**
 * Reads HTML of Word and of web pages as rough lines and tables: words, bold, italic and structure,
 * and nothing else of it.
 */

const NOTHING = new Set([
  "SCRIPT", "STYLE", "HEAD", "TITLE", "META", "LINK", "XML", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "EMBED",
  "SVG", "MATH", "CANVAS", "AUDIO", "VIDEO", "IMG", "INPUT", "SELECT", "BUTTON", "TEXTAREA", "O:P",
]);

const BLOCKS = new Set([
  "P", "DIV", "LI", "UL", "OL", "H1", "H2", "H3", "H4", "H5", "H6", "SECTION", "ARTICLE", "HEADER", "FOOTER", "MAIN",
  "NAV", "ASIDE", "BLOCKQUOTE", "PRE", "DL", "DT", "DD", "ADDRESS", "FIGURE", "FIGCAPTION", "FORM", "HR", "BODY",
  "TBODY", "THEAD", "TFOOT", "TR", "TD", "TH", "CAPTION", "CENTER", "FIELDSET",
]);

const ORDERS = { a: "point", A: "point", i: "heading", I: "heading" };

const style = element => element.getAttribute?.("data-style")?.toLowerCase() ?? "";

/**
 * Takes out what the content policy would report even in an inert document: styles are only read,
 * handlers are never wanted.
 */
function defuse(html) {
  return html
    .replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<[a-z][^>]*>/gi, tag => tag.replace(/(["'\s/])style\s*=/gi, "$1data-style=").replace(/(["'\s/])on(\w+)\s*=/gi, "$1data-on-$2="));
}

function isBold(element, now) {
  const weight = /font-weight:\s*([\w-]+)/.exec(style(element))?.[1];
  if (weight) return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  return now || element.matches("b, strong, th, h1, h2, h3, h4, h5, h6");
}

function isItalic(element, now) {
  const slant = /font-style:\s*([\w-]+)/.exec(style(element))?.[1];
  if (slant) return slant === "italic" || slant === "oblique";
  return now || element.matches("i, em, cite, dfn, var");
}

function isHidden(element) {
  return NOTHING.has(element.nodeName.toUpperCase()) || element.hasAttribute("hidden")
    || /display:\s*none|mso-hide:\s*all/.test(style(element));
}

function alignOf(element) {
  const value = /text-align:\s*(left|center|right|justify)/.exec(style(element))?.[1]
    ?? element.getAttribute("align")?.toLowerCase();
  return ["left", "center", "right", "justify"].includes(value) ? value : null;
}

/** Joins runs of one face, and gives each a single space where the source has several. */
function tidy(runs) {
  const out = [];
  for (const run of runs) {
    const last = out.at(-1);
    let text = run.text.normalize("NFC")
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u200B\u00AD\uFEFF]/g, "").replace(/[\s\u00A0]+/g, " ");
    if (!last || last.text.endsWith(" ")) text = text.replace(/^ /, "");
    if (text === "") continue;
    if (last && last.bold === run.bold && last.italic === run.italic) last.text += text;
    else out.push({ ...run, text });
  }
  const end = out.at(-1);
  if (end) end.text = end.text.replace(/ $/, "");
  return out.filter(run => run.text !== "");
}

/** The pieces of a page of HTML, inert: nothing in it runs, and nothing is fetched. */
export function fromHtml(html) {
  return read(new DOMParser().parseFromString(defuse(html), "text/html").body);
}

function read(root) {
  const pieces = [];
  let line = null;

  const start = facts => (line = { runs: [], ...facts });
  function finish() {
    if (line) {
      const runs = tidy(line.runs);
      if (runs.length) pieces.push({ ...line, runs });
    }
    line = null;
  }

  function walk(node, face, list) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!line && node.data.trim() === "") return;
      (line ?? start({})).runs.push({ text: node.data, ...face });
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || isHidden(node)) return;
    if (/mso-list:\s*ignore/.test(style(node))) {
      (line ?? start({})).sign = ((line.sign ?? "") + node.textContent).replace(/[\s\u00A0]+/g, " ").trim();
      return;
    }
    const name = node.nodeName.toUpperCase();
    const next = { bold: isBold(node, face.bold), italic: isItalic(node, face.italic) };
    if (name === "BR") {
      // Within the text of a unit a break is a new paragraph.
      finish();
      return;
    }
    if (name === "TABLE") {
      finish();
      pieces.push(...readTable(node, next));
      return;
    }
    if (!BLOCKS.has(name)) {
      node.childNodes.forEach(child => walk(child, next, list));
      return;
    }
    finish();
    const lists = name === "UL" || name === "OL" ? [...list, node] : list;
    const mso = /mso-list:\s*\S+\s+level(\d+)/.exec(style(node));
    if (name === "LI") start(item(lists));
    else if (mso) start({ level: Number(mso[1]) });
    else if (/^H[1-6]$/.test(name)) start({ heading: true });
    else if (name === "P" || name === "DIV") start({});
    if (line && alignOf(node)) line.align = alignOf(node);
    node.childNodes.forEach(child => walk(child, next, lists));
    finish();
  }

  walk(root, { bold: false, italic: false }, []);
  finish();
  return pieces;
}

/** What an item of a list of the web is in a paper. */
function item(lists) {
  const own = lists.at(-1);
  const ordered = own?.nodeName === "OL";
  const outer = lists.slice(0, -1).filter(one => (one.nodeName === "OL") === ordered).length;
  if (!ordered) return { kind: outer ? "plus" : "dash" };
  const type = own.getAttribute("type")
    ?? { "lower-alpha": "a", "upper-roman": "I" }[/list-style-type:\s*([\w-]+)/.exec(style(own))?.[1]];
  return { kind: ORDERS[type] ?? (outer ? "point" : "clause") };
}

function readTable(table, face) {
  const rows = [...table.rows].slice(0, 5000);
  const until = [];
  let width = 0;
  const out = rows.map((row, r) => {
    let column = 0;
    const cells = [];
    for (const cell of row.cells) {
      while (until[column] > r) column++;
      if (column >= 30) break;
      let columns = Math.min(Math.max(cell.colSpan || 1, 1), 30 - column);
      for (let i = 1; i < columns; i++) if (until[column + i] > r) columns = i;
      const below = Math.min(Math.max(cell.rowSpan || rows.length, 1), rows.length - r);
      for (let i = column; i < column + columns; i++) until[i] = r + below;
      const bold = face.bold;
      const pieces = read(cell).flatMap(piece => (piece.rows
        ? piece.rows.flatMap(inner => inner.flatMap(one => one.paragraphs)) : [withSign(piece)]));
      cells.push({
        column, columns, rows: below, width: columns === 1 ? said(cell) : 0, paragraphs: pieces, align: alignOf(cell) ?? alignOf(cell.querySelector("p") ?? cell),
        header: cell.nodeName === "TH" || cell.closest("thead") !== null || bold,
      });
      column += columns;
    }
    width = Math.max(width, column, ...until.map((covered, i) => (covered > r ? i + 1 : 0)));
    return cells;
  });
  if (width === 0) return [];
  // What a page only lays out by a table is no table.
  if (width === 1 && out.length === 1) return read(rows[0].cells[0]);
  out.forEach((cells, r) => {
    const covered = new Array(width).fill(false);
    out.forEach((above, a) => above.forEach(cell => {
      if (a <= r && a + cell.rows > r) covered.fill(true, cell.column, cell.column + cell.columns);
    }));
    covered.forEach((taken, column) => {
      if (!taken) cells.push({ column, columns: 1, rows: 1, paragraphs: [], align: null, header: false });
    });
    cells.sort((one, other) => one.column - other.column);
  });
  let headerRows = 0;
  while (headerRows < out.length - 1 && isHead(out[headerRows])) headerRows++;
  const reach = out.slice(0, headerRows).some((cells, r) => cells.some(cell => r + cell.rows > headerRows));
  return [{ rows: out, columns: width, headerRows: reach ? 0 : headerRows, widths: widths(table, out, width) }];
}

/** A row of the header: marked as such, or bold in every word. */
function isHead(cells) {
  const said = cells.filter(cell => cell.paragraphs.length);
  return said.length > 0 && said.every(cell =>
    cell.header || cell.paragraphs.every(paragraph => paragraph.every(run => run.bold)));
}

function withSign({ sign, runs }) {
  return sign ? [{ text: sign + " ", bold: false, italic: false }, ...runs] : runs;
}

function said(element) {
  const own = /(?:^|;|\s)width:\s*([\d.]+)/.exec(style(element))?.[1] ?? element.getAttribute("width");
  return Math.round(parseFloat(own)) || 0;
}

/** Widths as whole shares, where the page says one for every column. */
function widths(table, rows, width) {
  const named = [...table.querySelectorAll("col")].map(said);
  if (named.length === width && named.every(Boolean)) return named;
  const own = new Array(width).fill(0);
  rows.flat().forEach(cell => (own[cell.column] ||= cell.width ?? 0));
  return own.every(Boolean) ? own : null;
}

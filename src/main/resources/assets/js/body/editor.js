/**
 * The editor of a paper's body, and the small ones for a few words. Each takes and gives the JSON of
 * the paper's format and knows nothing of the page around it.
 */
import { baseKeymap } from "prosemirror-commands";
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState, Plugin, Selection } from "prosemirror-state";
import { tableEditing, TableMap } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import texts from "texts";
import { attentive, bodyKeys, settled, unitRules, wayOut, wordKeys } from "vanthu/body/keys.js";
import { numbering } from "vanthu/body/numbering.js";
import { pasteIntoBody, pasteIntoWords } from "vanthu/body/paste.js";
import { bodySchema, manyWordsSchema, wordsSchema } from "vanthu/body/schema.js";
import { dressed, measured, TableView } from "vanthu/body/table.js";
import { toolbar } from "vanthu/body/toolbar.js";
import { fromDoc, isWords, runs, toDoc, words } from "vanthu/body/value.js";
import { waiting } from "vanthu/body/waiting.js";

const STYLES = "/assets/body.css";

let count = 0;

function wearStyles() {
  if ([...document.styleSheets].some(({ href }) => href?.endsWith(STYLES))) return;
  if (document.querySelector(`link[href="${STYLES}"]`)) return;
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: STYLES }));
}

/** What the page calls the field, and where it says more of it, such as what is wrong. */
function naming({ id, label, labelledBy, describedBy }, ...hints) {
  const told = [describedBy, ...hints].filter(Boolean).join(" ");
  return {
    ...(id && { id }),
    ...(labelledBy ? { "aria-labelledby": labelledBy } : { "aria-label": label ?? texts["body.label"] }),
    ...(told && { "aria-describedby": told }),
  };
}

/** A hint under the empty body, shown and told for as long as nothing is typed. */
function placeholder(text) {
  return new Plugin({
    props: {
      attributes: ({ doc }) => (doc.childCount === 1 && doc.firstChild.content.size === 0 && !doc.firstChild.attrs.kind
        ? { "data-hint": text, "aria-placeholder": text } : {}),
    },
  });
}

/** Tells where the caret stands, whenever it enters another place. */
function follower(pathOf, onFocus) {
  let told = null;
  const tell = view => {
    const path = pathOf(view.state);
    if (path !== null && path !== told) onFocus?.((told = path));
  };
  return new Plugin({
    view: () => ({
      update(view, before) {
        if (view.hasFocus() && !(view.state.selection.eq(before.selection) && view.state.doc === before.doc)) tell(view);
      },
    }),
    props: {
      handleDOMEvents: {
        focus(view) {
          told = null;
          tell(view);
          return false;
        },
      },
    },
  });
}

/** A piece the editor has no place for: shown by its words, kept to the letter. */
class OpaqueView {
  constructor(node) {
    this.dom = document.createElement("div");
    this.dom.className = `opaque depth-${node.attrs.depth}`;
    const note = document.createElement("strong");
    note.textContent = texts["body.opaque"];
    const said = document.createElement("p");
    said.textContent = wordsOf(node.attrs.json) || JSON.stringify(node.attrs.json);
    this.dom.append(note, said);
  }
}

function wordsOf(json) {
  if (typeof json === "string") return json;
  if (json === null || typeof json !== "object") return "";
  const { unit, align, columns, ...rest } = json;
  return (Array.isArray(json) ? json : Object.values(rest)).map(wordsOf).filter(Boolean).join(" ");
}

function caretAt(view, pos) {
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(Selection.near(doc.resolve(pos), 1)).scrollIntoView());
  view.focus();
}

/** The path of the cell at a place of a table, such as `.rows[2][1]`: its row and column in the grid. */
function cellPath(table, inside) {
  const { map, width } = TableMap.get(table);
  const at = map.findIndex(pos => inside >= pos && inside < pos + table.nodeAt(pos).nodeSize);
  return at < 0 ? "" : `.rows[${Math.floor(at / width)}][${at % width}]`;
}

/** The place of the words of a cell within its table. */
function cellPos(table, path) {
  const { map, width, height } = TableMap.get(table);
  const [, row = 0, column = 0] = /\.rows\[(\d+)\](?:\[(\d+)\])?/.exec(path)?.map(Number) ?? [];
  return map[Math.min(row, height - 1) * width + Math.min(column || 0, width - 1)] + 2;
}

/**
 * The editor of a body. `path` is the path of the value within the form, such as `values.body`;
 * `onChange(value)` tells every change, `onFocus(path)` the piece in which the caret stands.
 * `paste` reads what is pasted, see paste.js. `label` or `labelledBy` names the field; `id` and `describedBy` tie it to what the page says of it.
 */
export function bodyEditor(place, { value, path = "", readOnly = false, paste, onChange, onFocus, ...names } = {}) {
  wearStyles();
  const schema = bodySchema;
  const hint = `body-hint-${++count}`;
  const frame = document.createElement("div");
  frame.className = "body-editor";
  const bar = toolbar(texts["body.bar"], schema);
  const help = Object.assign(document.createElement("p"), {
    id: hint, className: "help body-help", textContent: texts["body.help"],
  });
  const sheet = document.createElement("div");
  sheet.className = "body-sheet";
  if (!readOnly) frame.append(bar.dom, bar.box);
  frame.append(sheet);
  if (!readOnly) frame.append(help);
  place.append(frame);

  const pathOf = state => {
    const { $from } = state.selection;
    const { paths } = fromDoc(state.doc, path);
    const index = Math.min($from.index(0), state.doc.childCount - 1);
    const found = paths[index];
    if (found === null) return null;
    const node = state.doc.child(index);
    const start = $from.posAtIndex(index, 0);
    return node.type.name === "table" ? found + cellPath(node, $from.pos - start - 1) : found;
  };

  const fresh = body => EditorState.create({
    doc: toDoc(schema, body),
    plugins: [
      attentive(),
      wayOut(),
      pasteIntoBody(paste),
      waiting(),
      unitRules(),
      keymap({ ...bodyKeys(schema), "Alt-F10": () => (bar.focus(), true) }),
      keymap(baseKeymap),
      history(),
      settled(),
      measured(),
      numbering(),
      dressed(),
      ...(readOnly ? [] : [placeholder(texts["body.placeholder"])]),
      follower(pathOf, onFocus),
      dropCursor({ class: "drop-cursor", color: false }),
      gapCursor(),
      tableEditing(),
    ],
  });

  const view = new EditorView(sheet, {
    state: fresh(value),
    editable: () => !readOnly,
    // Room for the bars that stay on top while the page scrolls.
    scrollThreshold: { top: 150, right: 8, bottom: 40, left: 8 },
    scrollMargin: { top: 170, right: 8, bottom: 60, left: 8 },
    attributes: {
      role: "textbox",
      "aria-multiline": "true",
      ...(readOnly ? { ...naming(names), "aria-readonly": "true", tabindex: "0" } : naming(names, hint)),
      class: "body-text",
      spellcheck: "false",
    },
    nodeViews: {
      table: (node, editor, getPos) => new TableView(node, editor, getPos),
      opaque: node => new OpaqueView(node),
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      bar.update(view.state);
      if (transaction.docChanged) onChange?.(fromDoc(view.state.doc).value);
    },
  });
  bar.bind(view);
  bar.update(view.state);

  return {
    value: () => fromDoc(view.state.doc).value,
    set(body) {
      view.updateState(fresh(body));
      bar.update(view.state);
    },
    /** Puts the caret at a path, or at the nearest piece that holds it. */
    focus(at = path) {
      const { doc } = view.state;
      const { paths } = fromDoc(doc, path);
      let best = -1;
      let pos = 0;
      let chosen = 0;
      doc.forEach((node, offset, i) => {
        const own = paths[i];
        if (own === null) return;
        const whole = own.replace(/\.(?:title|text|table)$/, "");
        if ((at === own || at === whole || at.startsWith(whole + ".") || at.startsWith(whole + "[")) && whole.length > best) {
          best = whole.length;
          pos = offset;
          chosen = i;
        }
      });
      const node = doc.child(chosen);
      caretAt(view, node.type.name === "table" ? pos + 1 + cellPos(node, at) : pos + 1);
    },
    destroy() {
      view.destroy();
      frame.remove();
    },
    view,
  };
}

/** A field for one paragraph of words in bold and italic, or several (`multi`). */
export function inlineEditor(
  place, { value, multi = false, path = "", readOnly = false, onChange, onFocus, ...names } = {},
) {
  wearStyles();
  const schema = multi ? manyWordsSchema : wordsSchema;
  let held = value;
  let holds = true;

  const paragraphs = () => (multi ? (held == null ? [] : Array.isArray(held) ? held : [held]) : [held ?? ""]);
  const read = () => {
    const list = [];
    view.state.doc.forEach(node => {
      if (node.textContent.trim() !== "") list.push(runs(node));
    });
    return multi ? list : list[0] ?? "";
  };
  const pathOf = state => (multi ? `${path}[${state.selection.$from.index(0)}]` : path);
  const fresh = () => {
    holds = paragraphs().every(one => isWords(schema, one));
    const nodes = paragraphs().map(one => schema.nodes.words.create(null,
      holds ? words(schema, one) : words(schema, wordsOf(one) || " ")));
    const enter = multi ? {} : { Enter: () => true, "Shift-Enter": () => true };
    return EditorState.create({
      doc: schema.nodes.doc.create(null, nodes.length ? nodes : [schema.nodes.words.create()]),
      plugins: [
        attentive(),
        pasteIntoWords(multi),
        keymap({ ...wordKeys(schema), ...enter }),
        keymap(baseKeymap),
        history(),
        follower(pathOf, onFocus),
      ],
    });
  };

  const frame = document.createElement("div");
  frame.className = `words-editor${multi ? " multi" : ""}`;
  place.append(frame);
  const view = new EditorView(frame, {
    state: fresh(),
    editable: () => !readOnly && holds,
    attributes: {
      role: "textbox",
      "aria-multiline": String(multi),
      ...naming(names),
      ...(readOnly ? { "aria-readonly": "true", tabindex: "0" } : {}),
      class: "words-text",
      spellcheck: "false",
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (!transaction.docChanged) return;
      held = read();
      onChange?.(held);
    },
  });

  return {
    value: () => (holds ? read() : held),
    set(next) {
      held = next;
      view.updateState(fresh());
    },
    focus(at = path) {
      const [, index = 0] = multi ? /^\[(\d+)\]/.exec(at.slice(path.length)) ?? [] : [];
      const { doc } = view.state;
      let pos = 0;
      for (let i = 0; i < Math.min(index, doc.childCount - 1); i++) pos += doc.child(i).nodeSize;
      caretAt(view, pos + 1);
    },
    destroy() {
      view.destroy();
      frame.remove();
    },
    view,
  };
}

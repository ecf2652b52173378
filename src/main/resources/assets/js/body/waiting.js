/**
 * Keeps the places of a body where something was pasted that is still being read, through all that is typed meanwhile,
 * and puts it in when it comes. Whoever leaves the page before that loses nothing: it goes in unread.
 */
import { closeHistory } from "prosemirror-history";
import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import texts from "texts";
import { insertLate } from "vanthu/body/insert.js";

const key = new PluginKey("waiting");
const unread = new WeakMap();
let count = 0;

/** Where a place is after a change: before what was typed at it, behind what was pasted there earlier. */
function moved(place, { doc, mapping }, done) {
  const isBehind = done && place.id > done;
  const from = mapping.mapResult(place.from, isBehind ? 1 : -1);
  const to = mapping.mapResult(place.to, isBehind ? 1 : -1);
  if (isBehind && from.deleted) {
    // An empty line gave way to what was pasted there earlier: behind that is the end of its last line.
    const end = TextSelection.near(doc.resolve(from.pos), -1).to;
    return { ...place, from: end, to: end, chosen: place.chosen.map(mapping) };
  }
  // Words that were chosen to be replaced, and were changed first, stay.
  const intact = to.pos - from.pos === place.to - place.from && !(place.from < place.to && (from.deletedAfter || to.deletedBefore));
  return { ...place, from: from.pos, to: intact ? to.pos : from.pos, chosen: place.chosen.map(mapping) };
}

function sign() {
  const dom = document.createElement("span");
  dom.className = "waiting";
  dom.textContent = texts["body.waiting"];
  return dom;
}

export function waiting() {
  return new Plugin({
    key,
    state: {
      init: () => [],
      apply(tr, places) {
        const { add, done } = tr.getMeta(key) ?? {};
        const kept = places.filter(place => place.id !== done).map(place => (tr.docChanged ? moved(place, tr, done) : place));
        return add ? [...kept, add] : kept;
      },
    },
    props: {
      decorations: state => DecorationSet.create(state.doc, key.getState(state).map(({ id, from }) =>
        Decoration.widget(from, sign, { side: -1, key: `waiting-${id}`, ignoreSelection: true }))),
    },
    view(view) {
      if (!unread.has(view)) unread.set(view, new Set());
      const all = () => unread.get(view).forEach(finish => finish(null, true));
      // Before the page hears that it is left and saves for the last time.
      const ends = ["beforeunload", "pagehide", "submit"];
      ends.forEach(end => window.addEventListener(end, all, true));
      return {
        destroy: () => ends.forEach(end => window.removeEventListener(end, all, true)),
      };
    },
  });
}

/** One act of its own in what can be undone. */
export function dispatchAlone(view, tr) {
  view.dispatch(closeHistory(tr).scrollIntoView().setMeta("paste", true));
  view.dispatch(closeHistory(view.state.tr));
}

/**
 * Puts in place of the selection what `nodesFor(answer, doc, selection)` makes of the answer when it comes. Nothing is
 * put in when that is null. `then(answer)` is called afterwards.
 */
export function insertWhenRead(view, asked, nodesFor, then) {
  const id = ++count;
  const { selection } = view.state;
  const { from, to, $to } = selection;
  const add = { id, from, to, chosen: selection.getBookmark(), ended: $to.parentOffset === $to.parent.content.size };
  view.dispatch(view.state.tr.setMeta(key, { add }));
  const finish = (answer, now = false) => {
    if (view.isDestroyed || !unread.get(view).has(finish)) return;
    if (view.composing && !now) {
      // A change near the caret would end a word that is being composed.
      setTimeout(finish, 50, answer);
      return;
    }
    unread.get(view).delete(finish);
    const place = key.getState(view.state).find(one => one.id === id) ?? { ...add, from: selection.from, to: selection.from };
    const tr = insertLate(view.state, place, (doc, at) => nodesFor(answer, doc, at) ?? []);
    dispatchAlone(view, tr.setMeta(key, { done: id }));
    then(answer);
  };
  unread.get(view).add(finish);
  asked.then(finish, () => finish(null));
}

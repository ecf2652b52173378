/**
 * The paper as it will be printed, beside the form, a moment after each key.
 *
 * Hears on `document`: `draft:values` {form}, `draft:focus` {path}. Tells there:
 * `preview:problems` {problems}, `preview:pick` {path}, `preview:painted` {shown, times}.
 */
import { ask } from "vanthu/ask.js";
import { Bar, menu, say } from "vanthu/preview/bar.js";
import { element } from "vanthu/element.js";
import { Leaves, open, styled, warm } from "vanthu/preview/leaves.js";

/** How long one must have stopped typing, ms. */
const PAUSE = 120;

const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

/** Whether one path lies within the other, or is it. */
const within = (path, outer) =>
  path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);

/** Takes an answer apart: four bytes with the length of the head, the head, the PDF. */
function parted(buffer) {
  const length = new DataView(buffer).getUint32(0);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)));
  return { head, pdf: new Uint8Array(buffer.slice(4 + length)) };
}

/**
 * @param place the element to fill
 * @param draft key of the draft
 * @param version of the draft to show at first; the newest unless said
 * @param live whether it follows a form on the same page
 * @returns `{leaves, show(form), destroy()}`
 */
export function preview(place, { draft, version = null, live = true }) {
  styled();
  warm();
  const address = `/drafts/${encodeURIComponent(draft)}`;
  const saved = version === null ? "" : `?version=${version}`;
  let head = null;
  let lit = "";
  let pointed = null;
  let round = 0;
  let timer = 0;
  let running = null;
  let lastBody = null;
  let changedAt = 0;

  /* What stands on the screen. */
  const scroll = element("div", { className: "pv-scroll", tabIndex: 0, role: "region" });
  scroll.setAttribute("aria-label", say("region"));
  const leaves = new Leaves(scroll, {
    picked: (page, x, y) => {
      const part = at(page, x, y);
      if (part) pick(part.path);
    },
    pointed: (page, x, y) => point(page < 0 ? null : at(page, x, y)),
    paged: (page, count) => bar.paged(page, count),
    zoomed: () => bar.zoomed(),
  });
  const bar = new Bar(leaves, scroll);
  const status = element("span", { className: "pv-status", role: "status" });
  const states = menu("states", "", list => fillStates(list));
  const parts = menu("parts", say("parts"), (list, close) => fillParts(list, close));
  parts.button.title = say(live ? "parts.help" : "parts.show");
  const downloads = menu("download", say("download"), list => {
    list.replaceChildren(
      element("p", { className: "pv-menu-title", textContent: say("download.saved") }),
      element("a", { className: "item", href: `${address}/files/draft.pdf${saved}`, textContent: say("pdf") }),
      element("a", { className: "item", href: `${address}/files/draft.docx${saved}`, textContent: say("docx") }),
    );
  });
  const reading = element("a", {
    className: "button bare pv-reading",
    href: `${address}/files/draft.html${saved}`,
    target: "_blank",
    textContent: say("reading"),
  });
  bar.node.append(states.button, status, element("span", { className: "push" }), parts.button, downloads.button, reading);
  const note = element("p", { className: "pv-note", textContent: say("working") });
  note.setAttribute("role", "status");
  place.classList.add("pv");
  place.replaceChildren(bar.node, bar.pages.list, states.list, parts.list, downloads.list, note, scroll);

  function noted(key, ...values) {
    const text = key === null ? "" : say(key, ...values);
    if (note.textContent !== text) note.textContent = text;
    note.hidden = text === "";
  }

  /* Parts: which field made what. */
  function at(page, x, y) {
    const near = 2;
    let best = null;
    for (const part of [...(head?.parts ?? []), ...(head?.areas ?? []).filter(area => area.path)]) {
      const hit =
        part.page === page &&
        x >= part.x - near && x <= part.x + part.width + near &&
        y >= part.y - near && y <= part.y + part.height + near;
      if (hit && (!best || part.width * part.height < best.width * best.height)) best = part;
    }
    return best;
  }

  function of(path) {
    const all = head?.parts ?? [];
    const inner = all.filter(part => within(part.path, path));
    if (inner.length) return inner;
    const areas = (head?.areas ?? []).filter(area => area.path && within(path, area.path));
    let longest = "";
    for (const part of all) {
      if (within(path, part.path) && part.path.length > longest.length) longest = part.path;
    }
    const outer = all.filter(part => part.path === longest);
    return longest && outer.length ? outer : areas;
  }

  function light(path, revealing) {
    lit = path;
    leaves.unmark("pv-lit");
    if (!path) return;
    const found = of(path);
    for (const part of found) leaves.mark(part.page, part, "pv-lit");
    if (revealing && found.length) leaves.reveal(found[0].page, found[0]);
  }

  function point(part) {
    if (part === pointed) return;
    pointed = part;
    leaves.unmark("pv-pointed");
    scroll.classList.toggle("pv-over", part !== null);
    if (part) leaves.mark(part.page, part, "pv-pointed");
  }

  function pick(path) {
    light(path, true);
    tell("preview:pick", { path });
  }

  function drawn() {
    for (const name of ["pv-area", "pv-blank", "pv-pointed"]) leaves.unmark(name);
    pointed = null;
    for (const area of head.areas) {
      leaves.mark(area.page, area, "pv-area", say(area.name === "seal" ? "seal" : "signature"));
    }
    for (const blank of head.blanks) {
      for (const part of of(blank)) leaves.mark(part.page, part, "pv-blank");
    }
    light(lit, false);
  }

  /* Menus. */
  const tableOf = path => /^(.*?)\.rows\[/.exec(path)?.[1] ?? null;

  function fillParts(list, close) {
    const items = [];
    let page = -1;
    const said = new Set();
    for (const part of head?.parts ?? []) {
      const table = tableOf(part.path);
      const path = table ?? part.path;
      const key = `${part.page} ${path}`;
      if (said.has(key)) continue;
      said.add(key);
      if (part.page !== page) {
        page = part.page;
        items.push(element("p", { className: "pv-menu-title", textContent: say("page", page + 1) }));
      }
      const item = element("button", {
        type: "button",
        className: "item",
        textContent: `${head.labels[path] ?? path}${table ? ` (${say("table")})` : ""}`,
      });
      item.addEventListener("click", () => {
        close();
        leaves.reveal(part.page, part);
        pick(path);
      });
      items.push(item);
    }
    list.replaceChildren(element("p", { className: "pv-menu-help", textContent: say(live ? "parts.help" : "parts.show") }), ...items);
  }

  function fillStates(list) {
    const items = (head?.states ?? []).map(state => {
      const item = element(
        "li",
        { className: `pv-state level-${state.level}` },
        element("strong", { textContent: state.text }),
        element("span", { textContent: state.remedy }),
      );
      const button = element("button", { type: "button", className: "link", textContent: say(live && state.path ? "problem-to" : "page", state.page + 1) });
      button.addEventListener("click", () => {
        states.list.hidePopover();
        leaves.reveal(state.page, of(state.path).find(part => part.page === state.page) ?? null, true);
        if (state.path) pick(state.path);
      });
      item.append(button);
      return item;
    });
    list.replaceChildren(element("ul", { className: "pv-states" }, ...items));
    if (head?.unfinished) list.prepend(element("p", { className: "pv-menu-help", textContent: say("unfinished.help") }));
  }

  function told() {
    const count = head.states.length;
    states.button.hidden = count === 0 && !head.unfinished;
    states.button.textContent = count ? say("states", count) : "…";
    if (head.unfinished && !count) states.button.textContent = say("unfinished");
    states.button.classList.toggle("calm", !head.unfinished && head.states.every(state => state.level === "note"));
    const text = count || head.unfinished ? "" : say("fits");
    if (status.textContent !== text) status.textContent = text;
    noted(head.unfinished && count ? "unfinished" : null);
  }

  /* Asking and painting. */
  async function fetched(options, times) {
    const mine = ++round;
    running?.abort();
    const control = new AbortController();
    running = control;
    const stale = () => mine !== round;
    try {
      const response = await ask(`${address}/preview${options.method === "POST" ? "" : saved}`, { ...options, signal: control.signal });
      if (stale()) return;
      const type = response.headers.get("Content-Type") ?? "";
      if (!response.ok) {
        lastBody = null;
        const refused = type.includes("json") ? (await response.json()).problems : [];
        if (stale()) return;
        noted(leaves.leaves.length ? "stale" : "nothing");
        scroll.classList.add("pv-dim");
        tell("preview:problems", { problems: refused });
        return;
      }
      const { head: next, pdf: bytes } = parted(await response.arrayBuffer());
      times.answered = performance.now();
      if (stale()) return;
      tell("preview:problems", { problems: next.problems });
      if (!next.shown) {
        noted(leaves.leaves.length ? "stale" : "nothing");
        scroll.classList.add("pv-dim");
        tell("preview:painted", { shown: false, times });
        return;
      }
      const pdf = await open(bytes);
      times.opened = performance.now();
      const shown = await leaves.show(pdf, next.pages, next.pages.map(page => page.print), stale);
      if (!shown) return;
      times.painted = performance.now();
      head = next;
      scroll.classList.remove("pv-dim");
      told();
      drawn();
      bar.paged(leaves.current, leaves.leaves.length);
      tell("preview:painted", { shown: true, times });
    } catch (fault) {
      if (fault.name === "AbortError" || stale()) return;
      lastBody = null;
      console.warn(fault);
      noted(fault instanceof TypeError ? "offline" : "failed");
      if (leaves.leaves.length) scroll.classList.add("pv-dim");
    } finally {
      if (running === control) running = null;
    }
  }

  function send(form) {
    const body = JSON.stringify(form);
    if (body === lastBody) return;
    lastBody = body;
    fetched({ method: "POST", headers: { "Content-Type": "application/json" }, body }, { changed: changedAt, sent: performance.now() });
  }

  const onValues = event => {
    const form = event.detail.form;
    changedAt = performance.now();
    clearTimeout(timer);
    timer = setTimeout(() => send(form), PAUSE);
  };
  const onFocus = event => light(event.detail?.path ?? "", true);
  if (live) {
    document.addEventListener("draft:values", onValues);
    document.addEventListener("draft:focus", onFocus);
  }
  fetched({ method: "GET" }, { sent: performance.now() });

  return {
    leaves,
    show: send,
    destroy() {
      round++;
      running?.abort();
      clearTimeout(timer);
      document.removeEventListener("draft:values", onValues);
      document.removeEventListener("draft:focus", onFocus);
      leaves.destroy();
      place.replaceChildren();
    },
  };
}

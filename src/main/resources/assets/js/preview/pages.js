/** Shows the pages of any PDF of this house by its address: an issued paper, a copy, a book. */
import { ask } from "vanthu/ask.js";
import { Bar, say } from "vanthu/preview/bar.js";
import { element } from "vanthu/element.js";
import { Leaves, open, styled, warm } from "vanthu/preview/leaves.js";

/**
 * @param place the element to fill
 * @param url of the PDF
 * @param fields rooms of signatures, as `.fields.json` holds them (points from the lower left,
 *   pages from 1), or its address; left out, none are shown
 * @returns `{leaves, shown}`; `shown` resolves when the first pages are painted
 */
export function pages(place, { url, fields = null }) {
  styled();
  warm();
  const scroll = element("div", { className: "pv-scroll", tabIndex: 0, role: "region" });
  scroll.setAttribute("aria-label", say("region"));
  const note = element("p", { className: "pv-note", role: "status", textContent: say("working") });
  const leaves = new Leaves(scroll, {
    paged: (page, count) => bar.paged(page, count),
    zoomed: () => bar.zoomed(),
  });
  const bar = new Bar(leaves, scroll);
  place.classList.add("pv");
  place.replaceChildren(bar.node, bar.pages.list, note, scroll);

  const shown = (async () => {
    try {
      const response = await ask(url);
      if (!response.ok) throw new Error(String(response.status));
      const pdf = await open(await response.arrayBuffer());
      await leaves.show(pdf, null, null);
      note.hidden = true;
      const rooms = typeof fields === "string" ? await (await ask(fields)).json() : fields;
      for (const room of rooms?.fields ?? rooms ?? []) {
        const leaf = leaves.leaves[room.page - 1];
        if (!leaf) continue;
        const box = { x: room.x, y: leaf.height - room.y - room.height, width: room.width, height: room.height };
        leaves.mark(leaf.index, box, "pv-area", say(room.name.startsWith("seal") ? "seal" : "signature"));
      }
      return true;
    } catch (fault) {
      console.warn(fault);
      note.hidden = false;
      note.textContent = say("failed");
      return false;
    }
  })();
  return { leaves, shown };
}

/** The list of a search: one paper shown beside it, rows picked to be taken away. */
import htmx from "htmx.org";
import texts from "texts";

/* Dialogs are left without doing anything. */
document.addEventListener("click", event => {
  event.target.closest?.("[data-closes]")?.closest("dialog")?.close();
});

/* Picked rows. */
const rows = () => [...document.querySelectorAll("#rows tbody tr")];
const picked = () => rows().filter(row => row.querySelector(".search-pick input").checked);

function showPicked() {
  const bar = document.getElementById("picked");
  const all = picked();
  bar.hidden = all.length === 0;
  document.getElementById("picked-count").textContent = texts["search.picked"].replace("{0}", all.length);
  const every = document.getElementById("pick-all");
  every.checked = all.length > 0 && all.length === rows().length;
  every.indeterminate = all.length > 0 && all.length < rows().length;
  const query = new URLSearchParams();
  for (const row of all) query.append("object", row.dataset.object);
  const columns = new URLSearchParams(location.search).get("columns");
  if (columns) query.set("columns", columns);
  document.getElementById("picked-list").href = "/search?" + query;
  for (const link of bar.querySelectorAll("[data-picked]")) link.href = link.dataset.picked + "?" + query;
}

document.getElementById("rows")?.addEventListener("change", event => {
  if (event.target.id === "pick-all") {
    for (const row of rows()) row.querySelector(".search-pick input").checked = event.target.checked;
  }
  showPicked();
});
document.getElementById("picked-none")?.addEventListener("click", () => {
  for (const row of picked()) row.querySelector(".search-pick input").checked = false;
  showPicked();
  document.getElementById("pick-all").focus();
});

/* A paper beside the list. */
const body = document.getElementById("search-body");
const beside = document.getElementById("beside");
const look = document.getElementById("look");
const isWide = () => matchMedia("(min-width: 80rem)").matches;
const isOpen = () => !beside.hidden;
let current = null;
let pause = 0;

function close() {
  beside.hidden = true;
  beside.replaceChildren();
  body.classList.remove("with-beside");
  look.setAttribute("aria-pressed", "false");
  current?.removeAttribute("aria-current");
  sessionStorage.removeItem("search-beside");
}

async function show(row) {
  if (!row || (row === current && isOpen())) return;
  current?.removeAttribute("aria-current");
  current = row;
  row.setAttribute("aria-current", "true");
  beside.hidden = false;
  body.classList.add("with-beside");
  look.setAttribute("aria-pressed", "true");
  sessionStorage.setItem("search-beside", "yes");
  await htmx.ajax("GET", "/search/beside/" + encodeURIComponent(row.dataset.paper), { target: beside, swap: "innerHTML" });
  if (row !== current) return;
  const excerpts = [...row.querySelectorAll(".search-excerpt")];
  const said = beside.querySelector(".search-said");
  if (said && excerpts.length > 0) {
    said.append(...excerpts.map(one => one.cloneNode(true)));
    said.hidden = false;
  }
  await pagesOf(row);
}

/** The pages themselves, where they can be shown. */
async function pagesOf(row) {
  const place = beside.querySelector(".search-pages-of");
  if (!place) return;
  try {
    const { pages } = await import("vanthu/preview/pages.js");
    if (row === current) await pages(place, { url: place.dataset.pdf });
  } catch {
    if (row !== current) return;
    const note = document.createElement("p");
    note.className = "quiet";
    note.textContent = texts["search.unseen"];
    place.replaceChildren(note);
  }
}

if (look) {
  look.addEventListener("click", () => {
    if (isOpen()) {
      close();
    } else {
      show(document.activeElement.closest("#rows tbody tr") ?? current ?? rows()[0]);
    }
  });
  beside.addEventListener("click", event => {
    if (event.target.closest("[data-shuts]")) {
      const row = current;
      close();
      row?.querySelector("a")?.focus();
    }
  });
  document.getElementById("rows").addEventListener("click", event => {
    if (isWide() && !event.target.closest("a, input, button, label") && getSelection().isCollapsed) {
      show(event.target.closest("tbody tr"));
    }
  });
  /* Whoever goes through the rows by keyboard sees each of them. */
  document.getElementById("rows").addEventListener("focusin", event => {
    const row = event.target.closest("tbody tr");
    if (row && isOpen() && isWide()) {
      clearTimeout(pause);
      pause = setTimeout(() => show(row), 150);
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && isOpen() && !event.defaultPrevented && !document.querySelector("dialog[open], :popover-open")
        && !event.target.closest("input, select, textarea")) {
      close();
    }
  });
  if (sessionStorage.getItem("search-beside") && isWide()) show(rows()[0]);
}

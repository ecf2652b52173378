/** Sends files of the past one by one, and keeps the list fresh while they are read. */
import texts from "texts";
import { ask, askJson, say } from "vanthu/ask.js";
import { element } from "vanthu/element.js";
import "vanthu/way/dialogs.js";

const AT_ONCE = 3;
const EVERY = 1500;
const fill = (text, ...values) => values.reduce((all, value, i) => all.replace(`{${i}}`, value), text);

/* What was dropped or chosen, with the folders it lay in. */

/** Files of a dropped entry, folders opened. */
async function filesOf(entry, path = "") {
  if (entry.isFile) {
    const file = await new Promise((done, failed) => entry.file(done, failed));
    return [{ file, name: path + file.name }];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    // A folder is told in parts, an empty one at the end.
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!some.length) return found;
    for (const one of some) found.push(...(await filesOf(one, path + entry.name + "/")));
  }
}

const named = files => [...files].map(file => ({ file, name: file.webkitRelativePath || file.name }));

/* Files that a system lays into folders on its own are no papers. */
const isPaper = ({ name }) => !/(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*)$/i.test(name);

const drop = document.getElementById("past-drop");
const list = document.getElementById("past-sent-list");
const status = document.getElementById("past-sent");
const bar = document.getElementById("past-sent-bar");
let sending = false;

function line(name, text, kind) {
  list.append(element("li", { className: kind }, element("span", { textContent: name }), " ", element("span", { textContent: text })));
}

async function send(files) {
  const papers = files.filter(isPaper);
  if (!papers.length || sending) return;
  sending = true;
  document.getElementById("past-sending").hidden = false;
  list.replaceChildren();
  bar.max = papers.length;
  bar.value = 0;
  const folder = papers[0].name.includes("/") ? papers[0].name.split("/")[0] : papers[0].name;
  const name = papers.length > 1 && !papers[0].name.includes("/") ? fill(texts["past.batch"], papers.length) : folder;
  let refused = 0;
  let known = 0;
  try {
    const begun = await askJson(`/past/batches?name=${encodeURIComponent(name)}`, "POST");
    if (!begun.ok) throw new Error(begun.body?.problems?.[0]?.what ?? texts.error);
    const waiting = [...papers];
    const hand = async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        const sent = await sendOne(begun.body.id, one);
        refused += sent.refused ? 1 : 0;
        known += sent.known ? 1 : 0;
        bar.value += 1;
        status.textContent = fill(texts["past.sent"], bar.value, papers.length);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, hand));
    if (!refused && !known) {
      location.assign(`/past?batch=${begun.body.id}`);
      return;
    }
    // Who must read why a file was left out is not led away from it.
    const next = element("a", { className: "button main", href: `/past?batch=${begun.body.id}`, textContent: texts["past.go-on"] });
    status.textContent = fill(texts["past.sent.left"], papers.length - refused - known, known, refused);
    list.before(next);
    next.focus();
  } catch (fault) {
    status.textContent = fault instanceof TypeError ? texts.offline : fault.message;
    say(status.textContent, "error");
  } finally {
    sending = false;
  }
}

async function sendOne(batch, { file, name }) {
  try {
    const response = await ask(`/past/batches/${batch}/files?name=${encodeURIComponent(name)}`, {
      method: "POST",
      body: file,
      headers: { "Content-Type": "application/octet-stream", Accept: "application/json" },
    });
    const answer = await response.json().catch(() => null);
    if (!response.ok) {
      const said = answer?.problems?.[0];
      line(name, said ? `${said.what} ${said.remedy}` : texts.error, "bad");
      return { refused: true };
    }
    if (!answer.isNew) {
      line(name, texts["past.known"], "warn");
      return { known: true };
    }
    return {};
  } catch {
    line(name, texts.offline, "bad");
    return { refused: true };
  }
}

for (const [button, input] of [["past-files", "past-files-input"], ["past-folder", "past-folder-input"]]) {
  const chooser = document.getElementById(input);
  document.getElementById(button).addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    send(named(chooser.files));
    chooser.value = "";
  });
}

/* The whole page takes what is dropped: nobody should have to aim. */
document.addEventListener("dragover", event => {
  if (![...event.dataTransfer.types].includes("Files")) return;
  event.preventDefault();
  drop.classList.add("over");
});
document.addEventListener("dragleave", event => {
  if (!event.relatedTarget) drop.classList.remove("over");
});
document.addEventListener("drop", async event => {
  drop.classList.remove("over");
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  // Entries are gone once the event is over; they are taken before anything waits.
  const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
  const loose = named(event.dataTransfer.files);
  send(entries.length ? (await Promise.all(entries.map(entry => filesOf(entry)))).flat() : loose);
});
window.addEventListener("beforeunload", event => {
  if (sending && bar.value < bar.max) event.preventDefault();
});

/* The list, while files are read or something is done to many. */
const goesOn = () => document.getElementById("past-progress")?.dataset.goesOn === "yes";
const isBusy = part => part.contains(document.activeElement) || part.querySelector("dialog[open]") !== null;

async function refresh() {
  const response = await ask(location.href, { headers: { Accept: "text/html" } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const id of ["past-progress", "past-bulk", "past-rows"]) {
    const here = document.getElementById(id);
    const there = fresh.getElementById(id);
    if (here && there && !isBusy(here)) here.replaceWith(document.adoptNode(there));
  }
  counted();
}

async function watch() {
  while (goesOn()) {
    await new Promise(done => setTimeout(done, EVERY));
    await refresh().catch(() => {});
  }
}

/* How many would be confirmed. */
function counted() {
  const least = document.getElementById("f-least");
  if (!least) return;
  const count = Number(least.selectedOptions[0]?.dataset.count ?? 0);
  document.getElementById("past-sure").textContent = fill(texts["past.count"], count, least.value);
  const button = document.getElementById("past-confirm-do");
  button.textContent = fill(texts["past.confirm"], count);
  button.disabled = count === 0;
}
document.addEventListener("change", event => {
  if (event.target.id === "f-least") counted();
});
counted();
watch();

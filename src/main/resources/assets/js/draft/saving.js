/**
 * Saves a draft by itself, and keeps what is not saved yet in the browser.
 *
 * Nothing typed is lost: what the server has not answered for lies in the browser's own store, by
 * draft and login, and is offered when the page is opened again.
 */
import { ask, askJson } from "vanthu/ask.js";
import { text } from "vanthu/draft/dom.js";

const PAUSE = 1500;
const LONGEST_WAIT = 60_000;
// Browsers let a page that is being closed send 64 KiB.
const PARTING = 60_000;

export class Saving {
  #id;
  #key;
  #form;
  #tell;
  #seen = 0;
  #saved = "";
  #timer = null;
  #keeping = null;
  #running = null;
  #wait = 0;
  #stopped = true;

  /**
   * `form()` gives what is to be saved; `tell` is told: `status(sort, text)`, `saved(answer)`,
   * `refused(problem, all)`.
   */
  constructor({ id, login, form, tell }) {
    this.#id = id;
    this.#key = `vanthu.draft.${login}.${id}`;
    this.#form = form;
    this.#tell = tell;
    window.addEventListener("online", () => this.isDirty && this.save());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && this.isDirty) this.save();
    });
    window.addEventListener("pagehide", () => this.#leave());
  }

  get seen() {
    return this.#seen;
  }

  get isDirty() {
    return !this.#stopped && JSON.stringify(this.#form()) !== this.#saved;
  }

  /** The server has this version with these words; writing may begin over it. */
  start(version, form) {
    this.#seen = version;
    this.#saved = JSON.stringify(form);
    this.#stopped = false;
  }

  /** Nothing is sent until `start` or `resume`; what is typed stays in the browser. */
  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Goes on, over the version that somebody else saved meanwhile. */
  resume(version = this.#seen) {
    this.#seen = version;
    this.#stopped = false;
    return this.save();
  }

  /** Something was typed. */
  touch() {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.#keep(), 200);
    if (this.#stopped) return;
    if (!this.isDirty) {
      this.#forget();
      return;
    }
    this.#tell.status("typing", text("status.typing"));
    this.#later(Math.max(PAUSE, this.#wait));
  }

  /** What this browser kept and the server has not; null when there is nothing. */
  kept() {
    try {
      return JSON.parse(localStorage.getItem(this.#key));
    } catch {
      return null;
    }
  }

  forget() {
    this.#forget();
  }

  #keep() {
    clearTimeout(this.#keeping);
    const json = JSON.stringify(this.#form());
    if (json === this.#saved) return;
    try {
      localStorage.setItem(this.#key, JSON.stringify({ seen: this.#seen, at: new Date().toISOString(), form: JSON.parse(json) }));
    } catch {
      // A full store: the server is all there is.
    }
  }

  #forget() {
    clearTimeout(this.#keeping);
    localStorage.removeItem(this.#key);
  }

  #later(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), wait);
  }

  #url(more = "") {
    return `/drafts/${this.#id}/form?seen=${this.#seen}${more}`;
  }

  /** Saves now; one request at a time, and what was typed meanwhile goes into the next. */
  save() {
    clearTimeout(this.#timer);
    if (this.#running) return this.#running.then(() => (this.isDirty ? this.save() : undefined));
    if (!this.isDirty) {
      return Promise.resolve();
    }
    this.#running = this.#send().finally(() => (this.#running = null));
    return this.#running;
  }

  async #send() {
    const json = JSON.stringify(this.#form());
    this.#keep();
    this.#tell.status("saving", text("status.saving"));
    let answer;
    try {
      const response = await ask(this.#url(), {
        method: "PUT", body: json, keepalive: new Blob([json]).size < PARTING,
        headers: { "Content-Type": "application/json", Accept: "application/json" },
      });
      answer = { status: response.status, body: await response.json().catch(() => null) };
    } catch {
      this.#again();
      return;
    }
    if (answer.status < 300) {
      this.#wait = 0;
      this.#seen = answer.body.version;
      this.#saved = json;
      if (!this.isDirty) this.#forget();
      this.#tell.saved(answer.body);
      if (this.isDirty) this.#later(PAUSE);
    } else if (answer.status >= 500 || !answer.body?.problems?.length) {
      this.#again();
    } else {
      this.#tell.refused(answer.body.problems[0], answer.body.problems);
    }
  }

  #again() {
    this.#wait = Math.min(LONGEST_WAIT, Math.max(3000, this.#wait * 2));
    this.#tell.status("failed", text("status.failed"));
    this.#later(this.#wait);
  }

  /** The page goes: the last words are sent with it, and others may write. */
  #leave() {
    if (this.#stopped) {
      clearTimeout(this.#keeping);
      return;
    }
    clearTimeout(this.#timer);
    if (this.isDirty) {
      this.#keep();
      const json = JSON.stringify(this.#form());
      ask(this.#url("&leaving=true"), {
        method: "PUT", body: json, keepalive: new Blob([json]).size < PARTING,
        headers: { "Content-Type": "application/json", Accept: "application/json" },
      }).catch(() => {});
    } else {
      ask(`/drafts/${this.#id}/let-go`, { method: "POST", keepalive: true }).catch(() => {});
    }
    this.#stopped = true;
  }
}

export const state = id => askJson(`/drafts/${id}/state`);
export const hold = id => askJson(`/drafts/${id}/hold`, "POST");
export const takeOver = id => askJson(`/drafts/${id}/take-over`, "POST");

/**
 * Asks the server from a page that stands open. Nothing typed is lost when a session ends: the one
 * who typed signs in again within the page, and the request is sent again.
 */
import texts from "texts";
import { element } from "vanthu/element.js";

const meta = () => document.querySelector("meta[name=forgery]");

/** The headers every request carries. */
export function header() {
  const { content, dataset } = meta();
  return { [dataset.header]: content, "X-Requested-With": "fetch" };
}

/**
 * Like fetch. A 401 opens the dialog for signing in again and repeats the request.
 * Rejects with a TypeError when the server cannot be reached.
 */
export async function ask(url, options = {}) {
  for (;;) {
    const response = await fetch(url, {
      credentials: "same-origin",
      ...options,
      headers: { ...options.headers, ...header() },
    });
    if (response.status !== 401) return response;
    await signInAgain();
  }
}

/** Sends JSON and reads JSON: `{ok, status, body, response}`. */
export async function askJson(url, method = "GET", body = undefined, headers = {}) {
  const response = await ask(url, {
    method,
    headers: { Accept: "application/json", ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
    body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
  });
  const type = response.headers.get("Content-Type") ?? "";
  return {
    ok: response.ok,
    status: response.status,
    body: type.includes("json") ? await response.json() : null,
    response,
  };
}

let signing = null;

/** Resolves when somebody is signed in again; one dialog, however many requests wait. */
export function signInAgain() {
  signing ??= dialog().finally(() => (signing = null));
  return signing;
}

async function freshToken() {
  const { header, token } = await (await fetch("/sign-in/token", { credentials: "same-origin" })).json();
  meta().content = token;
  meta().dataset.header = header;
}

function dialog() {
  return new Promise(resolve => {
    const problem = element("p", { className: "at-field", role: "alert" });
    const login = element("input", { id: "again-login", name: "login", required: true, autocomplete: "username" });
    const password = element("input", {
      id: "again-password", name: "password", type: "password", required: true, autocomplete: "current-password",
    });
    const form = element("form", { className: "stack" },
      element("h2", { id: "again-title", textContent: texts["session.title"] }),
      element("p", { textContent: texts["session.text"] }),
      problem,
      element("label", { htmlFor: "again-login", textContent: texts["session.login"] }), login,
      element("label", { htmlFor: "again-password", textContent: texts["session.password"] }), password,
      element("button", { className: "main", textContent: texts["session.do"] }));
    const box = element("dialog", { id: "again" }, form);
    const done = () => {
      box.close();
      box.remove();
      resolve();
    };
    const another = document.querySelector("meta[name=sign-in-by]")?.content;
    if (another) {
      // Leaving the page would lose what stands in it; if it did not work there, this box comes again.
      const back = element("button", { type: "button", className: "main", textContent: texts["session.another.done"], hidden: true });
      back.addEventListener("click", async () => {
        try {
          await freshToken();
          done();
        } catch {
          problem.textContent = texts.offline;
        }
      });
      const there = element("a", { className: "button", href: "/sign-in/oidc", target: "_blank", textContent: another });
      there.addEventListener("click", () => (back.hidden = false));
      form.append(element("p", { textContent: texts["session.another"] }), there, back);
    }
    box.setAttribute("aria-labelledby", "again-title");
    box.addEventListener("cancel", event => event.preventDefault());
    form.addEventListener("submit", async event => {
      event.preventDefault();
      try {
        await freshToken();
        const response = await fetch("/sign-in/again", {
          method: "POST", credentials: "same-origin", headers: header(),
          body: new URLSearchParams({ login: login.value, password: password.value }),
        });
        if (response.ok) {
          await freshToken();
          done();
          return;
        }
        const answer = await response.json().catch(() => null);
        const said = answer?.problems?.[0];
        problem.textContent = said ? `${said.what} ${said.remedy}` : texts.error;
      } catch {
        problem.textContent = texts.offline;
      }
      password.value = "";
      password.focus();
    });
    document.body.append(box);
    box.showModal();
  });
}

/** Says something in the live region; gone after a while. */
export function say(text, kind = "note") {
  const region = document.getElementById("said");
  if (!region) return;
  const toast = element("p", { className: "toast " + kind, textContent: text });
  region.append(toast);
  setTimeout(() => toast.remove(), kind === "error" ? 12000 : 5000);
}

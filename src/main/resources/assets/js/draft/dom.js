/** Makes what the editor of a draft is built of. Whatever was typed gets in as text only. */
import texts from "texts";
import { element } from "vanthu/element.js";

export { element };

/** A text of the page with its values put in. */
export const text = (key, ...values) =>
  values.reduce((made, value, i) => made.replace(`{${i}}`, () => value), texts["draft." + key] ?? key);

export function button(words, act, properties = {}) {
  const made = element("button", { type: "button", textContent: words, ...properties });
  made.addEventListener("click", act);
  return made;
}

/** Whether a value says nothing. */
export const isBlank = value =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === "object" && Object.keys(value).length === 0);

/** The words for comparing: without accents, in small letters. */
export const plain = words =>
  words.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().replaceAll("đ", "d");

/** A path and all that it lies in, the nearest first: `a[0].b`, `a[0]`, `a`. */
export function* ancestors(path) {
  for (let at = path; at !== ""; at = at.replace(/(\.?[^.[\]]+|\[\d+\])$/, "")) yield at;
}

/** All words of a value, for showing what is compared. */
export function words(value) {
  if (isBlank(value)) return "";
  if (Array.isArray(value)) return value.map(words).filter(one => one).join("\n");
  if (typeof value === "object") return Object.values(value).map(words).filter(one => one).join("\n");
  return String(value);
}

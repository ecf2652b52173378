/** Makes elements. What is put into them gets in as text only. */

/**
 * An element with its children; null and undefined are left out. `aria-…`, `data-…`, `role`, `for`, `lang` and
 * whatever is no property become attributes.
 */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (/^(aria-|data-|role$|for$|lang$)/.test(key) || !(key in made)) made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/** Reads the sign that begins a line of a paper, such as `I.`, `Điều 5.`, `1.1.`, `a)` or `-`. */

const SIGNS = [
  [/^phần\s+(?:thứ\s+\p{L}+|[ivxlc]+|\d+)\s*(?:[.:]\s*|\s+|$)/iu, "part"],
  [/^chương\s+(?:[ivxlc]+|\d+)\s*(?:[.:]\s*|\s+|$)/iu, "chapter"],
  [/^tiểu mục\s+\d+\s*(?:[.:]\s*|$)/iu, "subsection"],
  [/^mục\s+(?:\d+|[ivxlc]+)\s*(?:[.:]\s*|$)/iu, "section"],
  [/^điều\s+\d+[a-zđ]?\s*(?:[.:]\s*|$)/iu, "article"],
  [/^[IVXLC]{1,7}\s*[.)/]\s+/u, "heading"],
  [/^\d{1,3}(?:\.\d{1,3})+\.?\s+/u, "nested"],
  [/^\d{1,3}\s*[.)/]\s+/u, "clause"],
  [/^[a-zđ]\s*[)/]\s*/u, "point"],
  [/^[a-zđ]\.\s+/u, "point"],
  [/^[-–—•·▪●*]\s+/u, "dash"],
  [/^[-–—](?=\p{L})/u, "dash"],
  [/^[+○]\s*(?=\S)/u, "plus"],
];

/** The unit a line begins, and the sign it begins with; null for a line of prose. */
export function signOf(text) {
  for (const [sign, kind] of SIGNS) {
    const found = sign.exec(text);
    if (!found) continue;
    // A sentence may begin with these words: "Chương trình", "Phần lớn" do not match, but
    // "Chương II quy định về" does; only a name in capitals or an end makes it a unit.
    if (["part", "chapter"].includes(kind) && !/[.:]\s*$/.test(found[0])) {
      const rest = text.slice(found[0].length);
      if (/^\p{Ll}/u.test(rest)) continue;
    }
    return { kind: kind === "nested" ? "clause" : kind, sign: found[0], label: kind === "nested" ? found[0].trim() : null };
  }
  return null;
}

/**
 * Draws the pages of a PDF and keeps them drawn: a new version is painted beside the old one and
 * takes its place in one step, so that nothing ever flickers; only pages that changed are painted,
 * those in sight first.
 */
import * as pdfjs from "pdfjs-dist";
import texts from "texts";
import { element } from "vanthu/element.js";

pdfjs.GlobalWorkerOptions.workerSrc = import.meta.resolve("pdfjs-worker");

/** 100 %: one point is 1/72 inch, one pixel of a page 1/96. */
const NATURAL = 96 / 72;
const SMALLEST = 0.25;
const LARGEST = 5;
/** Larger canvases are refused or dropped by browsers on small machines. */
const MOST_PIXELS = 16e6;
/** Pages painted ahead, out of sight. */
const AHEAD = 3;

let kept = null;

/** One worker for all, kept alive: starting one costs more than a whole paper. */
const worker = () => {
  if (!kept || kept.destroyed) kept = new pdfjs.PDFWorker();
  return kept;
};

/** Starts the worker before it is needed. */
export const warm = () => worker().promise;

const idle = work =>
  window.requestIdleCallback ? requestIdleCallback(work, { timeout: 400 }) : setTimeout(work, 30);

/** The style sheet of the pages, for a page that did not name it itself. */
export function styled() {
  const address = "/assets/preview.css";
  if (!document.querySelector(`link[href="${address}"]`)) {
    document.head.append(element("link", { rel: "stylesheet", href: address }));
  }
}

/** Opens a PDF. */
export function open(data) {
  return pdfjs.getDocument({
    data,
    worker: worker(),
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    useSystemFonts: false,
    useWasm: false,
    verbosity: 0,
  }).promise;
}

export class Leaves {
  /**
   * @param scroll the element that scrolls; the pages become its children
   * @param options `picked(page, x, y)` when a point of a page was clicked (points from the upper
   *   left), `pointed(page, x, y)` when the pointer moves over it, `paged(page)` when another page
   *   came into sight, `zoomed(zoom, percent)`
   */
  constructor(scroll, options = {}) {
    this.scroll = scroll;
    this.options = options;
    this.leaves = [];
    this.zoom = "fit";
    this.scale = NATURAL;
    this.pdf = null;
    this.round = 0;
    this.current = 0;
    this.observer = new IntersectionObserver(seen => this.#seen(seen), { root: scroll, rootMargin: "50% 0px" });
    this.resized = new ResizeObserver(() => this.#resize());
    this.resized.observe(scroll);
    scroll.addEventListener("scroll", () => this.#scrolled(), { passive: true });
  }

  /**
   * Shows a PDF; resolves to whether it was shown, or to false when `isStale` said that it is
   * overtaken.
   *
   * @param sizes `[{width, height}]` in points, or null to ask the file
   * @param prints one text a page, the same as long as the page looks the same, or null
   */
  async show(pdf, sizes, prints, isStale = () => false) {
    const all = sizes ?? (await this.#sizes(pdf));
    const scale = this.#fitting(all);
    const news = all.map((size, i) => {
      const old = this.leaves[i];
      const same = old && prints && old.print === prints[i] && old.width === size.width && old.height === size.height;
      return !same || old.scale !== scale || old.dirty;
    });
    const inSight = this.#inSight(all, scale).filter(i => news[i]);
    let painted;
    try {
      painted = await Promise.all(inSight.map(i => this.#canvas(pdf, i, scale)));
    } catch (fault) {
      pdf.destroy();
      throw fault;
    }
    if (isStale()) {
      pdf.destroy();
      return false;
    }
    // From here to the end of the step nothing waits: the browser shows either all or nothing.
    const old = this.pdf;
    this.pdf = pdf;
    this.round++;
    this.scale = scale;
    this.#arrange(all);
    all.forEach((size, i) => {
      const leaf = this.leaves[i];
      leaf.print = prints?.[i];
      if (news[i]) leaf.dirty = true;
      if (news[i]) leaf.textDirty = true;
    });
    inSight.forEach((i, n) => this.#swap(this.leaves[i], painted[n], scale));
    this.#scrolled();
    old?.destroy();
    this.#later();
    return true;
  }

  async #sizes(pdf) {
    const sizes = [];
    for (let i = 1; i <= pdf.numPages; i++) {
      const { width, height } = (await pdf.getPage(i)).getViewport({ scale: 1 });
      sizes.push({ width, height });
    }
    return sizes;
  }

  #fitting(sizes) {
    if (this.zoom !== "fit") return this.zoom * NATURAL;
    const style = getComputedStyle(this.scroll);
    const room = this.scroll.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const widest = Math.max(...sizes.map(size => size.width), 1);
    // On a wide screen a page that fills the window is no page any more.
    return Math.min(Math.max(room / widest, SMALLEST * NATURAL), 1.25 * NATURAL);
  }

  /** Which pages are in sight, once they stand as `sizes` say. */
  #inSight(sizes, scale) {
    const gap = 12;
    const top = this.scroll.scrollTop * (this.leaves.length ? scale / this.scale : 1);
    const bottom = top + Math.max(this.scroll.clientHeight, 1);
    const found = [];
    let y = 0;
    sizes.forEach((size, i) => {
      const end = y + size.height * scale;
      if (end >= top && y <= bottom) found.push(i);
      y = end + gap;
    });
    return found.length ? found : [Math.max(0, sizes.length - 1)];
  }

  #arrange(sizes) {
    while (this.leaves.length > sizes.length) {
      const leaf = this.leaves.pop();
      this.observer.unobserve(leaf.section);
      leaf.section.remove();
    }
    this.scroll.style.setProperty("--total-scale-factor", String(this.scale));
    sizes.forEach((size, i) => {
      const leaf = this.leaves[i] ?? this.#leaf(i);
      leaf.width = size.width;
      leaf.height = size.height;
      leaf.section.style.width = `${Math.round(size.width * this.scale)}px`;
      leaf.section.style.height = `${Math.round(size.height * this.scale)}px`;
      leaf.section.setAttribute("aria-label", texts["preview.page-of"].replace("{0}", i + 1).replace("{1}", sizes.length));
    });
  }

  #leaf(index) {
    const canvas = element("canvas", { className: "pv-canvas" });
    canvas.setAttribute("aria-hidden", "true");
    const text = element("div", { className: "textLayer" });
    const marks = element("div", { className: "pv-marks" });
    marks.setAttribute("aria-hidden", "true");
    const section = element("section", { className: "pv-page", lang: "vi" }, canvas, text, marks);
    section.dataset.page = String(index + 1);
    const leaf = { index, section, canvas, text, marks, dirty: true, textDirty: true, near: false };
    section.addEventListener("click", event => this.#point(event, leaf, this.options.picked));
    section.addEventListener("pointermove", event => this.#point(event, leaf, this.options.pointed));
    section.addEventListener("pointerleave", () => this.options.pointed?.(-1, 0, 0));
    this.leaves.push(leaf);
    this.scroll.append(section);
    this.observer.observe(section);
    return leaf;
  }

  #point(event, leaf, told) {
    if (!told) return;
    if (event.type === "click" && String(getSelection()) !== "") return;
    const box = leaf.section.getBoundingClientRect();
    told(leaf.index, (event.clientX - box.left) / this.scale, (event.clientY - box.top) / this.scale);
  }

  async #canvas(pdf, index, scale) {
    const page = await pdf.getPage(index + 1);
    const natural = page.getViewport({ scale: 1 });
    const ratio = Math.min(
      window.devicePixelRatio || 1,
      Math.sqrt(MOST_PIXELS / (natural.width * natural.height * scale * scale)),
    );
    const viewport = page.getViewport({ scale: scale * ratio });
    const canvas = element("canvas", { className: "pv-canvas" });
    canvas.setAttribute("aria-hidden", "true");
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport, annotationMode: pdfjs.AnnotationMode.DISABLE, intent: "print" }).promise;
    return canvas;
  }

  #swap(leaf, canvas, scale) {
    leaf.canvas.replaceWith(canvas);
    // Its memory is given back now, not when somebody collects it.
    leaf.canvas.width = 0;
    leaf.canvas = canvas;
    leaf.scale = scale;
    leaf.dirty = false;
  }

  async #paint(leaf) {
    if (!leaf.dirty || leaf.painting === this.round) return;
    const round = this.round;
    const scale = this.scale;
    leaf.painting = round;
    try {
      const canvas = await this.#canvas(this.pdf, leaf.index, scale);
      if (round === this.round && this.leaves[leaf.index] === leaf) this.#swap(leaf, canvas, scale);
    } catch (fault) {
      if (round === this.round) console.warn(fault);
    } finally {
      if (leaf.painting === round) leaf.painting = null;
    }
  }

  async #write(leaf) {
    if (!leaf.textDirty || leaf.writing === this.round) return;
    const round = this.round;
    leaf.writing = round;
    try {
      const page = await this.pdf.getPage(leaf.index + 1);
      const content = await page.getTextContent();
      if (round !== this.round) return;
      const container = element("div", { className: "textLayer" });
      await new pdfjs.TextLayer({
        textContentSource: content,
        container,
        viewport: page.getViewport({ scale: this.scale }),
      }).render();
      if (round !== this.round || this.leaves[leaf.index] !== leaf) return;
      leaf.text.replaceWith(container);
      leaf.text = container;
      leaf.textDirty = false;
    } catch (fault) {
      if (round === this.round) console.warn(fault);
    } finally {
      if (leaf.writing === round) leaf.writing = null;
    }
  }

  /** What is near is painted while nobody waits; then the words of all pages, for searching. */
  #later() {
    const round = this.round;
    idle(async () => {
      const order = [...this.leaves].sort((a, b) => Math.abs(a.index - this.current) - Math.abs(b.index - this.current));
      for (const leaf of order) {
        if (round !== this.round) return;
        await this.#write(leaf);
        if (leaf.near || Math.abs(leaf.index - this.current) <= AHEAD) await this.#paint(leaf);
      }
    });
  }

  #seen(entries) {
    for (const entry of entries) {
      const leaf = this.leaves.find(one => one.section === entry.target);
      if (!leaf) continue;
      leaf.near = entry.isIntersecting;
      if (leaf.near && this.pdf) {
        this.#paint(leaf);
        this.#write(leaf);
      }
    }
  }

  #scrolled() {
    const middle = this.scroll.scrollTop + this.scroll.clientHeight / 3;
    let found = 0;
    for (const leaf of this.leaves) {
      if (leaf.section.offsetTop <= middle) found = leaf.index;
    }
    if (found !== this.current || this.told !== this.leaves.length) {
      this.current = found;
      this.told = this.leaves.length;
      this.options.paged?.(found, this.leaves.length);
    }
  }

  #resize() {
    if (this.zoom !== "fit" || !this.leaves.length) return;
    const scale = this.#fitting(this.leaves);
    if (Math.abs(scale - this.scale) * this.leaves[0].width >= 2) this.#rescale(scale);
  }

  #rescale(scale) {
    const ratio = scale / this.scale;
    const top = this.scroll.scrollTop;
    this.scale = scale;
    this.round++;
    this.#arrange(this.leaves);
    this.scroll.scrollTop = top * ratio;
    for (const leaf of this.leaves) leaf.dirty = true;
    for (const leaf of this.leaves) if (leaf.near) this.#paint(leaf);
    this.#later();
    this.options.zoomed?.(this.zoom, Math.round((scale / NATURAL) * 100));
  }

  /** @param zoom `fit`, or 1 for 100 % */
  setZoom(zoom) {
    this.zoom = zoom === "fit" ? zoom : Math.min(LARGEST, Math.max(SMALLEST, zoom));
    if (this.leaves.length) this.#rescale(this.#fitting(this.leaves));
  }

  step(direction) {
    const now = this.scale / NATURAL;
    const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];
    const next = direction > 0 ? steps.find(s => s > now + 0.01) : steps.findLast(s => s < now - 0.01);
    if (next) this.setZoom(next);
  }

  percent() {
    return Math.round((this.scale / NATURAL) * 100);
  }

  /** Brings a page, or a rectangle of it, into sight; only when it is not. */
  reveal(index, box = null, always = false) {
    const leaf = this.leaves[index];
    if (!leaf) return;
    const start = leaf.section.offsetTop;
    const top = start + (box ? box.y * this.scale : 0);
    const bottom = box ? top + box.height * this.scale : top + 40;
    const from = this.scroll.scrollTop;
    const room = this.scroll.clientHeight;
    if (!always && top >= from && bottom <= from + room) return;
    const gently = matchMedia("(prefers-reduced-motion: no-preference)").matches;
    this.scroll.scrollTo({ top: Math.max(0, box ? top - room / 3 : top - 6), behavior: gently ? "smooth" : "auto" });
  }

  /** A rectangle laid over a page. */
  mark(index, box, className, text = "") {
    const leaf = this.leaves[index];
    if (!leaf) return null;
    const made = element("div", { className, textContent: text });
    const at = value => `calc(var(--total-scale-factor) * ${value}px)`;
    made.style.left = at(box.x);
    made.style.top = at(box.y);
    made.style.width = at(box.width);
    made.style.height = at(box.height);
    leaf.marks.append(made);
    return made;
  }

  unmark(className) {
    for (const mark of this.scroll.querySelectorAll(`.${className}`)) mark.remove();
  }

  /** The words of the pages, as the text layer holds them. */
  words() {
    return this.leaves.map(leaf => leaf.text.textContent);
  }

  destroy() {
    this.round++;
    this.observer.disconnect();
    this.resized.disconnect();
    this.pdf?.destroy();
    this.scroll.replaceChildren();
  }
}

/** The page that shows a draft's pages over the whole width. */
import { preview } from "vanthu/preview/preview.js";

const place = document.getElementById("pages");
preview(place, { draft: place.dataset.draft, version: Number(place.dataset.version), live: false });

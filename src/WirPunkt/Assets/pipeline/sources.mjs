import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";

const MARKUP = new Set([".razor", ".cs", ".js", ".html"]);
const SKIPPED = new Set(["Assets", "bin", "node_modules", "obj", "wwwroot"]);

/** The text of every file below the folder that may name a CSS class. */
export function readSources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? "" : readSources(path);
      return MARKUP.has(extname(entry.name)) ? readFileSync(path, "utf8") : "";
    })
    .join("\n");
}

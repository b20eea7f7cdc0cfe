import { readFileSync } from "node:fs";
import { join } from "node:path";

const modules = join(import.meta.dirname, "..", "node_modules");

/** The bytes of a file in an installed npm package. */
export function packageFile(name, path) {
  return readFileSync(join(modules, name, path));
}

export function packageVersion(name) {
  return JSON.parse(packageFile(name, "package.json")).version;
}

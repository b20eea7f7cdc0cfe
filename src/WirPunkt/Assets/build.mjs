// Builds everything the browser loads besides the pages: node build.mjs OUTDIR [SOURCEDIR]
//   OUTDIR/site.css        the part of KERN UX that the components use, then css/*.css with a number, in name order
//   OUTDIR/*.css           css/*.css without a number, for the pages that need them
//   OUTDIR/fonts/*.woff2   subsets of Fira Sans and Noto Sans Arabic, content hash in the name
//   OUTDIR/icons/*.svg     the icons listed in icons.json, to be inlined by the components
//   OUTDIR/*.svg, *.js   what stands in img/ and js/
//   OUTDIR/licenses.txt    notices and licences of what is shipped
//   OUTDIR/assets.json     names and sizes, for preload links and tests
// The same input gives the same bytes. SOURCEDIR (default: the project) is searched for class names.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { buildFonts } from "./pipeline/fonts.mjs";
import { buildIcons } from "./pipeline/icons.mjs";
import { buildLicenses } from "./pipeline/licenses.mjs";
import { Output } from "./pipeline/output.mjs";
import { buildStyles } from "./pipeline/styles.mjs";

const assets = import.meta.dirname;
const [outDir, sourceDir = resolve(assets, "..")] = process.argv.slice(2);
if (!outDir) throw new Error("Usage: node build.mjs OUTDIR [SOURCEDIR]");

const started = performance.now();
const output = new Output(resolve(outDir));
const css = readdirSync(`${assets}/css`).filter(name => name.endsWith(".css")).sort().map(name => `${assets}/css/${name}`);

const fonts = await buildFonts(output);
const styles = buildStyles(output, { css, fontFaces: fonts.css, sourceDir: resolve(sourceDir) });
const icons = buildIcons(output, `${assets}/icons.json`);
for (const folder of ["img", "js"].map(name => `${assets}/${name}`).filter(existsSync))
  for (const name of readdirSync(folder)) output.writeText(name, readFileSync(`${folder}/${name}`));
buildLicenses(output);
output.write("assets.json", JSON.stringify({ styles, fonts: fonts.files, icons }, null, 2) + "\n");
output.removeStale(["fonts", "icons"]);

console.log(`Built ${outDir} in ${((performance.now() - started) / 1000).toFixed(1)} s`);

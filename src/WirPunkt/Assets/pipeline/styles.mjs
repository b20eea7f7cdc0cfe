import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { transform } from "lightningcss";
import postcss from "postcss";
import { readSources } from "./sources.mjs";
import { packageFile, packageVersion } from "./packages.mjs";
import { sizes } from "./output.mjs";
import { dropUnusedFallbacks, dropUnusedProperties, dropUnusedRules } from "./unused.mjs";

/** Goes the way of KERN itself: what it repairs is dropped along with what it repairs. */
const KERN_FIXES = "10-kern-fixes.css";

/** Browsers of 2021: an Android 5 phone with its last Chrome, an iPhone 6s with its last Safari (15) and one before. */
const TARGETS = { chrome: 95 << 16, firefox: 91 << 16, safari: (14 << 16) | (1 << 8) };

export function buildStyles(output, { css, fontFaces, sourceDir }) {
  const read = file => readFileSync(file, "utf8");
  const own = css.filter(file => basename(file) !== KERN_FIXES && !isOfFewPages(file)).map(read).join("\n");
  const sources = readSources(sourceDir);
  const kern = packageFile("@kern-ux/native", "dist/kern.min.css").toString()
    + css.filter(file => basename(file) === KERN_FIXES).map(read).join("\n");
  report(sources, kern, own);

  const sheet = postcss.parse(kern);
  sheet.walkAtRules(/^(font-face|charset)$/, rule => rule.remove());
  dropUnusedRules(sheet, classNames(sources + own));
  const all = postcss.parse(fontFaces + "\n" + sheet + "\n" + own);
  dropUnusedProperties(all, sources);
  dropUnusedFallbacks(all);

  const site = banner() + minify(all.toString());
  check(site);
  output.writeText("site.css", site);
  console.log(`style  site.css  ${sizes(site)}`);
  for (const file of css.filter(isOfFewPages)) output.writeText(basename(file), minify(read(file)));
  return { path: "site.css", bytes: Buffer.byteLength(site), hash: createHash("sha256").update(site).digest("hex").slice(0, 10) };
}

/** What has no number before its name is a sheet of its own, loaded by the pages that need it. */
function isOfFewPages(file) {
  return !/^\d/.test(basename(file));
}

function classNames(text) {
  return new Set(text.match(/(?<![\w-])kern-[a-z][\w-]*/g));
}

/** A class name put together at run time is invisible here and would lose its rules: that has to fail now. */
function report(sources, kern, own) {
  const used = [...classNames(sources)].sort();
  const halves = used.filter(name => /[-_]$/.test(name));
  if (halves.length > 0) throw new Error(`Write these KERN classes out in full, each of them: ${halves.join(" ")}`);

  const unknown = used.filter(name => !kern.includes(`.${name}`) && !own.includes(`.${name}`));
  console.log(`style  ${used.length - unknown.length} KERN classes in use`);
  if (unknown.length > 0) console.warn(`style  no rule for: ${unknown.join(" ")}`);
}

function minify(css) {
  const { code, warnings } = transform({ filename: "site.css", code: Buffer.from(css), minify: true, targets: TARGETS });
  if (warnings.length > 0) throw new Error(`site.css: ${warnings.map(warning => warning.message).join("; ")}`);

  // KERN's palette is oklch; Lightning CSS writes it as hex and repeats all of it for wide-gamut screens.
  // The palette lies within sRGB, so the repetition shows the same colours at twice the size.
  const sheet = postcss.parse(code.toString());
  sheet.walkAtRules("supports", rule => { if (/^\(color:\s*(lab|color)\(/.test(rule.params)) rule.remove(); });
  return sheet.toString();
}

function check(css) {
  const foreign = (css.match(/url\((?!"?(data:image\/svg\+xml|fonts\/))[^)]*\)?/g) ?? []).concat(css.match(/@import[^;]*/g) ?? []);
  if (foreign.length > 0) throw new Error(`site.css would load from elsewhere: ${foreign.join(" ")}`);
}

function banner() {
  return `/*! KERN UX ${packageVersion("@kern-ux/native")} (EUPL-1.2), the rules in use, and Wir-Punkt (EUPL-1.2); see licenses.txt */\n`;
}

import { readFileSync } from "node:fs";
import { packageFile } from "./packages.mjs";

/** Material Symbols (outlined, weight 400), cut down to view box and paths, in the colour of the text around them. */
export function buildIcons(output, listFile) {
  const { icons, aliases } = JSON.parse(readFileSync(listFile, "utf8"));
  const sources = { ...Object.fromEntries(icons.map(name => [name, name])), ...aliases };
  const names = Object.keys(sources).sort();
  for (const name of names) output.write(`icons/${name}.svg`, icon(sources[name]));
  console.log(`icons  ${names.length} files`);
  return names;
}

function icon(name) {
  const svg = packageFile("@material-symbols/svg-400", `outlined/${name}.svg`).toString();
  const match = /^<svg[^>]* viewBox="([^"]+)"[^>]*>((?:<path d="[^"]+"\/>)+)<\/svg>\s*$/.exec(svg);
  if (!match) throw new Error(`Icon ${name} holds more than paths`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${match[1]}" fill="currentColor">${match[2]}</svg>`;
}

import { createHash } from "node:crypto";
import fontverter from "fontverter";
import { Blob as FontBlob, Face } from "harfbuzzjs";
import subsetFont from "subset-font";
import { packageFile } from "./packages.mjs";

const KIB = 1024;
const fira = weight => ["@kern-ux/native", `dist/fonts/fira-sans/FiraSans-${{ 400: "Regular", 600: "SemiBold" }[weight]}.woff2`];
const notoArabic = weight => ["@fontsource/noto-sans-arabic", `files/noto-sans-arabic-arabic-${weight}-normal.woff2`];

const ARABIC = ["calt", "ccmp", "curs", "fina", "init", "isol", "kern", "liga", "locl", "mark", "medi", "mkmk", "rlig"];

/**
 * Entries of one family share its letters out, so that a page fetches only what it shows. `must` are letters without
 * which the build fails; `budget` is for both weights together.
 */
const SCRIPTS = [
  {
    // German, English and Italian, and the Latin words and signs on every other page.
    name: "fira-sans-latin", family: "Fira Sans", file: fira, budget: 20 * KIB,
    ranges: "20-7E A0 A7 A9 AB B0 B2-B3 B7 BB C4 C8-C9 D6-D7 DC DF-E0 E4 E7-E9 EC F2 F6 F9 FC 1E9E 2009-200A 2010-2015 2018-201E 2022 2026 202F 20AC 2190-2193 2212",
    must: "aäöüßÄÖÜẞ€„“–…→ çàèéìòùÈÉ",
    features: ["ccmp", "kern", "liga", "locl", "mark", "mkmk", "tnum"],
  },
  {
    // Further Western and Central European languages, Turkish, Romanian (comma below), Albanian, Kurmanci, Azerbaijani.
    name: "fira-sans-latin-extended", family: "Fira Sans", file: fira, budget: 22 * KIB,
    ranges: "A1-A6 A8 AA AC-AF B1 B4-B6 B8-BA BC-C3 C5-C7 CA-D5 D8-DB DD-DE E1-E3 E5-E6 EA-EB ED-F1 F3-F5 F7-F8 FA-FB FD-17F 18F 218-21B 259 2020-2021 2030 2032-2033 2039-203A 2122 2248 2260 2264-2265",
    must: "ğıİşÇĞŞ ăâîșțĂÂÎȘȚ čćđšžČĆĐŠŽ ąęłńóśźż őű ëêû",
    features: ["ccmp", "kern", "locl", "mark", "mkmk"],
  },
  {
    name: "fira-sans-cyrillic", family: "Fira Sans", file: fira, budget: 28 * KIB,
    ranges: "400-45F 490-491 2116",
    must: "абвАБВ ієїґІЄЇҐ ёыэъЁЫЭЪ ђјљњћџ ѓќѕ №",
    features: ["ccmp", "kern", "locl", "mark", "mkmk"],
  },
  {
    // Arabic, Persian, Dari. No space: spaces and punctuation stay with Fira Sans, whose ascent and descent then place
    // the line in both directions alike.
    name: "noto-sans-arabic", family: "Noto Sans Arabic", file: notoArabic, budget: 24 * KIB,
    ranges: "60C 61B 61F 621-63A 640-655 660-66D 670-671 67E 686 698 6A4 6A9 6AF 6CC 6F0-6F9 200C-200D 25CC",
    must: "ابتثجحخدذرزسشصضطظعغفقكلمنهوي ءآأإؤئةى ًٌٍَُِّْ ٠١٢٣ ۰۱۲۳ پچژگکی ڤ ؟،؛ \u200c",
    features: ARABIC,
  },
  {
    // The further letters of Pashto, Sorani and Urdu.
    name: "noto-sans-arabic-extended", family: "Noto Sans Arabic", file: notoArabic, budget: 40 * KIB,
    ranges: "600-60B 60D-61A 61C-61E 620 63B-63F 656-65F 66E-66F 672-67D 67F-685 687-697 699-6A3 6A5-6A8 6AA-6AE 6B0-6CB 6CD-6EF 6FA-6FF",
    must: "ټډړږښګڼۍې ڕڵۆێە",
    features: ARABIC,
  },
];

/**
 * Local fonts stretched to the metrics of Fira Sans (ascent 0.935, descent 0.265 em), so that text does not move when
 * the web font arrives. `scale` is the measured width of a German, English and Turkish paragraph against that font.
 */
const FALLBACKS = [
  { family: "Fira Sans on Arial", weight: 400, scale: 1.018, local: ["Arial", "ArialMT", "Liberation Sans", "Arimo", "Helvetica"] },
  { family: "Fira Sans on Arial", weight: 600, scale: 0.95, local: ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Arimo Bold", "Helvetica Bold"] },
  { family: "Fira Sans on Roboto", weight: 400, scale: 1.026, local: ["Roboto", "Roboto-Regular"] },
  { family: "Fira Sans on Roboto", weight: 600, scale: 1.01, local: ["Roboto Bold", "Roboto-Bold"] },
];

export async function buildFonts(output) {
  const files = {};
  const faces = FALLBACKS.map(fallbackFace);
  for (const script of SCRIPTS) {
    let total = 0;
    for (const weight of [400, 600]) {
      const { woff2, covered } = await subset(script, weight);
      const hash = createHash("sha256").update(woff2).digest("hex").slice(0, 10);
      const path = `fonts/${script.name}-${weight}.${hash}.woff2`;
      output.write(path, woff2);
      faces.push(`@font-face{font-family:"${script.family}";font-weight:${weight};font-display:swap;src:url("${path}") format("woff2");unicode-range:${covered}}`);
      files[`${script.name}-${weight}`] = { path, bytes: woff2.length };
      total += woff2.length;
      console.log(`font   ${path}  ${woff2.length.toLocaleString("en")} bytes`);
    }
    if (total > script.budget) throw new Error(`${script.name}: ${total} bytes are over the budget of ${script.budget}`);
  }
  return { css: faces.join("\n"), files };
}

async function subset(script, weight) {
  const wanted = codePoints(script.ranges);
  const ttf = await subsetFont(packageFile(...script.file(weight)), String.fromCodePoint(...wanted), {
    targetFormat: "truetype",
    noHinting: true,
    keepFeatures: script.features,
    dropTables: ["DSIG", "STAT", "gasp"],
  });
  const covered = new Set(new Face(new FontBlob(ttf)).collectUnicodes());
  const missing = [...script.must].filter(letter => letter !== " " && !covered.has(letter.codePointAt(0)));
  if (missing.length > 0) throw new Error(`${script.name} ${weight} lacks: ${missing.join(" ")}`);
  return { woff2: await fontverter.convert(ttf, "woff2", "truetype"), covered: unicodeRange(wanted.filter(code => covered.has(code))) };
}

function codePoints(ranges) {
  return ranges.split(" ").flatMap(range => {
    const [from, to = from] = range.split("-").map(hex => parseInt(hex, 16));
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

function unicodeRange(codes) {
  const runs = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = code => code.toString(16).toUpperCase();
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ""}`).join(",");
}

function fallbackFace({ family, weight, scale, local }) {
  const percent = value => `${(value * 100).toFixed(2)}%`;
  const sources = local.map(name => `local("${name}")`).join(",");
  return `@font-face{font-family:"${family}";font-weight:${weight};src:${sources};size-adjust:${percent(scale)};`
    + `ascent-override:${percent(0.935 / scale)};descent-override:${percent(0.265 / scale)};line-gap-override:0%}`;
}

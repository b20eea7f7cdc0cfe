import { packageFile, packageVersion } from "./packages.mjs";

const SHIPPED = [
  {
    name: "KERN UX", package: "@kern-ux/native", license: "EUPL-1.2", file: "LICENSE.md",
    notice: "Copyright (c) KERN-UX contributors, https://gitlab.opencode.de/kern-ux/kern-ux-plain. Lizenziert unter der EUPL.",
    use: "site.css holds the rules for the components in use, minified. The source is the npm package of this version.",
  },
  {
    name: "Fira Sans", package: "@kern-ux/native", version: "4.106", license: "OFL-1.1",
    notice: "Digitized data copyright (c) 2012-2015, The Mozilla Foundation and Telefonica S.A.",
    use: "fonts/fira-sans-*.woff2 are subsets without hinting. The licence text stands below, under Noto Sans Arabic.",
  },
  {
    name: "Noto Sans Arabic", package: "@fontsource/noto-sans-arabic", license: "OFL-1.1", file: "LICENSE",
    notice: "Copyright 2022 The Noto Project Authors (https://github.com/notofonts/arabic)",
    use: "fonts/noto-sans-arabic-*.woff2 are subsets without hinting.",
  },
  {
    name: "Material Symbols", package: "@material-symbols/svg-400", license: "Apache-2.0", file: "LICENSE",
    notice: "Copyright Google LLC, https://github.com/google/material-design-icons",
    use: "icons/*.svg without size, with fill=\"currentColor\". KERN UX embeds further ones in its CSS.",
  },
];

export function buildLicenses(output) {
  const rule = "=".repeat(80);
  const notices = SHIPPED.map(part => [
    `${part.name} ${part.version ?? packageVersion(part.package)}  ${part.license}`,
    `  from npm ${part.package} ${packageVersion(part.package)}`,
    `  ${part.notice}`,
    `  ${part.use}`,
  ].join("\n"));
  const texts = SHIPPED.filter(part => part.file).map(part =>
    `${rule}\n${part.name}: ${part.license}\n${rule}\n\n${packageFile(part.package, part.file).toString().replaceAll("\r\n", "\n").trim()}`);
  output.writeText("licenses.txt", [...notices, ...texts].join("\n\n") + "\n");
}

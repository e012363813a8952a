// svelte-check once passed everything because a TypeScript version was not understood. This file must fail, or the check is worth nothing.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = mkdtempSync(join(process.cwd(), ".canary-"));
try {
  writeFileSync(join(folder, "Canary.svelte"), '<script lang="ts">\n  const wrong: number = "text";\n</script>\n\n{wrong}\n');
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: "../tsconfig.json", include: ["*.svelte"] }));
  let passed = true;
  try {
    execFileSync("npx", ["svelte-check", "--workspace", folder, "--tsconfig", join(folder, "tsconfig.json")], { stdio: "pipe" });
  } catch {
    passed = false;
  }
  if (passed) {
    console.error("canary: svelte-check did not see a type error");
    process.exitCode = 1;
  } else {
    console.log("canary: type errors are seen");
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const HERE = resolve("src/styles");
const faces = readFileSync(resolve(HERE, "fonts.css"), "utf8").split("@font-face").slice(1);
const arabic = faces.filter((face) => face.includes('"Sanad Arabic"'));

describe("an Arabic reader on Linux", () => {
  it("gets the face whose vowel signs stay in place, in every weight the screens use", () => {
    expect(arabic.map((face) => face.match(/font-weight: (\d+)/)?.[1])).toEqual(["400", "500", "600"]);
    for (const face of arabic) {
      const file = resolve(HERE, face.match(/url\("([^"]+)"\)/)?.[1] ?? "");
      expect(existsSync(file)).toBe(true);
      expect(statSync(file).size).toBeGreaterThan(50_000);
      expect(existsSync(resolve(dirname(file), "OFL.txt"))).toBe(true);
    }
  });

  it("never gets the original, which draws a kasra where a fatha belongs", () => {
    for (const name of ["fonts.css", "fonts.ts", "tokens.css"]) {
      expect(readFileSync(resolve(HERE, name), "utf8")).not.toContain("ibm-plex-sans-arabic-arabic");
      expect(readFileSync(resolve(HERE, name), "utf8")).not.toContain('"IBM Plex Sans Arabic"');
    }
  });
});

import { describe, expect, it } from "vitest";
import { bytesOf, megabytesOf } from "./line";

describe("a limit that was typed", () => {
  it("is read in the digits and with the comma of the language", () => {
    expect([bytesOf("5"), bytesOf("0,5"), bytesOf("2.25"), bytesOf("٣٫٥"), bytesOf(" ")]).toEqual([5e6, 5e5, 2.25e6, 3.5e6, null]);
    for (const wrong of ["-1", "0", "five", "1e3", "1.2.3"]) expect(bytesOf(wrong)).toBeUndefined();
  });

  it("comes back as it was typed", () => {
    expect([megabytesOf(null), megabytesOf(2.25e6), megabytesOf(5e6)]).toEqual(["", "2.25", "5"]);
  });
});

import { describe, expect, it } from "vitest";
import { guessSpan, meterOf, sameLine, sameWords } from "./strength";

describe("the time a guesser needs", () => {
  it("is less than a minute for a pet's name and centuries for what a vault requires", () => {
    expect(guessSpan(4).unit).toBe("moment");
    expect(guessSpan(15)).toEqual({ unit: "years", count: 320 });
  });

  it("climbs through hours and days", () => {
    expect(guessSpan(9)).toEqual({ unit: "hours", count: 3 });
    expect(guessSpan(10.5)).toEqual({ unit: "days", count: 4 });
  });

  it("is not counted beyond a million years, nor overflows", () => {
    expect(guessSpan(23.1)).toEqual({ unit: "ages", count: 0 });
    expect(guessSpan(10_000).unit).toBe("ages");
  });
});

describe("the meter", () => {
  it("puts the requirement inside the line, so that more than enough is seen", () => {
    const { share, mark } = meterOf(15, 15);
    expect(share).toBeCloseTo(mark);
    expect(mark).toBeLessThan(1);
    expect(meterOf(99, 15).share).toBe(1);
  });
});

describe("typing again", () => {
  it("forgives Amina a double space, and nothing else", () => {
    expect(sameWords("copper  window travel ", "copper window travel")).toBe(true);
    expect(sameWords("copper window travel", "copper window Travel")).toBe(false);
  });

  it("reads a line from paper as the vault does: O for 0, small letters, Arabic digits, no hyphens", () => {
    expect(sameLine("ov5a 2nwe 4", "0V5A-2NWE-4")).toBe(true);
    expect(sameLine("٠V٥A2NWE٤", "0V5A-2NWE-4")).toBe(true);
    expect(sameLine("0V5A-2NWE-5", "0V5A-2NWE-4")).toBe(false);
    expect(sameLine("", "0V5A-2NWE-4")).toBe(false);
  });
});

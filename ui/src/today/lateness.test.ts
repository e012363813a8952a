import { expect, it } from "vitest";
import { lateness } from "./lateness";

it("what was due on Sunday is two days late on Tuesday, and what is due on Tuesday is not late", () => {
  expect(lateness(2)).toEqual({ words: "today-late-days", count: 2, late: true });
  expect(lateness(0)).toMatchObject({ words: "today-when-today", late: false });
});

it("tomorrow has a word of its own, later days are counted", () => {
  expect(lateness(-1).words).toBe("today-when-tomorrow");
  expect(lateness(-5)).toEqual({ words: "today-when-days", count: 5, late: false });
});

import { expect, it } from "vitest";
import type { DueView } from "@/generated/contract";
import { groupsOf, partOf, tabOf } from "./due";

const line = (sort: string, what: string, when: string) => ({ sort, what, when, record: "7-1", case: "7-1", key: "", title: "" }) as DueView;

it("what waits for the yes of whoever sits here stands above what is late", () => {
  const groups = groupsOf([line("task", "hand", "overdue"), line("approval", "closure", "asked"), line("task", "hand", "today")]);
  expect(groups.map((group) => group.when)).toEqual(["asked", "overdue", "today"]);
});

it("an erasure leads to its own dialog, before the yes and after it", () => {
  for (const what of ["erasure", "erasure_approved"]) {
    const item = line("approval", what, "asked");
    expect([tabOf(item), partOf(item)]).toEqual(["details", "erase:7-1"]);
  }
  expect(partOf(line("approval", "closure", "asked"))).toBe("decide:7-1");
});

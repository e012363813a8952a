import { expect, it } from "vitest";
import type { ReportView } from "@/generated/contract";
import { byInstitution } from "./groups";

const report = (id: string, institution: string, institution_mark: string): ReportView => ({
  id,
  institution,
  institution_mark,
  year: 2026,
  made_at: 0,
  state: "received",
  small_cell: 5,
  vocabulary_version: "1.0.0",
  tables: [],
  undecided: 0,
  changed: 0,
  unchecked: 0,
});

it("two institutions that carry one name are told apart by their keys", () => {
  const groups = byInstitution([report("1", "Council", "7f3a"), report("2", "Council", "0b77"), report("3", "Council", "7f3a")]);
  expect(groups.map((group) => group.reports.map((one) => one.id))).toEqual([["1", "3"], ["2"]]);
});

// What the list of cases is asked for. Pure.
import type { CaseListRequest, QueryGroup } from "@/generated/contract";
import { emptyGroup, written } from "./query";

export interface Question {
  sort: "updated" | "risk" | "opened" | "title" | "reference";
  ascending: boolean;
  status: readonly string[];
  risk: readonly string[];
  officer: string;
  open_only: boolean;
  /** Conditions on any field; all of them hold. */
  groups: readonly QueryGroup[];
  /** A written query that is no plain list of conditions; empty for none. */
  raw: string;
}

export const FRESH_QUESTION: Question = { sort: "updated", ascending: false, status: [], risk: [], officer: "", open_only: true, groups: [], raw: "" };

/** The way a person expects: newest and gravest first, words from the beginning of the alphabet. */
export const ASCENDING_FIRST: Readonly<Record<Question["sort"], boolean>> = {
  updated: false,
  risk: false,
  opened: false,
  title: true,
  reference: false,
};

/** The whole question in its written form; empty when only the usual filters are set, which need none. */
export function queryOf(question: Question): string {
  if (question.groups.length === 0 && question.raw === "") return "";
  return written([...usualOf(question), ...question.groups], question.raw);
}

/** The same, with the usual filters too: what is saved as a view. */
export function viewOf(question: Question): string {
  return written([...usualOf(question), ...question.groups], question.raw);
}

function usualOf({ status, risk, officer, open_only }: Question): QueryGroup[] {
  const test = (field: string, values: readonly string[]): QueryGroup => ({ ...emptyGroup(), kind: "case", tests: [{ field, check: "one_of", values: [...values], when: "" }] });
  return [
    ...(open_only ? [{ ...emptyGroup(), mark: "open" }] : []),
    ...(status.length > 0 ? [test("status", status)] : []),
    ...(risk.length > 0 ? [test("risk_level", risk)] : []),
    ...(officer !== "" ? [test("officer", [officer])] : []),
  ];
}

/** Takes what the usual filters can show out of a view's conditions. */
export function questionOf(groups: readonly QueryGroup[] | null, raw: string, before: Question): Question {
  const fresh: Question = { ...FRESH_QUESTION, sort: before.sort, ascending: before.ascending, open_only: false };
  if (groups === null) return { ...fresh, raw };
  const rest: QueryGroup[] = [];
  for (const group of groups) {
    const test = group.tests[0];
    const usual = group.kind === "case" && !group.not && group.tests.length === 1 && test?.check === "one_of" ? test : undefined;
    if (group.mark === "open" && !group.not) fresh.open_only = true;
    else if (usual?.field === "status") fresh.status = usual.values;
    else if (usual?.field === "risk_level") fresh.risk = usual.values;
    else if (usual?.field === "officer" && usual.values.length === 1) fresh.officer = usual.values[0] ?? "";
    else rest.push(group);
  }
  return { ...fresh, groups: rest };
}

export function requestOf(question: Question, page: { offset: number; limit: number; after: string | null }): CaseListRequest {
  const { sort, ascending, officer, open_only } = question;
  const query = queryOf(question);
  return { sort, ascending, officer, open_only, status: [...question.status], risk: [...question.risk], query, ...page, after: query === "" ? page.after : null };
}

/** How many filters narrow the list; "open only" is how it starts and does not count. */
export function filtersOn(question: Question): number {
  return Number(question.status.length > 0) + Number(question.risk.length > 0) + Number(question.officer !== "") + question.groups.length + Number(question.raw !== "");
}

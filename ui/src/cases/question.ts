// What the list of cases is asked for. Pure.
import type { CaseListRequest } from "@/generated/contract";

export interface Question {
  sort: "updated" | "risk" | "opened" | "title" | "reference";
  ascending: boolean;
  status: readonly string[];
  risk: readonly string[];
  officer: string;
  open_only: boolean;
}

export const FRESH_QUESTION: Question = { sort: "updated", ascending: false, status: [], risk: [], officer: "", open_only: true };

/** The way a person expects: newest and gravest first, words from the beginning of the alphabet. */
export const ASCENDING_FIRST: Readonly<Record<Question["sort"], boolean>> = {
  updated: false,
  risk: false,
  opened: false,
  title: true,
  reference: false,
};

export function requestOf(question: Question, page: { offset: number; limit: number; after: string | null }): CaseListRequest {
  return { ...question, status: [...question.status], risk: [...question.risk], ...page };
}

/** How many filters narrow the list; "open only" is how it starts and does not count. */
export function filtersOn(question: Question): number {
  return Number(question.status.length > 0) + Number(question.risk.length > 0) + Number(question.officer !== "");
}

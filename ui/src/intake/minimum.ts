// How much of the minimum is told so far, for the line at the top of the form. Rust decides what blocks a step; this only counts what is on the screen.
import type { CaseView, RecordView } from "@/generated/contract";
import { answerOf, isBlank } from "@/records/declare";

export const QUESTIONS = [
  "safe_contact",
  "victim",
  "act",
  "incident_date",
  "incident_place",
  "source",
  "consent_to_record",
  "intake_channel",
  "received_at",
  "conflict_declared",
] as const;
export type Question = (typeof QUESTIONS)[number];

type Known = Pick<CaseView, "case" | "incidents" | "violations" | "sources" | "consents">;

/** "Not asked" and "unknown" are answers, but no step opens by them. */
const said = (record: RecordView, field: string) => !isBlank(record.fields[field]) && answerOf(record.fields[field]) === null;

const TOLD: Readonly<Record<Question, (view: Known) => boolean>> = {
  safe_contact: ({ case: one }) => said(one, "contact_channel") || one.fields["do_not_contact"] === true,
  victim: ({ case: one, violations }) =>
    said(one, "person") || said(one, "organisation") || violations.some(({ record }) => said(record, "victim") || said(record, "victim_organisation")),
  act: ({ violations }) => violations.some(({ record }) => said(record, "violation_type")),
  incident_date: ({ incidents }) => incidents.some((record) => said(record, "starts_on")),
  incident_place: ({ incidents }) => incidents.some((record) => said(record, "place_precision")),
  source: ({ sources }) => sources.length > 0,
  consent_to_record: ({ consents }) => consents.some((record) => record.fields["scope"] === "record_and_store" && said(record, "status")),
  intake_channel: ({ case: one }) => said(one, "intake_channel"),
  received_at: ({ case: one }) => said(one, "received_at"),
  conflict_declared: ({ case: one }) => said(one, "conflict_of_interest"),
};

export function untold(view: Known | null): Question[] {
  return view === null ? [...QUESTIONS] : QUESTIONS.filter((question) => !TOLD[question](view));
}

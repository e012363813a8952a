// What an incident is called when nobody gave it a title: by what was done.
import type { CaseView, RecordView } from "@/generated/contract";
import { titleOf } from "@/records/titles";
import { formatList } from "@/words";

const ACTS_MAX = 2;

export function incidentTitle(incident: RecordView, violations: CaseView["violations"]): string {
  // Rust lends a nameless incident the beginning of its narrative; what was done says more.
  if (typeof incident.fields["title"] === "string" && incident.fields["title"].trim() !== "") return titleOf(incident);
  const acts = violations.filter(({ record }) => record.fields["incident"] === incident.id && record.fields["violation_type"] !== undefined);
  const names = [...new Set(acts.map(({ record }) => titleOf(record)))].slice(0, ACTS_MAX);
  return names.length > 0 ? formatList(names) : titleOf(incident);
}

// Ways into casework, for every other part of the app. Places in the router: cases {id, tab, record, spot}, case_new {id}, people {kind, id}, search {query}.
import { tick } from "svelte";
import { rpc } from "@/backend/rpc";
import type { RecordView } from "@/generated/contract";
import { arrived, headForHeading } from "@/shell/arrival";
import { go } from "@/shell/router.svelte";

export const TABS = ["overview", "incidents", "sources", "evidence", "risk", "plan", "followup", "consents", "tasks", "notes", "details", "history"] as const;
export type CaseTab = (typeof TABS)[number];

const TAB_OF_KIND: Readonly<Record<string, CaseTab>> = {
  incident: "incidents",
  violation: "incidents",
  involvement: "incidents",
  source: "sources",
  evidence: "evidence",
  consent: "consents",
  note: "notes",
  task: "tasks",
  risk_assessment: "risk",
  protection_plan: "plan",
  measure: "plan",
  intervention: "plan",
  followup: "followup",
};

export function openCase(id: string, tab?: CaseTab, record?: string): void {
  go("cases", { id, ...(tab ? { tab } : {}), ...(record ? { record } : {}) });
}

export function openParty(kind: "person" | "organisation", id?: string): void {
  go("people", { kind, ...(id ? { id } : {}) });
}

/** The case a record stands in, as far as its own fields tell. */
export function caseOf(record: Pick<RecordView, "id" | "kind" | "fields">): string | null {
  if (record.kind === "case") return record.id;
  const link = record.fields["case"];
  if (typeof link === "string") return link;
  const links = record.fields["cases"];
  return Array.isArray(links) ? (links[0] ?? null) : null;
}

/** Shows a part in its place among the others, without opening its form. */
export function showInCase(id: string, tab: CaseTab | undefined, part: string): void {
  go("cases", { id, ...(tab ? { tab } : {}), spot: part });
}

/**
 * Opens any record where people work on it: a case at the right tab, or the registry. A part of a case is opened in its form,
 * or only shown where it stands (`show`): whoever searches wants to read first.
 */
export async function openRecord(id: string, how: "edit" | "show" = "edit"): Promise<void> {
  const record = await rpc("record_get", { id });
  headForHeading();
  if (record.kind === "person" || record.kind === "organisation") return openParty(record.kind, id);
  if (record.kind === "civic_space_event") return go("civic", { record: id });
  if (record.kind === "relationship" && typeof record.fields["person"] === "string") return openParty("person", record.fields["person"]);
  const at = caseOf(record);
  if (at === null) return;
  if (record.kind === "case") openCase(at);
  else if (how === "show") showInCase(at, TAB_OF_KIND[record.kind], id);
  else openCase(at, TAB_OF_KIND[record.kind], id);
  // The case may be the one that is open already: then no new heading comes.
  await tick();
  const heading = document.querySelector<HTMLElement>("[data-testid=case-page] h1[tabindex]");
  if (heading) arrived(heading);
}

/** Where two values of a field are set against each other. */
export function openRival(record: string, field: string): void {
  go("exchange", { record, field });
}

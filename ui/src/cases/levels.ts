// Risk codes to the shapes that draw them.
import type { Level } from "@/widgets";

const LEVELS: Readonly<Record<string, Level>> = { low: "low", medium: "medium", high: "high", extreme: "extreme" };

export function levelOf(code: unknown): Level {
  return (typeof code === "string" ? LEVELS[code] : undefined) ?? "none";
}

/** Where a missing thing is filled in: the tab of the case page, and the field or the kind of part to add. */
export const MISSING_PLACES: Readonly<Record<string, { tab: string; field?: string; add?: string }>> = {
  intake_channel: { tab: "details", field: "case-intake_channel" },
  received_at: { tab: "details", field: "case-received_at" },
  source: { tab: "sources", add: "source" },
  consent_to_record: { tab: "consents", field: "consent-record_and_store" },
  incident_date: { tab: "incidents", add: "incident" },
  incident_place: { tab: "incidents", add: "incident" },
  victim: { tab: "details", field: "case-person" },
  safe_contact: { tab: "overview", field: "safe-contact" },
  conflict_declared: { tab: "details", field: "case-conflict_of_interest" },
  act: { tab: "incidents", add: "violation" },
};

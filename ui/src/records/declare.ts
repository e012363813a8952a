// What a form needs from the declaration of a kind: sections in order, keys of words, which non-values a field takes. Pure.
import { KINDS, type FieldInfo } from "@/generated/records";
import type { FieldValue } from "@/generated/contract";
import { t, terms } from "@/words";
import { ANSWERS, type Answer } from "@/widgets";

export interface Section {
  name: string;
  fields: readonly FieldInfo[];
}

/** The state of the record, not something to fill in. */
const NEVER_SHOWN = new Set(["withdrawn"]);

export function fieldInfo(kind: string, name: string): FieldInfo | undefined {
  return KINDS[kind]?.fields.find((field) => field.name === name);
}

/** Sections as declared; `skip` leaves out fields, `only` keeps these sections in this order. */
export function sectionsOf(kind: string, skip: readonly string[] = [], only?: readonly string[]): Section[] {
  const sections = new Map<string, FieldInfo[]>();
  for (const field of KINDS[kind]?.fields ?? []) {
    if (NEVER_SHOWN.has(field.name) || skip.includes(field.name)) continue;
    sections.set(field.section, [...(sections.get(field.section) ?? []), field]);
  }
  const names = only ?? [...sections.keys()];
  return names.flatMap((name) => {
    const fields = sections.get(name);
    return fields ? [{ name, fields }] : [];
  });
}

export function fieldLabel(kind: string, name: string): string {
  return fieldInfo(kind, name) ? t(`field-${kind}-${name}`) : name;
}

export function kindLabel(kind: string): string {
  return t(`kind-${kind}`);
}

/** The answer that stands in place of a value, if one does. */
export function answerOf(value: FieldValue | undefined): Answer | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const said = (value as { answer?: unknown }).answer;
  return ANSWERS.find((answer) => answer === said) ?? null;
}

export function textOf(value: FieldValue | undefined): string {
  return typeof value === "string" ? value : "";
}

export function listOf(value: FieldValue | undefined): string[] {
  return Array.isArray(value) ? value : [];
}

export function isBlank(value: FieldValue | undefined): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** A vocabulary that has its own "unknown" does not offer a second one beside it. */
export function answersOf(info: FieldInfo): Answer[] {
  if (info.merge === "fixed" || ["texts", "names", "codes", "links", "scores", "own"].includes(info.holds)) return [];
  const codes = info.holds === "code" ? new Set(terms(info.of).map((term) => term.value)) : new Set<string>();
  return ANSWERS.filter((answer) => !codes.has(answer));
}

/** Dates that are hardly ever today: the shortcuts would only be in the way. */
export function offersToday(info: FieldInfo): boolean {
  return info.name !== "birth_date";
}

/** Dates of what is still to come: their shortcuts lead forward. */
export function liesAhead(info: FieldInfo): boolean {
  return ["due_on", "review_on", "next_on", "expires_on"].includes(info.name);
}

/** How many degrees a coordinate has either way at most; null for a field that holds none. It is stored in millionths. */
export function degreesMax(info: FieldInfo): 90 | 180 | null {
  if (info.name === "latitude_e6") return 90;
  return info.name === "longitude_e6" ? 180 : null;
}

/** Fields that need the whole line. */
export function isWide(info: FieldInfo): boolean {
  return ["long", "texts", "names", "codes", "links", "scores", "own"].includes(info.holds);
}

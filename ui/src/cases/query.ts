// Conditions of the list of cases: from chips to the written form that Rust reads, and to words. Pure.
import type { QueryGroup, QueryTest } from "@/generated/contract";
import { KINDS, type FieldInfo } from "@/generated/records";
import { formatDate, formatNumber, formatUnit, t, term } from "@/words";
import { fieldInfo, fieldLabel, kindLabel } from "@/records";
import { may } from "@/shell/rights";
import type { Option } from "@/widgets";

/** Kinds that stand in no case. */
const ELSEWHERE = new Set(["saved_view", "breach", "audit_anchor", "civic_space_event", "relationship", "erasure", "retention_terms", "clock_term", "case_key"]);
const NEVER = new Set(["withdrawn", "own", "case", "cases", "signature", "previous", "chunks", "origin_key", "basis", "seen_heads", "merged_into", "not_same_as"]);
/** Texts that are chosen from what is there. */
const CHOSEN_TEXTS = new Set(["officer", "assignee", "country", "adm1", "interviewer", "collected_by"]);

export type Check = "one_of" | "has" | "yes" | "no" | "known" | "empty" | "unknown" | "not_disclosed" | "not_asked" | "when" | "range";
export const MARKS = ["overdue", "contested", "unsent", "open"] as const;

/** How the keys of the institution's own fields begin. */
const OWN = "x_";

/** A key of the institution's own fields, of a kind. */
export interface OwnField {
  kind: string;
  key: string;
}

/** A field of few values, as a column of a table shows it. */
export function isCoded(info: FieldInfo): boolean {
  if (NEVER.has(info.name)) return false;
  if (info.holds === "text") return CHOSEN_TEXTS.has(info.name);
  return !["long", "own", "link", "links", "name", "names", "texts"].includes(info.holds);
}

/** Fields somebody can filter by; whoever sees no names does not search in them. */
export function asks(info: FieldInfo): boolean {
  if (NEVER.has(info.name)) return false;
  return may("read_identities") || (info.sensitivity !== "c4" && !isWords(info));
}

const isWords = (info: FieldInfo) => ["text", "name", "long", "texts", "names"].includes(info.holds) && !CHOSEN_TEXTS.has(info.name);

/** The declaration of a field; one the institution made for itself is a line of text. */
export function askedField(kind: string, name: string): FieldInfo | undefined {
  if (!name.startsWith(OWN)) return fieldInfo(kind, name);
  return { name, holds: "text", of: "", merge: "value", sensitivity: "c3", section: "own", act: "write_casework", past: false };
}

export function askedLabel(kind: string, name: string): string {
  return name.startsWith(OWN) ? name.slice(OWN.length).replaceAll("_", " ") : fieldLabel(kind, name);
}

/** Kinds whose records stand in cases, and those who stand in them. */
export function askedKinds(): string[] {
  return Object.keys(KINDS).filter((kind) => !ELSEWHERE.has(kind));
}

/** Every field a person can filter by, found by its own name or that of its kind; those of the case first. */
export function fieldOptions(own: readonly OwnField[] = []): Option[] {
  const marks = MARKS.map((mark) => ({ value: `.${mark}`, label: t(`query-mark-${mark}`), group: kindLabel("case") }));
  const fields = askedKinds().flatMap((kind) => {
    const declared = (KINDS[kind]?.fields ?? []).filter(asks).map((field) => field.name);
    const keys = own.filter((one) => one.kind === kind).map((one) => one.key);
    return [...declared, ...keys].map((name) => ({
      value: `${kind}.${name}`,
      label: askedLabel(kind, name),
      hint: name.startsWith(OWN) ? t("query-own") : undefined,
      group: kindLabel(kind),
      keywords: `${kindLabel(kind)} ${name}`,
    }));
  });
  return [...fields.filter((option) => option.value.startsWith("case.")), ...marks, ...fields.filter((option) => !option.value.startsWith("case."))];
}

export function checksOf(info: FieldInfo): Check[] {
  const simple = ["codes", "scores", "texts", "names", "links", "long"].includes(info.holds) || info.section === "own";
  const rest: Check[] = simple ? ["known", "empty"] : ["known", "empty", "unknown", "not_disclosed", "not_asked"];
  if (info.section === "own" || CHOSEN_TEXTS.has(info.name)) return ["one_of", "has", ...rest];
  if (isWords(info)) return ["has", ...rest];
  if (info.holds === "flag") return ["yes", "no", ...rest];
  if (info.holds === "date" || info.holds === "instant") return ["when", ...rest];
  if (info.holds === "number") return ["range", ...rest];
  return ["one_of", ...rest];
}

export function freshTest(info: FieldInfo): QueryTest {
  const check = checksOf(info)[0] ?? "known";
  return { field: info.name, check, values: check === "range" ? ["", ""] : [], when: check === "when" ? "last 28 days" : "" };
}

/** A test that chooses nothing yet is no condition. */
export function isWhole(test: QueryTest): boolean {
  if (test.check === "one_of") return test.values.length > 0;
  if (test.check === "has") return /[\p{L}\p{N}]/u.test(test.values[0] ?? "");
  if (test.check === "range") return test.values.some((end) => end !== "");
  return test.check !== "when" || (test.when !== "" && test.when !== "..");
}

const bare = (text: string) => (/^[A-Za-z0-9_]+$/.test(text) ? text : `"${text.replace(/(["\\])/g, "\\$1")}"`);

function writtenTest(test: QueryTest): string {
  if (test.check === "one_of") return `${test.field} = ${test.values.map(bare).join(", ")}`;
  if (test.check === "has") return `${test.field} has ${bare(test.values[0] ?? "")}`;
  if (test.check === "when") return `${test.field} in ${test.when}`;
  if (test.check === "range") return `${test.field} in ${test.values[0] ?? ""}..${test.values[1] ?? ""}`;
  return `${test.field} is ${test.check}`;
}

function writtenGroup(group: QueryGroup): string {
  const not = group.not ? "not " : "";
  if (group.text !== "") return `${not}text ${bare(group.text)}`;
  if (group.mark !== "") return `${not}${group.mark}`;
  return `${not}${group.kind}[${group.tests.filter(isWhole).map(writtenTest).join("; ")}]`;
}

/** The written form; empty when nothing is asked. */
export function written(groups: readonly QueryGroup[], raw = ""): string {
  const whole = groups.filter((group) => group.text !== "" || group.mark !== "" || group.tests.length === 0 || group.tests.some(isWhole));
  return [...whole.map(writtenGroup), ...(raw === "" ? [] : [`(${raw})`])].join(" and ");
}

export const emptyGroup = (): QueryGroup => ({ kind: "", not: false, tests: [], text: "", mark: "" });

/** "28 days" in the language now spoken, in its right form. */
export function span(count: number, unit: string): string {
  if (unit.startsWith("quarter")) return span(3 * count, "months");
  const name = unit.replace(/s$/, "");
  return formatUnit(count, name);
}

export function whenWords(when: string): string {
  const [first, second, third] = when.split(" ");
  if (first === "last" || first === "next" || first === "older") return t(`query-when-${first}`, { span: span(Number(second), third ?? "days") });
  if (first === "this") return t(`query-this-${second ?? "month"}`);
  if (first === "previous") return t(`query-previous-${second ?? "month"}`);
  if (first === "past") return t("query-past");
  const [from = "", until = ""] = when.split("..");
  if (from === until) return formatDate(from, "short");
  if (until === "") return t("query-from", { date: formatDate(from, "short") });
  if (from === "") return t("query-until", { date: formatDate(until, "short") });
  return t("query-between", { from: formatDate(from, "short"), until: formatDate(until, "short") });
}

/** What a linked record is called, as far as it is known. */
export type NameOf = (id: string) => string;

function valueWords(info: FieldInfo | undefined, value: string, nameOf: NameOf): string {
  if (info?.holds === "link" || info?.holds === "links") return nameOf(value);
  return info && info.of !== "" ? term(info.of, value).replace(/\s*[(（].*$/, "") : value;
}

/** Parts put together are read as one line: an isolate inside an isolate would lose the direction of the whole. */
const joined = (text: string) => text.replace(/[\u2066-\u2069]/g, "");

export function testWords(kind: string, test: QueryTest, nameOf: NameOf = (id) => id): string {
  return joined(testParts(kind, test, nameOf));
}

function testParts(kind: string, test: QueryTest, nameOf: NameOf): string {
  const info = askedField(kind, test.field);
  const field = askedLabel(kind, test.field);
  if (!isWhole(test)) return field;
  if (test.check === "one_of") return t("query-chip", { field, value: test.values.map((value) => valueWords(info, value, nameOf)).join(t("query-or")) });
  if (test.check === "has") return t("query-chip", { field, value: t("query-text", { words: test.values[0] ?? "" }) });
  if (test.check === "when") return t("query-chip", { field, value: whenWords(test.when) });
  if (test.check === "range") {
    const [from, until] = test.values.map((end) => (end === "" ? "" : formatNumber(Number(end))));
    return t("query-chip", { field, value: `${from ?? ""}–${until ?? ""}` });
  }
  return t("query-chip", { field, value: t(`query-check-${test.check.replace("_", "-")}`) });
}

export function groupWords(group: QueryGroup, nameOf: NameOf = (id) => id): string {
  const inner =
    group.text !== ""
      ? t("query-text", { words: group.text })
      : group.mark !== ""
        ? t(`query-mark-${group.mark}`)
        : group.tests.length === 0
          ? kindLabel(group.kind)
          : group.tests.map((test) => testWords(group.kind, test, nameOf)).join(t("query-and"));
  const named = group.kind === "" || group.kind === "case" || group.tests.length === 0 ? inner : t("query-of-kind", { kind: kindLabel(group.kind), tests: inner });
  return joined(group.not ? t("query-not-chip", { condition: named }) : named);
}

// Conditions of the list of cases: from chips to the written form that Rust reads, and to words. Pure.
import type { QueryGroup, QueryTest } from "@/generated/contract";
import { KINDS, type FieldInfo } from "@/generated/records";
import { formatDate, formatNumber, language, t, term } from "@/words";
import { fieldInfo, fieldLabel, kindLabel } from "@/records";
import type { Option } from "@/widgets";

/** Kinds that stand in no case. */
const ELSEWHERE = new Set(["saved_view", "breach", "audit_anchor", "civic_space_event", "relationship", "erasure"]);
const NEVER = new Set(["withdrawn", "own", "case", "cases", "signature", "previous", "chunks", "origin_key", "basis", "seen_heads"]);
/** Texts that are chosen from what is there. */
const CHOSEN_TEXTS = new Set(["officer", "assignee", "country", "adm1", "interviewer", "collected_by"]);

export type Check = "one_of" | "yes" | "no" | "known" | "empty" | "unknown" | "not_disclosed" | "not_asked" | "when" | "range";
export const MARKS = ["overdue", "contested", "unsent", "open"] as const;

export function asks(info: FieldInfo): boolean {
  if (NEVER.has(info.name)) return false;
  if (info.holds === "text") return CHOSEN_TEXTS.has(info.name);
  return !["long", "own", "link", "links", "name", "names", "texts"].includes(info.holds);
}

/** Every field a person can filter by, found by its own name or that of its kind; those of the case first. */
export function fieldOptions(): Option[] {
  const marks = MARKS.map((mark) => ({ value: `.${mark}`, label: t(`query-mark-${mark}`), group: kindLabel("case") }));
  const fields = Object.values(KINDS)
    .filter((kind) => !ELSEWHERE.has(kind.name))
    .flatMap((kind) =>
      kind.fields.filter(asks).map((field) => ({
        value: `${kind.name}.${field.name}`,
        label: fieldLabel(kind.name, field.name),
        group: kindLabel(kind.name),
        keywords: `${kindLabel(kind.name)} ${field.name}`,
      })),
    );
  return [...fields.filter((option) => option.value.startsWith("case.")), ...marks, ...fields.filter((option) => !option.value.startsWith("case."))];
}

export function checksOf(info: FieldInfo): Check[] {
  const rest: Check[] = ["codes", "scores", "texts", "names"].includes(info.holds) ? ["known", "empty"] : ["known", "empty", "unknown", "not_disclosed", "not_asked"];
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
  if (test.check === "range") return test.values.some((end) => end !== "");
  return test.check !== "when" || (test.when !== "" && test.when !== "..");
}

const bare = (text: string) => (/^[A-Za-z0-9_]+$/.test(text) ? text : `"${text.replace(/(["\\])/g, "\\$1")}"`);

function writtenTest(test: QueryTest): string {
  if (test.check === "one_of") return `${test.field} = ${test.values.map(bare).join(", ")}`;
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
  const name = unit.replace(/s$/, "");
  return new Intl.NumberFormat(language.tag, { style: "unit", unit: name, unitDisplay: "long" }).format(count);
}

export function whenWords(when: string): string {
  const [first, second, third] = when.split(" ");
  if (first === "last" || first === "next" || first === "older") return t(`query-when-${first}`, { span: span(Number(second), third ?? "days") });
  if (first === "this") return t(`query-this-${second ?? "month"}`);
  if (first === "past") return t("query-past");
  const [from = "", until = ""] = when.split("..");
  if (from === until) return formatDate(from, "short");
  if (until === "") return t("query-from", { date: formatDate(from, "short") });
  if (from === "") return t("query-until", { date: formatDate(until, "short") });
  return t("query-between", { from: formatDate(from, "short"), until: formatDate(until, "short") });
}

function valueWords(info: FieldInfo | undefined, value: string): string {
  return info && info.of !== "" && info.holds !== "link" ? term(info.of, value).replace(/\s*[(（].*$/, "") : value;
}

/** Parts put together are read as one line: an isolate inside an isolate would lose the direction of the whole. */
const joined = (text: string) => text.replace(/[\u2066-\u2069]/g, "");

export function testWords(kind: string, test: QueryTest): string {
  return joined(testParts(kind, test));
}

function testParts(kind: string, test: QueryTest): string {
  const info = fieldInfo(kind, test.field);
  const field = fieldLabel(kind, test.field);
  if (!isWhole(test)) return field;
  if (test.check === "one_of") return t("query-chip", { field, value: test.values.map((value) => valueWords(info, value)).join(t("query-or")) });
  if (test.check === "when") return t("query-chip", { field, value: whenWords(test.when) });
  if (test.check === "range") {
    const [from, until] = test.values.map((end) => (end === "" ? "" : formatNumber(Number(end))));
    return t("query-chip", { field, value: `${from ?? ""}–${until ?? ""}` });
  }
  return t("query-chip", { field, value: t(`query-check-${test.check.replace("_", "-")}`) });
}

export function groupWords(group: QueryGroup): string {
  const inner =
    group.text !== ""
      ? t("query-text", { words: group.text })
      : group.mark !== ""
        ? t(`query-mark-${group.mark}`)
        : group.tests.length === 0
          ? kindLabel(group.kind)
          : group.tests.map((test) => testWords(group.kind, test)).join(t("query-and"));
  const named = group.kind === "" || group.kind === "case" || group.tests.length === 0 ? inner : t("query-of-kind", { kind: kindLabel(group.kind), tests: inner });
  return joined(group.not ? t("query-not-chip", { condition: named }) : named);
}

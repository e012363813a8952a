// One line that names a record, in the language now spoken. Rust gives codes where a record has no words of its own.
import type { FieldValue, RecordView } from "@/generated/contract";
import { KINDS, type FieldInfo } from "@/generated/records";
import { formatDate, formatDateTime, formatList, formatNumber, has, t, term } from "@/words";
import { answerOf, degreesMax, kindLabel } from "./declare";
import { degreesText } from "./input";

type Named = Pick<RecordView, "kind" | "title"> & Partial<Pick<RecordView, "fields" | "veiled" | "created_at">>;

const CODED: Readonly<Record<string, readonly [field: string, vocabulary: string]>> = {
  violation: ["violation_type", "violation_type"],
  consent: ["scope", "consent_scope"],
  source: ["source_type", "source_type"],
  involvement: ["perpetrator_type", "perpetrator_type"],
  intervention: ["intervention_type", "intervention_type"],
  followup: ["result", "followup_result"],
  transition: ["to", "case_status"],
};

/** A task written by itself has no words of its own: its origin, and what it is about, say it. */
function taskTitle(fields: Named["fields"]): string | null {
  const [origin, key] = [fields?.["origin"], fields?.["origin_key"]];
  if (typeof origin !== "string" || origin === "person") return null;
  const about = typeof key === "string" ? key : "";
  if (origin === "emergency") return t("due-emergency", { guard: term("transition_guard", about) });
  return origin === "clock" ? term("case_clock", about.split("/")[0] ?? "") : term("task_origin", origin);
}

/** A task that says a measure or a letter may not go on: what to do about it, and which. */
export function stoppedTitle(key: string, title: string): string | null {
  const [what, , type] = key.split("/");
  if (what === "downgrade") return t("outward-downgraded");
  if (what !== "blocked") return null;
  return t("outward-ask-again", { title: title !== "" ? title : type ? term("intervention_type", type) : kindLabel("measure") });
}

export function titleOf(record: Named): string {
  const key = record.kind === "task" ? record.fields?.["origin_key"] : undefined;
  const stopped = typeof key === "string" ? stoppedTitle(key, record.title.trim()) : null;
  if (stopped !== null) return stopped;
  const coded = CODED[record.kind];
  const code = coded ? (record.fields?.[coded[0]] ?? record.title) : null;
  const name = record.kind === "source" ? record.fields?.["name"] : undefined;
  if (typeof name === "string" && name !== "") return name;
  if (coded && typeof code === "string" && code !== "") return term(coded[1], code);
  if (record.title.trim() !== "") return record.title.trim();
  // What the rules themselves ask for has no words of its own.
  const origin = record.kind === "task" ? record.fields?.["origin"] : undefined;
  if (typeof origin === "string" && has(`task-origin-${origin}`)) return t(`task-origin-${origin}`);
  const own = record.kind === "task" ? taskTitle(record.fields) : null;
  if (own !== null) return own;
  if (record.veiled) return t("record-sealed", { kind: kindLabel(record.kind) });
  return TITLED.includes(record.kind) ? t("record-untitled", { kind: kindLabel(record.kind) }) : named(record);
}

/** Beside the word of its kind: its title, or what tells it from others of the kind. */
export function titleBesideKind(record: Named): string {
  const title = titleOf(record);
  if (record.veiled || title !== named(record)) return title;
  return [topicOf(record), dayOfRecord(record)].filter((part) => part !== null).join(" · ") || title;
}

function topicOf(record: Named): string | null {
  const topic = record.kind === "decision" ? record.fields?.["topic"] : undefined;
  return typeof topic === "string" && topic !== "" ? term("decision_topic", topic) : null;
}

/** Kinds that people name: where the name is missing, that is told. Others are what they are, of their day. */
const TITLED: readonly string[] = ["case", "person", "organisation", "incident", "civic_space_event"];

/** What it is, what it decides, and of when: "Decision on the risk level, 3 November 2026". */
function named(record: Named): string {
  const topic = topicOf(record);
  const kind = topic === null ? kindLabel(record.kind) : t("record-about", { kind: kindLabel(record.kind), topic });
  const day = dayOfRecord(record);
  return day === null ? kind : t("record-dated", { kind, date: day });
}

/** The first date of its own that is written, else the day it was made. */
function dayOfRecord(record: Named): string | null {
  for (const info of KINDS[record.kind]?.fields ?? []) {
    const value = record.fields?.[info.name];
    if (info.holds === "date" && typeof value === "string" && value !== "") return formatDate(value, "short");
    if (info.holds === "instant" && typeof value === "number") return formatDate(value, "short");
  }
  return record.created_at ? formatDate(record.created_at, "short") : null;
}

/** A title that shows what a name-less record is about in lists that mix kinds. */
export function codedTitle(kind: string, title: string): string {
  return titleOf({ kind, title });
}

const ANSWER_WORDS = { unknown: "answer-unknown", not_disclosed: "answer-not-disclosed", not_asked: "answer-not-asked" };

/** A value as words, for reading. `nameOf` knows the names of linked records. */
export function valueWords(info: FieldInfo | undefined, value: FieldValue, nameOf: (id: string) => string = (id) => id): string {
  const answer = answerOf(value);
  if (answer) return t(ANSWER_WORDS[answer]);
  if (value === null) return t("record-value-none");
  if (typeof value === "boolean") return t(value ? "flag-yes" : "flag-no");
  if (Array.isArray(value)) return formatList(value.map((one) => elementWords(info, one, nameOf)));
  if (typeof value === "number" && info && degreesMax(info) !== null) return `\u2066${degreesText(value)}°\u2069`;
  if (typeof value === "number") return info?.holds === "instant" ? formatDateTime(value) : formatNumber(value);
  if (info?.holds === "scores" && typeof value === "object") {
    return formatList(Object.entries(value).map(([question, score]) => t("scores-said", { question: term(info.of, question), score: typeof score === "number" ? formatNumber(score) : valueWords(undefined, score as FieldValue) })));
  }
  if (typeof value === "object") return formatList(Object.values(value).map(String));
  return elementWords(info, value, nameOf);
}

export function elementWords(info: FieldInfo | undefined, value: string, nameOf: (id: string) => string = (id) => id): string {
  switch (info?.holds) {
    case "code":
    case "codes":
      return term(info.of, value);
    case "date":
      return formatDate(value);
    case "link":
    case "links":
      return nameOf(value);
    default:
      return value;
  }
}

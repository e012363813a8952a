// What stands beside an operation in the audit trail: codes and counts, said in words.
import { formatDateTime, has, t, term } from "@/words";

const VOCABULARIES: Readonly<Record<string, string>> = { level: "redaction_level", to: "recipient_type" };

function word(code: string): string {
  const own = `audit-what-${code}`;
  if (has(own)) return t(own);
  const form = term("disclosure_form", code);
  if (form !== code) return form;
  return has(`paper-${code}`) ? t(`paper-${code}`) : code;
}

function pair(name: string, value: string): string {
  if (name === "last") return t("audit-what-last", { moment: formatDateTime(Number(value) * 1000) });
  if (name === "device") return t("audit-what-device", { device: value });
  const vocabulary = VOCABULARIES[name];
  if (vocabulary) return has(`audit-what-${value}`) ? t(`audit-what-${value}`) : term(vocabulary, value);
  return has(`audit-what-${name}`) ? t(`audit-what-${name}`, { count: Number(value) }) : `${name}=${value}`;
}

/** `export view cases=12 to=inside` as parts of a sentence. A code nobody knows shows itself. */
export function whatWords(what: string): string[] {
  return what
    .split(" ")
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.indexOf("=");
      return at < 0 ? word(part) : pair(part.slice(0, at), part.slice(at + 1));
    });
}

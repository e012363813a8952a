import { beforeEach, describe, expect, it } from "vitest";
import { RpcError } from "@/backend/backend";
import {
  direction,
  errorText,
  formatAgo,
  formatBytes,
  formatDate,
  formatDuration,
  formatNumber,
  formatPercent,
  parsePartialDate,
  partialDateText,
  setDigits,
  setLanguage,
  t,
  term,
  terms,
  LANGUAGES,
} from "@/words";
import { dateProblem } from "./partial_date";

const DAY_MS = 86_400_000;
/** Isolation marks are right on the screen and in the way here. */
const bare = (words: string) => words.replace(/[\u2066-\u2069\u200e\u200f]/g, "").replace(/[\u00a0\u202f]/g, " ");

beforeEach(async () => {
  await setLanguage("en");
  await setDigits("latn");
});

describe("Arabic counts", () => {
  it.each([
    [0, "لا تغييرات في الانتظار"],
    [1, "تغيير واحد، 1 كيلوبايت في الانتظار"],
    [2, "تغييران، 1 كيلوبايت في الانتظار"],
    [3, "3 تغييرات، 1 كيلوبايت في الانتظار"],
    [10, "10 تغييرات، 1 كيلوبايت في الانتظار"],
    [11, "11 تغييراً، 1 كيلوبايت في الانتظار"],
    [99, "99 تغييراً، 1 كيلوبايت في الانتظار"],
    [100, "100 تغيير، 1 كيلوبايت في الانتظار"],
    [103, "103 تغييرات، 1 كيلوبايت في الانتظار"],
  ])("%d takes its own form", async (count, words) => {
    await setLanguage("ar");
    expect(bare(t("sync-waiting", { count, size: formatBytes(1000) }))).toBe(words);
  });

  it("keep a Latin value apart from the Arabic around it", async () => {
    await setLanguage("ar");
    expect(t("combo-remove", { label: "SND-2026-0214" })).toContain("\u2068SND-2026-0214\u2069");
  });
});

describe("a term of a vocabulary", () => {
  it("is told in the language now spoken", async () => {
    expect(term("violation_type", "killing")).toBe("Killing");
    await setLanguage("es");
    expect(term("violation_type", "killing")).toBe("Asesinato");
    expect(terms("violation_type")[0]).toMatchObject({ value: "killing", label: "Asesinato" });
  });

  it("from a newer Sanad shows its code", () => {
    expect(term("violation_type", "not_yet_known")).toBe("not_yet_known");
  });
});

describe("Amina changes her language", () => {
  it("and the page turns round", async () => {
    await setLanguage("ar");
    expect([document.documentElement.lang, document.documentElement.dir, direction()]).toEqual(["ar", "rtl", "rtl"]);
    await setLanguage("fr");
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(["fr", "ltr"]);
  });

  it("and her digits only where Arabic is spoken", async () => {
    await setDigits("arab");
    expect(formatNumber(1234)).toBe("1,234");
    await setLanguage("ar");
    expect(formatNumber(1234)).toBe("١٬٢٣٤");
    expect(bare(t("table-row-count", { count: 12 }))).toBe("١٢ صفاً");
    await setDigits("latn");
    expect(formatNumber(1234)).toBe("1,234");
  });

  it("and no message of the frame is missing", async () => {
    for (const language of LANGUAGES) {
      await setLanguage(language);
      expect(t("header-new-case")).not.toBe("header-new-case");
      expect(t("field-not-saved")).not.toBe("field-not-saved");
    }
  });
});

describe("dates", () => {
  it("are told as far as they are known", () => {
    expect(bare(formatDate("2026"))).toBe("2026");
    expect(bare(formatDate("2026-11"))).toBe("November 2026");
    expect(bare(formatDate("~2026-11-03"))).toBe("about 3 November 2026");
    expect(bare(formatDate("2026-11-03", "short"))).toBe("3 Nov 2026");
  });

  it("name an Arabic month one way, as papers do", async () => {
    await setLanguage("ar");
    expect(bare(formatDate("2026-11-24"))).toBe("24 نوفمبر 2026");
    await setDigits("arab");
    expect(bare(formatDate("2026-11-24"))).toBe("٢٤ نوفمبر ٢٠٢٦");
  });

  it("read in Spanish as Spanish", async () => {
    await setLanguage("es");
    expect(bare(formatDate("2026-11-24"))).toBe("24 de noviembre de 2026");
  });

  it("survive the way to Rust and back", () => {
    for (const text of ["2026", "~2026", "2026-11", "2026-02-28", "~2024-02-29"]) {
      const date = parsePartialDate(text);
      expect(date && partialDateText(date)).toBe(text);
    }
  });

  it("that no calendar has are refused", () => {
    expect(parsePartialDate("2026-02-29")).toBeNull();
    expect(parsePartialDate("2026-13")).toBeNull();
    expect(dateProblem(2026, 2, 30)).toBe("day");
    expect(dateProblem(2026, null, 3)).toBe("month_missing");
    expect(dateProblem(26, 1, 1)).toBe("year");
    expect(dateProblem(null, 3, null)).toBe("year");
    expect(dateProblem(null, null, null)).toBeNull();
  });
});

describe("figures", () => {
  const NOW_MS = Date.UTC(2026, 10, 24);

  it("tell sizes in thousands", () => {
    expect([600, 182_400, 1_220_000].map((size) => bare(formatBytes(size)))).toEqual(["600 bytes", "182 kB", "1.2 MB"]);
  });

  it("tell spans of time in the largest fitting word", () => {
    expect(formatAgo(NOW_MS - 6 * DAY_MS, NOW_MS)).toBe("6 days ago");
    expect(formatAgo(NOW_MS - 9 * DAY_MS, NOW_MS)).toBe("9 days ago");
    expect(formatAgo(NOW_MS - 15 * DAY_MS, NOW_MS)).toBe("2 weeks ago");
    expect(formatAgo(NOW_MS + DAY_MS, NOW_MS)).toBe("tomorrow");
    expect(formatAgo(NOW_MS - 5000, NOW_MS)).toBe("now");
  });

  it("tell waits and shares", () => {
    expect([33, 330, 9000].map((seconds) => bare(formatDuration(seconds)))).toEqual(["33 sec", "6 min", "3 hr"]);
    expect(formatPercent(0.5)).toBe("50%");
  });
});

describe("a failure Rust tells by code", () => {
  it("that has no words yet still gives a sentence with the code", () => {
    const words = bare(errorText(new RpcError({ code: "never_heard_of", args: {}, retryable: false })));
    expect(words).toContain("never_heard_of");
    expect(words).toContain("Something went wrong");
  });
});

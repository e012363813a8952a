import { describe, expect, it } from "vitest";
import everyday from "../../../crates/model/data/everyday_words.tsv?raw";
import { LANGUAGES, setLanguage, terms } from "@/words";
import { fold, matching } from "./options";

const OPTIONS = [
  { value: "detention", label: "احتجاز تعسفي" },
  { value: "charges", label: "التهم القانونية الملفقة" },
  { value: "arrest", label: "اعتقال", keywords: "arrestation arrest" },
  { value: "family", label: "تهديد الأُسرة" },
  { value: "school", label: "École fermée" },
];
const found = (query: string) => matching(OPTIONS, query).map((option) => option.value);

describe("Yusuf finds an Arabic choice", () => {
  it("whatever form of alif, ya or ha he types", () => {
    expect(fold("إحتجاز")).toBe(fold("احتجاز"));
    expect(fold("الأُسْرة")).toBe(fold("الاسره"));
    expect(fold("مصطفى")).toBe(fold("مصطفي"));
    expect(fold("مـــدافع")).toBe(fold("مدافع"));
  });

  it("with or without the article", () => {
    expect(found("تهم")).toEqual(["charges"]);
    expect(found("اسرة")).toEqual(["family"]);
  });

  it("by a word of another language, and without accents", () => {
    expect(found("arrest")).toEqual(["arrest"]);
    expect(found("ecole")).toEqual(["school"]);
  });

  it("by the beginnings of words, not by their middles", () => {
    expect(found("جاز")).toEqual([]);
  });

  it("with what begins like the query first", () => {
    const options = [
      { value: "b", label: "Physical assault" },
      { value: "a", label: "Assault" },
    ];
    expect(matching(options, "assault").map((option) => option.value)).toEqual(["a", "b"]);
  });
});

describe("digits", () => {
  it("are the same in every script", () => {
    expect(fold("٢٠٢٦")).toBe("2026");
    expect(fold("۲۰۲۶")).toBe("2026");
  });
});

/** The table that the pure lookup in Rust is held to as well. */
const EVERYDAY = everyday
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t") as [string, string, string, string]);

describe("an officer who does not know the vocabulary", () => {
  it.each(LANGUAGES)("finds the term by a plain word (%s)", async (language) => {
    await setLanguage(language);
    const asked = EVERYDAY.filter(([, spoken]) => spoken === language);
    expect(asked.length).toBeGreaterThanOrEqual(60);
    const missed = asked.filter(([vocabulary, , word, code]) => !matching(terms(vocabulary), word).slice(0, 3).some((one) => one.value === code));
    expect(missed).toEqual([]);
  });

  it("sees which of her words led to it, and no word beside a label that says it itself", async () => {
    await setLanguage("fr");
    const [found] = matching(terms("violation_type"), "battue");
    expect([found?.value, found?.by]).toEqual(["physical_assault", "battue"]);
    expect(matching(terms("violation_type"), "agression ph")[0]?.by).toBeUndefined();
  });

  it("is offered nothing by a stem or in a language she does not read when a plain word fits", async () => {
    await setLanguage("fr");
    const found = matching(terms("violation_type"), "coups").map((one) => one.value);
    expect(found).toContain("physical_assault");
    expect(found).not.toContain("internet_shutdown");
    const said = matching(terms("violation_type"), "prison").flatMap((one) => one.by ?? []);
    expect(said).not.toContain("prison visit refused");
    expect(matching(terms("violation_type"), "beaten")[0]?.by).toBeUndefined();
  });

  it("may type another language than the one she reads", async () => {
    await setLanguage("ar");
    expect(matching(terms("violation_type"), "beaten")[0]?.value).toBe("physical_assault");
  });
});

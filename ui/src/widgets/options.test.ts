import { describe, expect, it } from "vitest";
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

import { flushSync, mount, unmount } from "svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, type FakeBackend } from "@/backend/fake";
import { useBackend } from "@/backend/rpc";
import type { FieldWrite, RecordCreate, RecordSave, RecordView } from "@/generated/contract";
import { KINDS } from "@/generated/records";
import { has, setLanguage } from "@/words";
import { SaveBoard } from "./board.svelte";
import { answerOf, answersOf, fieldInfo, sectionsOf } from "./declare";
import FieldEditor from "./FieldEditor.svelte";
import { wordDifference } from "./difference";
import { clock, degrees, degreesText, ownKey, whole } from "./input";
import { pastSaves } from "./past";
import { Sheet } from "./sheet.svelte";
import { titleOf, valueWords } from "./titles";

function record(kind: string, fields: RecordView["fields"], more: Partial<RecordView> = {}): RecordView {
  return { id: "R1", kind, fields, contested: [], withdrawn: false, unsent: true, veiled: false, created_at: 0, updated_at: 0, updated_by: "Amina", title: "", ...more };
}

function applied(before: RecordView["fields"], writes: FieldWrite[]): RecordView["fields"] {
  const plain = writes.filter((write) => write.element === undefined);
  return { ...before, ...Object.fromEntries(plain.map((write) => [write.field, write.value])) };
}

/** A desk that keeps one record and can be told to fail. */
function desk(broken: { now: boolean } = { now: false }): FakeBackend {
  let kept = record("case", {});
  const save = (writes: FieldWrite[], kind: string) => {
    if (broken.now) throw { code: "disk_full", args: {}, retryable: true };
    kept = { ...kept, kind, fields: applied(kept.fields, writes) };
    return { record: kept, saved_at: 1, waiting: 1 };
  };
  return fakeBackend({
    record_create: (request: RecordCreate) => save(request.writes, request.kind),
    record_save: (request: RecordSave) => save(request.writes, kept.kind),
  });
}

beforeEach(async () => {
  await setLanguage("en");
});

describe("Amina types on the telephone", () => {
  it("and the record is made once, at the first saved field, with where it belongs", async () => {
    const backend = desk();
    useBackend(backend);
    const sheet = new Sheet("note", null, { first: () => [{ field: "case", value: "C1" }] });
    await Promise.all([sheet.set("text", "called"), sheet.set("own", null), sheet.ensure()]);
    expect(backend.calls.map((call) => call.name)).toEqual(["record_create", "record_save"]);
    expect((backend.calls[0]?.payload as RecordCreate).writes.map((write) => write.field)).toEqual(["case", "text"]);
    expect(sheet.id).toBe("R1");
  });

  it("and the head of the page does not say “Saved” while words stand in a field", async () => {
    useBackend(desk());
    const board = new SaveBoard();
    const sheet = new Sheet("case", null, { board });
    await sheet.set("title", "Raid");
    const kept = board.typing();
    expect(board.phase).toBe("unsaved");
    kept();
    expect(board.phase).toBe("saved");
  });

  it("and a long text is saved every five seconds though she never pauses", async () => {
    vi.useFakeTimers();
    const backend = desk();
    useBackend(backend);
    const sheet = new Sheet("incident", record("incident", {}));
    const shown = mount(FieldEditor, { target: document.body, props: { sheet, field: "narrative" } });
    flushSync();
    const area = document.querySelector("textarea") as HTMLTextAreaElement;
    for (let second = 1; second <= 6; second += 1) {
      area.value = "x".repeat(second);
      area.dispatchEvent(new Event("input", { bubbles: true }));
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(backend.calls.filter((call) => call.name === "record_save")).toHaveLength(1);
    await unmount(shown);
    vi.useRealTimers();
  });

  it("and the Tab key goes from field to field; the other answers come by Shift+F10 and give the focus back", async () => {
    useBackend(desk());
    const sheet = new Sheet("incident", record("incident", {}));
    const shown = mount(FieldEditor, { target: document.body, props: { sheet, field: "place" } });
    flushSync();
    const stops = [...document.querySelectorAll<HTMLElement>("button, input")].filter((one) => one.tabIndex >= 0);
    expect(stops.map((one) => one.tagName)).toEqual(["INPUT"]);
    stops[0]?.focus();
    stops[0]?.dispatchEvent(new KeyboardEvent("keydown", { key: "F10", shiftKey: true, bubbles: true, cancelable: true }));
    flushSync();
    expect(document.activeElement?.getAttribute("role")).toBe("menuitem");
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
    flushSync();
    expect(document.activeElement).toBe(stops[0]);
    await unmount(shown);
  });

  it("and a violation shows the incident and the person it begins with before anything is saved", () => {
    const sheet = new Sheet("violation", null, { given: { incident: "I1", victim: "P1" } });
    expect([sheet.value("incident"), sheet.value("victim"), sheet.value("violation_type")]).toEqual(["I1", "P1", undefined]);
  });

  it("and “Saved” is said only after Rust said so", async () => {
    useBackend(desk());
    const board = new SaveBoard();
    const sheet = new Sheet("case", null, { board });
    const work = sheet.set("title", "Raid");
    expect([sheet.state("title").save, board.phase, board.saved_at]).toEqual(["saving", "saving", null]);
    await work;
    expect([sheet.state("title").save, board.phase]).toEqual(["saved", "saved"]);
  });

  it("and a full disk keeps the words for another try", async () => {
    const broken = { now: true };
    useBackend(desk(broken));
    const board = new SaveBoard();
    const sheet = new Sheet("case", null, { board });
    expect(await sheet.set("summary", "A long evening")).toBe(false);
    expect(sheet.state("summary").save).toBe("failed");
    expect(sheet.state("summary").unwritten[0]?.value).toBe("A long evening");
    expect(board.phase).toBe("failed");
    broken.now = false;
    expect(await sheet.retry("summary")).toBe(true);
    expect(sheet.value("summary")).toBe("A long evening");
  });

  it("and the place she is still typing is written before the precision she chooses beside it", async () => {
    const backend = desk();
    useBackend(backend);
    const sheet = new Sheet("incident", record("incident", {}));
    const off = sheet.typing("place", () => void sheet.set("place", "before the court"));
    await sheet.set("place_precision", "locality");
    off();
    const written = () => backend.calls.flatMap(({ payload }) => (payload as RecordSave).writes.map((write) => write.field));
    expect(written()).toEqual(["place", "place_precision"]);
    expect(sheet.value("place_precision")).toBe("locality");
    await sheet.set("place_precision", "exact");
    expect(written()).toEqual(["place", "place_precision", "place_precision"]);
  });

  it("and an older reading does not undo a save under way", async () => {
    useBackend(desk());
    const sheet = new Sheet("case", record("case", { title: "before" }));
    const work = sheet.set("title", "after");
    sheet.take(record("case", { title: "before" }));
    await work;
    expect(sheet.value("title")).toBe("after");
  });
});

describe("a form", () => {
  it("shows every field of every kind except its withdrawn mark, each with a name", () => {
    for (const kind of Object.keys(KINDS)) {
      const shown = sectionsOf(kind).flatMap((section) => section.fields.map((field) => field.name));
      expect(shown.length).toBe((KINDS[kind]?.fields.length ?? 0) - 1);
      for (const name of shown) expect(has(`field-${kind}-${name}`)).toBe(true);
      for (const section of sectionsOf(kind)) expect(has(`section-${section.name}`)).toBe(true);
    }
  });

  it("keeps the asked order of sections and leaves out what stands elsewhere", () => {
    expect(sectionsOf("case", [], ["closure", "about"]).map((section) => section.name)).toEqual(["closure", "about"]);
    expect(sectionsOf("task", ["case"]).some((section) => section.fields.some((field) => field.name === "case"))).toBe(false);
  });

  it("does not offer a second “unknown” where the vocabulary has one", () => {
    const sex = fieldInfo("person", "sex");
    const name = fieldInfo("person", "name");
    expect(sex && answersOf(sex)).toEqual(["not_asked"]);
    expect(name && answersOf(name)).toContain("not_disclosed");
  });

  it("tells an answer from a value", () => {
    expect(answerOf({ answer: "unknown" })).toBe("unknown");
    expect(answerOf({ x_answer: "unknown" })).toBeNull();
    expect(answerOf(["unknown"])).toBeNull();
  });
});

describe("what a person types", () => {
  it("is read in both kinds of digits", () => {
    expect([whole("33573110"), whole("-٧٥"), whole("3.5"), whole("")]).toEqual([33573110, -75, undefined, undefined]);
    expect([clock("9:05"), clock("٢١:٣٠"), clock("0905"), clock("25:00"), clock("soon")]).toEqual([545, 1290, 545, null, null]);
  });

  it("gives an own field a technical name", () => {
    expect([ownKey("Numéro de dossier"), ownKey("x_prison no. 4"), ownKey("رقم")]).toEqual(["x_numero_de_dossier", "x_prison_no_4", null]);
  });
});

describe("titles", () => {
  it("say what a record is about when nobody named it", () => {
    expect(titleOf(record("violation", { violation_type: "killing" }, { title: "killing" }))).toBe("Killing");
    expect(titleOf(record("source", { source_type: "lawyer", name: "Maître N." }))).toBe("Maître N.");
    expect(titleOf(record("task", {}))).toContain("Task");
  });

  it("follow the language", async () => {
    await setLanguage("es");
    expect(titleOf(record("violation", { violation_type: "killing" }))).toBe("Asesinato");
  });

  it("and values read as words", () => {
    expect(valueWords(fieldInfo("case", "do_not_contact"), true)).toBe("Yes");
    expect(valueWords(fieldInfo("case", "person"), "P1", () => "Samir")).toBe("Samir");
    expect(valueWords(fieldInfo("case", "contact_hours"), { answer: "not_asked" })).toBe("Not asked");
  });
});

describe("the difference of two texts", () => {
  const text = (before: string, after: string, kind: string) =>
    wordDifference(before, after)
      .filter((piece) => piece.kind === kind || piece.kind === "same")
      .map((piece) => piece.text)
      .join("");

  it("is the words that moved, and both texts can be put together from it", () => {
    const [before, after] = ["Two men came at dawn and asked for him.", "Three men came before dawn and asked for him by name."];
    const pieces = wordDifference(before, after);
    expect(pieces.filter((piece) => piece.kind === "gone").map((piece) => piece.text)).toEqual(["Two", "at", "him."]);
    expect(text(before, after, "gone")).toBe(before);
    expect(text(before, after, "new")).toBe(after);
  });

  it("of Arabic texts keeps words whole", () => {
    const pieces = wordDifference("جاء رجلان عند الفجر", "جاء ثلاثة رجال عند الفجر");
    expect(pieces[0]).toEqual({ kind: "same", text: "جاء " });
    expect(pieces.at(-1)).toEqual({ kind: "same", text: " عند الفجر" });
  });

  it("of a very long rewriting stays bounded and complete", () => {
    const before = "a ".repeat(4000);
    const after = "b ".repeat(4000);
    expect(text(before, after, "new")).toBe(after);
    expect(text(before, after, "gone")).toBe(before);
  });
});

describe("the history", () => {
  const entry = (field: string, value: string, at: number) => ({ field, element: null, value, at, person: "Amina", device: "laptop 1", current: false, dot: "1-1", lost: false, clock_suspect: false });

  it("holds one entry for each save, lines in the order of the form, against what stood before", () => {
    const long = "Two men came at dawn and asked for him at the door.";
    const saves = pastSaves([entry("summary", `${long} Again.`, 2), entry("title", "Raid", 1), entry("summary", long, 1)], ["title", "summary"]);
    expect(saves.map((save) => save.lines.map((line) => line.entry.field))).toEqual([["summary"], ["title", "summary"]]);
    expect(saves[0]?.lines[0]?.before).toBe(long);
    expect(saves[0]?.lines[0]?.pieces?.some((piece) => piece.kind === "new" && piece.text.includes("Again."))).toBe(true);
    expect(saves[1]?.lines[0]?.pieces).toBeNull();
  });
});

describe("a coordinate", () => {
  it.each([
    ["34.0209", 34_020_900],
    ["34,0209", 34_020_900],
    ["٣٤٫٠٢", 34_020_000],
    ["-6.84165°", -6_841_650],
    ["\u22126.84165", -6_841_650],
    ["6.84165 W", -6_841_650],
    ["0", 0],
  ])("is read as people write it: %s", (written, stored) => {
    expect(degrees(written, 90)).toBe(stored);
    expect(degrees(degreesText(stored), 90)).toBe(stored);
  });

  it("beyond the pole, or no number at all, is refused in other words", () => {
    expect(degrees("91", 90)).toBe("range");
    expect(degrees("33573110", 90)).toBe("range");
    expect(degrees("120.5", 180)).toBe(120_500_000);
    expect(degrees("north", 90)).toBe("bad");
    expect(degrees("-6 W", 90)).toBe("bad");
  });
});

describe("a record without words of its own", () => {
  it("is called what it is, of its day", () => {
    const bare = (words: string) => words.replace(/[\u2066-\u2069]/g, "");
    expect(bare(titleOf(record("risk_assessment", { assessed_on: "2026-11-03" })))).toBe("Risk assessment, 3 Nov 2026");
    expect(bare(titleOf(record("case", {})))).toBe("Case without title");
  });
});

import { describe, expect, it } from "vitest";
import { gridStep, type GridShape } from "./grid_keys";
import { Pages, type PageRequest } from "./pages";

const shape = (change: Partial<GridShape> = {}): GridShape => ({ rows: 100_000, columns: 4, page: 12, rtl: false, ...change });
const step = (key: string, row: number, column: number, change?: Partial<GridShape>, ctrl = false) => {
  const to = gridStep(key, ctrl, { row, column }, shape(change));
  return to && [to.row, to.column];
};

describe("keys in a grid", () => {
  it("follow the line of reading", () => {
    expect(step("ArrowRight", 5, 1)).toEqual([5, 2]);
    expect(step("ArrowRight", 5, 1, { rtl: true })).toEqual([5, 0]);
    expect(step("ArrowLeft", 5, 1, { rtl: true })).toEqual([5, 2]);
  });

  it("stop at the edges", () => {
    expect(step("ArrowUp", 0, 0)).toEqual([0, 0]);
    expect(step("ArrowDown", 99_999, 0)).toEqual([99_999, 0]);
    expect(step("PageDown", 99_995, 3)).toEqual([99_999, 3]);
    expect(step("ArrowLeft", 3, 3, { rtl: true })).toEqual([3, 3]);
  });

  it("reach the first and the last row", () => {
    expect(step("End", 5, 1)).toEqual([5, 3]);
    expect(step("End", 5, 1, {}, true)).toEqual([99_999, 3]);
    expect(step("End", 5, 0, { columns: 1 })).toEqual([99_999, 0]);
    expect(step("Home", 5, 2, {}, true)).toEqual([0, 0]);
  });

  it("leave other keys to others", () => {
    expect(step("a", 5, 1)).toBeNull();
    expect(step("ArrowDown", 0, 0, { rows: 0 })).toBeNull();
  });
});

function slowSource() {
  const asked: (PageRequest<number> & { answer: () => void; fail: () => void })[] = [];
  const pages = new Pages<number>(
    (request) =>
      new Promise((resolve, reject) => {
        const rows = Array.from({ length: request.limit }, (_, index) => request.offset + index);
        asked.push({ ...request, answer: () => resolve(rows), fail: () => reject(new Error("link")) });
      }),
    () => undefined,
  );
  return { asked, pages };
}
// tidy:allow(sleep): a turn of the event loop, so that promises settle; no time passes
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("a list of a hundred thousand rows", () => {
  it("asks for each page once", async () => {
    const { asked, pages } = slowSource();
    pages.want(0, 30);
    pages.want(5, 35);
    expect(asked.map((request) => request.offset)).toEqual([0]);
    asked[0]?.answer();
    await settled();
    pages.want(10, 40);
    expect(asked).toHaveLength(1);
    expect(pages.row(42)).toBe(42);
  });

  it("takes back what was scrolled past", async () => {
    const { asked, pages } = slowSource();
    pages.want(0, 30);
    pages.want(50_000, 50_030);
    expect(asked.map((request) => request.signal.aborted)).toEqual([true, false]);
    asked[0]?.answer();
    asked[1]?.answer();
    await settled();
    expect(pages.row(0)).toBeUndefined();
    expect(pages.row(50_000)).toBe(50_000);
  });

  it("gives the row before a page when it is known", async () => {
    const { asked, pages } = slowSource();
    pages.want(0, 10);
    asked[0]?.answer();
    await settled();
    pages.want(90, 110);
    expect(asked[1]?.after).toBe(99);
  });

  it("says that a page failed, and reads it again when asked", async () => {
    const { asked, pages } = slowSource();
    pages.want(0, 10);
    asked[0]?.fail();
    await settled();
    pages.want(0, 10);
    expect([pages.has_failed, asked.length]).toEqual([true, 1]);
    pages.retry();
    asked[1]?.answer();
    await settled();
    expect([pages.has_failed, pages.row(3)]).toEqual([false, 3]);
  });

  it("does not keep everything it ever read", async () => {
    const { asked, pages } = slowSource();
    for (let page = 0; page < 60; page += 1) {
      pages.want(page * 100, page * 100 + 10);
      asked.at(-1)?.answer();
      await settled();
    }
    expect(pages.row(0)).toBeUndefined();
    expect(pages.row(5900)).toBe(5900);
  });
});

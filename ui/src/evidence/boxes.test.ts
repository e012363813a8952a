import { describe, expect, it } from "vitest";
import { arrow, between, grown, isSlip, moved } from "./boxes";

const box = { page: 0, x: 0.5, y: 0.5, width: 0.2, height: 0.1 };

describe("boxes", () => {
  it("are the same drawn from any corner, and end at the edge", () => {
    expect(between(0, { x: 0.3, y: 0.4 }, { x: 0.1, y: 0.9 })).toEqual(between(0, { x: 0.1, y: 0.9 }, { x: 0.3, y: 0.4 }));
    expect(between(0, { x: 0.9, y: -1 }, { x: 3, y: 0.5 })).toMatchObject({ x: 0.9, y: 0, height: 0.5 });
    expect(isSlip(between(0, { x: 0.5, y: 0.5 }, { x: 0.501, y: 0.9 }))).toBe(true);
  });

  it("stay on the page when they are moved and grown", () => {
    expect(moved(box, { x: 5, y: -5 })).toMatchObject({ x: 0.8, y: 0, width: 0.2 });
    expect(grown(box, { x: 5, y: -5 })).toMatchObject({ width: 0.5, height: 0.01 });
  });

  it("go where the arrow points, whatever the language", () => {
    expect(arrow(box, "ArrowRight", false, false)?.x).toBeCloseTo(0.51);
    expect(arrow(box, "ArrowDown", true, true)?.height).toBeCloseTo(0.2);
    expect(arrow(box, "Enter", false, false)).toBeNull();
  });
});

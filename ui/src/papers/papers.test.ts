import { describe, expect, it, vi } from "vitest";
import { paperOf, printPaper } from "./print";

describe("a paper in the page", () => {
  it("keeps text and direction and lets nothing through that could act", () => {
    const place = document.createElement("div");
    place.append(paperOf('<article class="paper" dir="rtl" lang="ar"><p onclick="x()">ملخص</p><script>x()</script><img src="x"><a href="x">y</a></article>'));
    expect(place.querySelector("article")?.getAttribute("dir")).toBe("rtl");
    expect(place.textContent).toBe("ملخص");
    expect(place.querySelectorAll("script, img, a, [onclick]").length).toBe(0);
  });

  it("stands in the page only while it is printed", () => {
    const print = vi.fn();
    vi.stubGlobal("print", print);
    printPaper('<article class="paper"><p>one</p></article>');
    expect(document.querySelector("#paper-print p")?.textContent).toBe("one");
    expect(print).toHaveBeenCalledOnce();
    window.dispatchEvent(new Event("afterprint"));
    expect(document.querySelector("#paper-print")).toBeNull();
    vi.unstubAllGlobals();
  });
});

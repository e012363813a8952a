// Closes the vault when nobody has touched the keyboard or the mouse for a while.

/** Short, because a laptop that slept through its minutes must close right after waking. */
const LOOK_MS = 2000;
const SIGNS = ["keydown", "pointerdown", "wheel"] as const;

/** Calls `onidle` once after `limit_ms` of quiet, then waits for the next sign of life. Returns how to stop. */
export function watchIdle(limit_ms: () => number, onidle: () => void): () => void {
  let last = Date.now();
  let told = false;
  const alive = () => {
    last = Date.now();
    told = false;
  };
  const look = () => {
    if (told || Date.now() - last < limit_ms()) return;
    told = true;
    onidle();
  };
  for (const sign of SIGNS) window.addEventListener(sign, alive, { capture: true, passive: true });
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, alive, { capture: true });
  };
}

// Colours and text size. Kept by the desk inside the encrypted file; this only applies them.

export const TEXT_SIZES = [100, 125, 150, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export type Theme = "system" | "light" | "dark" | "contrast";

export interface Display {
  theme: Theme;
  text_size: TextSize;
}

const now = $state<Display>({ theme: "system", text_size: 100 });

export const display: Readonly<Display> = now;

const prefers = (query: string) => window.matchMedia?.(query).matches ?? false;

function apply(): void {
  const root = document.documentElement;
  const dark = now.theme === "dark" || (now.theme !== "light" && prefers("(prefers-color-scheme: dark)"));
  root.dataset["theme"] = dark ? "dark" : "light";
  root.dataset["contrast"] = now.theme === "contrast" || prefers("(prefers-contrast: more)") ? "more" : "normal";
  root.dataset["text"] = String(now.text_size);
}

export function setDisplay(change: Partial<Display>): void {
  Object.assign(now, change);
  apply();
}

/** Follows the system for as long as the theme says so. */
export function startDisplay(): void {
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) {
    window.matchMedia?.(query).addEventListener("change", apply);
  }
  apply();
}

// Words and numbers of the line.
import { t } from "@/words";

export const MODES = ["everything", "metered", "alerts_only"] as const;

const MEGABYTE = 1_000_000;

export function modeWords(mode: string): string {
  return t(`line-mode-${mode.replace("_", "-")}`);
}

/** What was typed as megabytes: a number of bytes, nothing for no limit, or undefined when it is no number. */
export function bytesOf(typed: string): number | null | undefined {
  const text = typed
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[,٫]/, ".");
  if (text === "") return null;
  if (!/^\d{1,7}(\.\d{1,3})?$/.test(text)) return undefined;
  const bytes = Math.round(Number(text) * MEGABYTE);
  return bytes > 0 ? bytes : undefined;
}

export function megabytesOf(bytes: number | null): string {
  return bytes === null ? "" : String(bytes / MEGABYTE);
}

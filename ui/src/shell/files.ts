// Small text files in and out: invitations and requests. The window asks with a dialog of the system; a browser under test downloads.
import { rpc, RpcError } from "@/backend/rpc";

interface ShellFiles {
  text_file_save: { request: { name: string; text: string; base64?: boolean }; response: boolean };
  folder_open: { request: Record<string, never>; response: string | null };
}
/** Names the shell answers beside the contract. */
const shell = rpc as unknown as <Name extends keyof ShellFiles>(name: Name, request: ShellFiles[Name]["request"]) => Promise<ShellFiles[Name]["response"]>;

/** An invitation has a few hundred bytes; more is some other file. */
const BYTES_MAX = 256 * 1024;

/** Null when the file is too large to be what was asked for. */
export async function readTextFile(file: File, bytes_max = BYTES_MAX): Promise<string | null> {
  return file.size > bytes_max ? null : file.text();
}

/** True when the file was written; false when the person changed her mind. */
export async function saveTextFile(name: string, text: string): Promise<boolean> {
  try {
    return await shell("text_file_save", { name, text });
  } catch (error) {
    if (!(error instanceof RpcError) || error.code !== "unknown_command") throw error;
    return download(name, text);
  }
}

/** The same for bytes, given as base64. */
export async function saveBytes(name: string, base64: string): Promise<boolean> {
  try {
    return await shell("text_file_save", { name, text: base64, base64: true });
  } catch (error) {
    if (!(error instanceof RpcError) || error.code !== "unknown_command") throw error;
    return download(name, Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  }
}

function download(name: string, content: string | Uint8Array<ArrayBuffer>): boolean {
  const address = URL.createObjectURL(new Blob([content], { type: typeof content === "string" ? "text/plain" : "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  return true;
}

/** The folder a person chose; null when she changed her mind, undefined where no dialog can be shown. */
export async function chooseFolder(): Promise<string | null | undefined> {
  try {
    return await shell("folder_open", {});
  } catch (error) {
    if (!(error instanceof RpcError) || error.code !== "unknown_command") throw error;
    return undefined;
  }
}

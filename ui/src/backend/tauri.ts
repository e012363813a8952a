// The window's own way to Rust. The only file that imports Tauri.
import { convertFileSrc, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { asRpcError, type Backend } from "./backend";

export function tauriBackend(): Backend {
  return {
    async call(name, payload) {
      try {
        return await invoke("rpc", { name, payload });
      } catch (thrown) {
        throw asRpcError(thrown);
      }
    },
    file: (token) => convertFileSrc(token, "evidence"),
    on(event, handler) {
      let wanted = true;
      let stop: (() => void) | undefined;
      // Listening is answered later, so an early stop is remembered.
      void listen(event, (message) => {
        if (wanted) handler(message.payload);
      }).then((unlisten) => {
        if (wanted) stop = unlisten;
        else unlisten();
      });
      return () => {
        wanted = false;
        stop?.();
      };
    },
  };
}

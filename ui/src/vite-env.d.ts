/// <reference types="svelte" />
/// <reference types="vite/client" />

/** True in development and test builds; the bridge is compiled away when false. */
declare const __BRIDGE__: boolean;

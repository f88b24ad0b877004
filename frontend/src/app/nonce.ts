/** The nonce of this page, which every style element needs that is made while it runs. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// The scroll lock of dialogs reads its own from this global.
(globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = nonce;

/** The number used once that this page load's content security policy allows styles with. */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

// The scroll lock behind dialogs writes a style element of its own and looks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() })

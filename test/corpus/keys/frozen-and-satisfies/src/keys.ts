export const OPS = Object.freeze({ READ_ONLY: 'read-only-mode' });
//                                 ^^^^^^^^^ declaration read-only-mode
//                                            ^^^^^^^^^^^^^^^^ mention read-only-mode
export const UX = { focusRings: 'focus-rings' } as const satisfies Record<string, string>;
//                  ^^^^^^^^^^ declaration focus-rings
//                              ^^^^^^^^^^^^^ mention focus-rings

export const KEYS = { drafts: 'shared-drafts' } as const;
//                    ^^^^^^ declaration shared-drafts
//                            ^^^^^^^^^^^^^^^ mention shared-drafts
export type Key = (typeof KEYS)[keyof typeof KEYS];

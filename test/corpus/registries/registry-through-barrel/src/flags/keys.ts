export const Keys = { SWR: 'stale-while-revalidate' } as const;
//                    ^^^ declaration stale-while-revalidate

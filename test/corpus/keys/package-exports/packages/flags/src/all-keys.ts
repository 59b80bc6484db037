export const Keys = { SplitView: 'split-view' } as const;
//                    ^^^^^^^^^ declaration split-view
//                               ^^^^^^^^^^^^ mention split-view

export const FlagKeys = {
  InlineComments: 'inline-comments',
//^^^^^^^^^^^^^^ declaration inline-comments
  //              ^^^^^^^^^^^^^^^^^ mention inline-comments
  SuggestEdits: 'suggest-edits',
//^^^^^^^^^^^^ declaration suggest-edits
  //            ^^^^^^^^^^^^^^^ mention suggest-edits
} as const;

/**
 * One piece of code as a provider documents it. Every sample is read by both interpreters: the scanner's (TypeScript tree)
 * and the ESLint plugin's (ESTree). The files of this folder hold samples only; `test/references/sdk-samples.test.ts` and
 * `test/rules/sdk-samples.test.ts` run them.
 */
export interface Sample {
  /** What is shown, as the provider would say it. */
  title: string;
  /** One TSX file. */
  code: string;
  /** Keys that the code evaluates, in the order of the text, separated by blanks; `''` for what only looks like it. */
  evaluates: string;
  /** Keys that it declares (`flag({ key })`), in the order of the text. */
  declares?: string;
  /** Keys that only let through (`@RequireFlagsEnabled`), in the order of the text. */
  gates?: string;
  /** Why the ESLint plugin, which sees one file and no types, does not tell the same. */
  notInEslint?: string;
}

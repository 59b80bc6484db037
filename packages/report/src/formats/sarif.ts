import type { Location } from '@flagsweep/catalog';
import type { Finding } from '@flagsweep/checks';
import type { CheckResult, Format } from '../format.js';

type Rule = CheckResult['checks'][number];

export default {
  what: 'SARIF 2.1.0 for GitHub code scanning and other viewers of findings.',
  check({ findings, checks }, { toolVersion }) {
    const rules = allRules(checks, findings);
    const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
    const notifications = findings.filter((finding) => !finding.location).map(notificationOf);
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'flagsweep',
              version: toolVersion,
              informationUri: 'https://www.npmjs.com/package/flagsweep',
              rules: rules.map(ruleOf),
            },
          },
          columnKind: 'utf16CodeUnits',
          ...(notifications.length > 0 && {
            invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
          }),
          results: findings.flatMap((finding) => {
            const { check, severity, location, message, fingerprint } = finding;
            if (!location) return [];
            return {
              ruleId: check,
              ruleIndex: indexes.get(check),
              level: severity,
              message: { text: plain(message) },
              locations: [{ physicalLocation: physicalLocation(location) }],
              partialFingerprints: { primaryLocationLineHash: fingerprint },
            };
          }),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
} satisfies Format;

/** Every check that ran, and any that a finding names besides: a result must be able to point at its rule. */
function allRules(checks: Rule[], findings: Finding[]): Rule[] {
  const rules = new Map(checks.map((check) => [check.id, check]));
  for (const { check, severity } of findings) {
    if (!rules.has(check)) rules.set(check, { id: check, severity, what: check, why: check, fix: '' });
  }
  return [...rules.values()];
}

function ruleOf({ id, severity, what, why, fix }: Rule) {
  const help = [why, fix].filter((text) => text !== '');
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: why },
    help: {
      text: help.join('\n\n'),
      markdown: [...help, `Run \`flagsweep explain ${id}\` for the whole page.`].join('\n\n'),
    },
    defaultConfiguration: { level: severity },
    properties: { tags: ['feature-flags', 'maintainability'], precision: 'high', 'problem.severity': severity },
  };
}

/**
 * What a finding without a place becomes. GitHub refuses the whole upload for one result that has no location
 * ("expected at least one location"), and a made-up one would point people at nothing.
 */
function notificationOf({ check, severity, message, fingerprint }: Finding) {
  return {
    associatedRule: { id: check },
    level: severity,
    message: { text: plain(message) },
    properties: { fingerprint },
  };
}

/** Only the start: lines and columns of the end are not known, and a region without them is the rest of its line. */
function physicalLocation({ file, line, column }: Location) {
  return {
    artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column },
  };
}

/** A path as a relative URI reference; half a surrogate pair cannot be encoded and becomes the replacement character. */
function uriOf(file: string): string {
  return file
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/');
}

/** SARIF reads `[text](target)` in plain text as a link; a message quotes the scanned code and must not make one. */
const plain = (message: string): string => message.replaceAll('](', '] (');

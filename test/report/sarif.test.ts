import { render } from '@flagsweep/report';
import { expect, test } from 'vitest';
import { at, checkResult, finding, plain } from './results.js';

const sarif = (result = checkResult) => JSON.parse(render('sarif', result, plain));

test('one finding, exactly', () => {
  const [first] = checkResult.findings.slice(0, 1);
  const [rule] = checkResult.checks.slice(0, 1);
  if (!first || !rule) throw new Error('no sample');
  expect(render('sarif', { ...checkResult, findings: [first], checks: [rule] }, plain)).toBe(`{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "flagsweep",
          "version": "1.2.3",
          "informationUri": "https://www.npmjs.com/package/flagsweep",
          "rules": [
            {
              "id": "expired-flag",
              "shortDescription": {
                "text": "Reports a late flag."
              },
              "fullDescription": {
                "text": "Dead weight."
              },
              "help": {
                "text": "Dead weight.\\n\\nRemove it.",
                "markdown": "Dead weight.\\n\\nRemove it.\\n\\nRun \`flagsweep explain expired-flag\` for the whole page."
              },
              "defaultConfiguration": {
                "level": "error"
              },
              "properties": {
                "tags": [
                  "feature-flags",
                  "maintainability"
                ],
                "precision": "high",
                "problem.severity": "error"
              }
            }
          ]
        }
      },
      "columnKind": "utf16CodeUnits",
      "results": [
        {
          "ruleId": "expired-flag",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "Flag \\"old-banner\\" expired 3 days ago."
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "flags/old-banner.yaml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 4,
                  "startColumn": 10
                }
              }
            }
          ],
          "partialFingerprints": {
            "primaryLocationLineHash": "5f1d"
          }
        }
      ]
    }
  ]
}
`);
});

test('paths are percent-encoded, also where they hold half a character', () => {
  const uri = (file: string) => {
    const log = sarif({ ...checkResult, findings: [finding('x', 'm', { location: at(file, 1, 1) })] });
    return log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri;
  };
  expect(uri('app/[id]/café page.tsx')).toBe('app/%5Bid%5D/caf%C3%A9%20page.tsx');
  expect(uri('a:b#c?d%e.ts')).toBe('a%3Ab%23c%3Fd%25e.ts');
  expect(uri('\ud800.ts')).toBe('%EF%BF%BD.ts');
});

test('a finding without a place is a notification: GitHub refuses a file with a result that has none', () => {
  const [run] = sarif().runs;
  expect(run.results.map((result: { ruleId: string }) => result.ruleId)).toEqual([
    'expired-flag',
    'missing-owner',
    'unknown-flag',
  ]);
  expect(run.invocations).toEqual([
    {
      executionSuccessful: true,
      toolExecutionNotifications: [
        {
          associatedRule: { id: 'too-many-flags' },
          level: 'warning',
          message: { text: 'The catalog holds 900 flags.' },
          properties: { fingerprint: '9b9b' },
        },
      ],
    },
  ]);
});

test('every result points at its rule, also when the list of checks lacks it', () => {
  const findings = [...checkResult.findings, finding('other', 'm', { location: at('a.ts', 1, 1) })];
  const [{ tool, results }] = sarif({ ...checkResult, findings }).runs;
  for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
});

test('a message makes no link', () => {
  const findings = [finding('x', 'reads [here](https://example.com)', { location: at('a.ts', 1, 1) })];
  expect(sarif({ ...checkResult, findings }).runs[0].results[0].message.text).toBe(
    'reads [here] (https://example.com)',
  );
});

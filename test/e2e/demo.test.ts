import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { home } from './shop.js';

it('the demo runs the main job and says where to look', () => {
  const page = join(home, 'examples/shop/flag-report.html');
  rmSync(page, { force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['examples/demo.mjs'], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: expect.stringMatching(/^html written to .*flag-report\.html\n$/),
  });
  const lines = stdout.split('\n');
  expect(lines.filter((line) => line.startsWith('$ '))).toEqual([
    '$ flagsweep scan',
    '$ flagsweep check --now 2026-11-22',
    '$ flagsweep remove new-checkout',
    '$ eslint .',
    '$ flagsweep report --now 2026-11-22 --reporter html=flag-report.html',
  ]);
  expect(lines).toEqual(
    expect.arrayContaining([
      'new-checkout  3 evaluations, 1 declaration, 9 overrides, 2 mentions',
      '9 findings: 7 errors, 2 warnings; 16 flags and 63 files checked',
      '-  if (await isShopFlagOn(FlagKey.NewCheckout, request.userId)) {',
      'dry run: nothing was written; add --write to apply',
      '✖ 5 problems (1 error, 4 warnings)',
      'The page just written:        examples/shop/flag-report.html',
    ]),
  );
  expect(readFileSync(page, 'utf8')).toContain('<!doctype html>');
  expect(existsSync(page)).toBe(true);
});

import { hashFiles } from './load-catalog.js';
import { type FlagsweepSettings, readSettings } from './settings.js';

/**
 * The settings with a digest of the catalog and the registries in them: `settings: withCatalogHash({ catalog })`.
 *
 * ESLint's `--cache` looks at a linted file and its configuration only, so that it would go on to show yesterday's result
 * for a file whose flag was retired today. With the digest the configuration changes when the catalog does.
 */
export function withCatalogHash(
  settings: FlagsweepSettings = {},
  cwd: string = process.cwd(),
): { flagsweep: FlagsweepSettings & { hash: string } } {
  const read = readSettings({ flagsweep: settings }, cwd);
  // Broken settings are reported where they are used; here they only make a digest of nothing.
  if ('problem' in read) return { flagsweep: { ...settings, hash: '' } };
  const { root, catalog, registries } = read.settings;
  const files = registries.map(({ file }) => file.replace(/^\.\//, ''));
  return { flagsweep: { ...settings, hash: hashFiles([...catalog, ...files], root) } };
}

import { z } from 'zod';
import { checks } from './checks/registry.js';

export type CheckId = keyof typeof checks;

/** Ids of all checks, in order. */
export const checkIds = Object.keys(checks) as CheckId[];

const setting = z.enum(['error', 'warning', 'off']).optional();

/** How severe each check is; `checks` of the config. A check that is not named keeps its own severity. */
export const checkSettingsSchema = z
  .strictObject(
    Object.fromEntries(checkIds.map((id) => [id, setting.meta({ description: checks[id].docs.what })])) as Record<
      CheckId,
      typeof setting
    >,
  )
  .meta({ title: 'Checks' });

export type CheckSettings = z.output<typeof checkSettingsSchema>;
